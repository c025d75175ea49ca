import { namesBegunBy } from '../core/search/names-begun-by.ts';
import type { NameLibrary } from '../core/search/library.ts';
import { fold } from '../core/text/fold.ts';
import { makeUrls } from '../core/urls.ts';
import { element } from './search-hits.ts';
import { fetchNames } from './search-names.ts';

/**
 * Narrows a register that is too long for one page: names come from the search index as one types. Before that, and
 * without script, the letters lead to every name.
 */
class RegisterSearch extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const input = this.querySelector('input');
    const output = this.querySelector('output');
    const list = this.querySelector('ul');
    if (!form || !input || !output || !list) return;
    const { base = '/', kinds = '{}' } = this.dataset;
    const { found = '', none = '', failed = '' } = output.dataset;
    const urls = makeUrls(base);
    const kindName = JSON.parse(kinds) as Record<string, string>;
    let names: Promise<NameLibrary> | undefined;
    /** Counts what was typed, so that a slow answer never overwrites a newer one. */
    let typed = 0;

    const apply = async () => {
      const now = ++typed;
      const words = fold(input.value).split(' ').filter(Boolean);
      try {
        names ??= fetchNames(base);
        const cards = words.length === 0 ? [] : namesBegunBy(words, await (await names).cardsFor(words));
        if (now !== typed) return;
        output.value =
          words.length === 0 ? '' : cards.length > 0 ? found.replace('{n}', String(cards.length)) : none;
        list.replaceChildren(
          ...cards.map(({ id, name, kind, office }) =>
            element('li', {}, [
              element('a', { href: urls.entity(id) }, [name]),
              ' ',
              element('small', {}, [office ?? kindName[kind] ?? '']),
            ]),
          ),
        );
      } catch {
        names = undefined; // The connection may be back at the next letter.
        if (now === typed) output.value = failed;
      }
    };
    form.addEventListener('submit', (event) => event.preventDefault());
    input.addEventListener('input', () => void apply());
    if (input.value) void apply(); // The browser may have kept what was typed before.
  }
}
customElements.define('register-search', RegisterSearch);
