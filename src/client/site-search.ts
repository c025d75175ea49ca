import { answer, type Answer, type Filter } from '../core/search/answer.ts';
import type { IndexPlan } from '../core/search/make-index.ts';
import { FACETS } from '../core/model.ts';
import { element, makeDrawHits } from './search-hits.ts';
import { openLibrary } from './search-library.ts';
import { SETTLED, type Settled } from './search-settled.ts';
import { fill, type SearchWords } from './search-words.ts';

/** Passages shown at once; the others are a button away. */
const SHOWN = 10;
/** Milliseconds until a reader who sees nothing is told that something is done. */
const PATIENCE = 1000;

/**
 * The search page. What is asked for stands in the address (`?q=…&jenis=…&telaah=…`), so that a search can be linked
 * to, and back and forward work. Without it the page offers lists instead.
 */
class SiteSearch extends HTMLElement {
  readonly #words = JSON.parse(this.dataset['words'] ?? '{}') as SearchWords;
  readonly #draw = makeDrawHits(this.dataset['base'] ?? '/', this.#words);
  readonly #library = openLibrary(
    this.dataset['base'] ?? '/',
    JSON.parse(this.dataset['plan'] ?? '{}') as IndexPlan,
    this.#brought(),
  );
  /** Counts the searches, so that a slow answer never overwrites a newer one. */
  #search = 0;

  /** Files of the index that the page brought along, by path. */
  #brought(): Record<string, unknown> {
    const text = this.querySelector('[data-index]')?.textContent ?? '';
    return text ? (JSON.parse(text) as Record<string, unknown>) : {};
  }

  connectedCallback(): void {
    const [box, filter] = this.#forms();
    box?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go();
    });
    filter?.addEventListener('change', () => this.#go());
    addEventListener('popstate', () => this.#readAddress());
    this.#readAddress();
  }

  #forms(): [HTMLFormElement | null, HTMLFormElement | null] {
    return [this.querySelector('form:not(.search-filter)'), this.querySelector('form.search-filter')];
  }

  /** Put what the forms hold into the address, and answer it. */
  #go(): void {
    const [box, filter] = this.#forms();
    if (!box) return;
    const pairs = [...new FormData(box), ...(filter ? new FormData(filter) : [])];
    const wanted = new URLSearchParams(
      pairs.flatMap(([name, value]) => (typeof value === 'string' && value ? [[name, value]] : [])),
    );
    const address = `${location.pathname}?${wanted.toString()}`;
    if (address !== location.pathname + location.search) history.pushState(null, '', address);
    this.#readAddress();
  }

  #readAddress(): void {
    const wanted = new URLSearchParams(location.search);
    const query = wanted.get('q')?.trim() ?? '';
    const [box, filter] = this.#forms();
    const input = box?.querySelector('input');
    if (input) input.value = query;
    for (const field of filter?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select') ??
      []) {
      const value = wanted.get(field.name) ?? '';
      if (field instanceof HTMLInputElement) field.checked = field.value === value;
      else field.value = value;
    }
    const facet = FACETS.find((each) => each === wanted.get('jenis'));
    if (query) void this.#answer(query, { facet, article: this.#articleIn(filter) });
  }

  /** The article chosen, if it is one of those offered. */
  #articleIn(filter: HTMLFormElement | null): Filter['article'] {
    const [option] = filter?.querySelector<HTMLSelectElement>('select')?.selectedOptions ?? [];
    return option?.value ? { slug: option.value, number: Number(option.dataset['number']) } : undefined;
  }

  async #answer(query: string, filter: Filter): Promise<void> {
    const results = this.querySelector('#hasil');
    const status = this.querySelector('.status');
    if (!results || !status) return;
    const search = ++this.#search;
    results.setAttribute('aria-busy', 'true');
    document.title = fill(this.#words.searchTitle, { q: query });
    const slow = setTimeout(() => (status.textContent = this.#words.searching), PATIENCE);
    try {
      let drawn = false;
      for await (const each of answer(query, this.#library, filter)) {
        // What follows a settled answer is full text, some 20 KB: fetched once the reader stays to look.
        if (search !== this.#search) return;
        clearTimeout(slow);
        if (drawn) this.#join(results, each);
        else this.#show(results, query, each);
        drawn = true;
        status.textContent = this.#summary(query, each);
        if (!each.settled) continue;
        this.#settle(results, query);
        if (each.further) this.#offerFurther(results, each, each.further);
        if (!filter.article) this.#tell(results, { query, facet: filter.facet, library: this.#library });
        if (each.mayGrow) await readerStays();
      }
    } catch (error) {
      if (search !== this.#search) return;
      console.error(error);
      status.textContent = this.#words.failed;
      results.replaceChildren();
      this.#settle(results, query);
    } finally {
      clearTimeout(slow);
    }
  }

  #settle(results: Element, query: string): void {
    results.setAttribute('data-query', query);
    results.setAttribute('aria-busy', 'false');
  }

  /** For who adds to an answer. */
  #tell(results: Element, detail: Settled): void {
    results.dispatchEvent(new CustomEvent(SETTLED, { bubbles: true, detail }));
  }

  #summary(query: string, { entities, passages }: Answer): string {
    const n = passages.length;
    if (n === 0 && entities.length === 0) return fill(this.#words.nothing, { q: query });
    return n > 0
      ? fill(this.#words.found, { n, q: query })
      : fill(this.#words.foundNames, { n: entities.length, q: query });
  }

  #show(results: Element, query: string, { entities, passages, passagesFirst, suggestions }: Answer): void {
    const isEmpty = entities.length === 0 && passages.length === 0;
    results.toggleAttribute('data-empty', isEmpty);
    if (isEmpty) {
      const list = element(
        'ul',
        { class: 'suggestions' },
        suggestions.map((match) => this.#draw.suggestion(match)),
      );
      const intro = element('p', {}, [this.#words.suggestions]);
      results.replaceChildren(...this.#draw.nothing(query), ...(suggestions.length > 0 ? [intro, list] : []));
      return;
    }
    const names = entities.map((match) => this.#draw.entity(match));
    const all = passages.map((ranked) => this.#draw.passage(ranked));
    const ahead = passagesFirst ? all.splice(0, SHOWN) : [];
    const list = element('ol', { class: 'hits', 'aria-label': this.#words.results }, [
      ...ahead,
      ...names,
      ...all,
    ]);
    results.replaceChildren(list);
    this.#fold(results, list, SHOWN + names.length);
  }

  /** Add behind what is shown, so that nothing moves under the reader's thumb. */
  #join(results: Element, { entities, passages }: Answer): void {
    const list = results.querySelector('ol');
    if (!list) return;
    const there = new Set(
      [...list.querySelectorAll<HTMLAnchorElement>('a[data-hit="paragraf"]')].map(
        ({ hash, pathname }) => pathname + hash,
      ),
    );
    for (const ranked of passages) {
      const item = this.#draw.passage(ranked);
      const link = item.querySelector('a');
      if (link && !there.has(link.pathname + link.hash)) list.append(item);
    }
    this.#fold(results, list, SHOWN + entities.length);
  }

  /** Offer what stands beyond the articles opened so far: more to load, so only for who asks. */
  #offerFurther(results: Element, answered: Answer, further: NonNullable<Answer['further']>): void {
    let round = 0;
    const button = element('button', { type: 'button', class: 'further-hits' }, [this.#words.further]);
    const ask = async () => {
      const passages = await further(round++);
      if (!button.isConnected) return; // Another search has begun.
      if (!passages) {
        button.replaceWith(element('p', { class: 'hint' }, [this.#words.noFurther]));
        return;
      }
      this.#join(results, { ...answered, passages });
      add(results, button);
      button.disabled = false;
    };
    button.addEventListener('click', () => {
      button.disabled = true;
      ask().catch((error: unknown) => {
        console.error(error);
        button.replaceWith(element('p', { class: 'hint' }, [this.#words.failed]));
      });
    });
    add(results, button);
  }

  /** Hide all hits but the first, and offer the others with a button. */
  #fold(results: Element, list: HTMLOListElement, shown: number): void {
    const items = [...list.children] as HTMLElement[];
    results.querySelector('.more-hits')?.remove();
    for (const item of items.slice(shown)) item.hidden = true;
    if (items.length <= shown) return;
    const button = element('button', { type: 'button', class: 'more-hits' }, [this.#words.more]);
    button.addEventListener('click', () => {
      const next = items.filter(({ hidden }) => hidden).slice(0, SHOWN);
      for (const item of next) item.hidden = false;
      next[0]?.querySelector('a')?.focus();
      if (items.every(({ hidden }) => !hidden)) button.remove();
    });
    add(results, button);
  }
}
/** Behind this edition's hits, before those of others. */
const add = (results: Element, button: Element): void =>
  void results.insertBefore(button, results.querySelector('.elsewhere'));

/** Resolves when the reader does anything with the page. */
const readerStays = (): Promise<void> =>
  new Promise((stays) => {
    const done = new AbortController();
    for (const sign of ['scroll', 'pointermove', 'pointerdown', 'keydown']) {
      const onSign = () => {
        done.abort();
        stays();
      };
      addEventListener(sign, onSign, { signal: done.signal, passive: true });
    }
  });

customElements.define('site-search', SiteSearch);
