import { answer, type Answer, type Filter } from '../core/search/answer.ts';
import type { IndexPlan } from '../core/search/plan-index.ts';
import { FACETS } from '../core/model.ts';
import { element, makeDrawHits } from './search-hits.ts';
import { openLibrary } from './search-library.ts';
import type { SiteNames } from './search-names.ts';
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
  readonly #plan = JSON.parse(this.dataset['plan'] ?? '{}') as IndexPlan;
  readonly #library = openLibrary(this.dataset['base'] ?? '/', this.#plan, this.#brought());
  /** For the list of names under the box. */
  get names(): SiteNames {
    return { ...this.#library, inOneFile: this.#plan.nameFiles === 1 };
  }

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
    let drawn = false;
    try {
      for await (const each of answer(query, this.#library, filter)) {
        if (search !== this.#search) return;
        clearTimeout(slow);
        if (drawn) this.#fold(results, each, this.#join(results, each));
        else this.#show(results, query, each);
        drawn = true;
        this.#offerMore(results, each.further);
        if (each.mayGrow !== 'soon') status.textContent = this.#summary(query, each);
        if (!each.settled) continue;
        this.#settle(results, query);
        if (!filter.article) this.#tell(results, { query, facet: filter.facet, library: this.#library });
        if (each.mayGrow === 'at a cost') await readerStays();
      }
    } catch (error) {
      if (search !== this.#search) return;
      console.error(error);
      status.textContent = this.#words.failed;
      if (!drawn) results.replaceChildren(); // What is there already is right, if not all.
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

  #summary(q: string, { entities, passages, mayGrow, further }: Answer): string {
    const n = passages.length;
    if (n > 0) return fill(mayGrow || further ? this.#words.foundSome : this.#words.found, { n, q });
    return entities.length > 0
      ? fill(this.#words.foundNames, { n: entities.length, q })
      : fill(this.#words.nothing, { q });
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
    this.#fold(results, { entities }, [...list.children] as HTMLElement[]);
  }

  /** Add behind what is shown, so that nothing moves under the reader's thumb. @returns the items that were added */
  #join(results: Element, { passages }: Pick<Answer, 'passages'>): HTMLElement[] {
    const list = results.querySelector('ol');
    if (!list) return [];
    const there = new Set(
      [...list.querySelectorAll<HTMLAnchorElement>('a[data-hit="paragraf"]')].map(
        ({ hash, pathname }) => pathname + hash,
      ),
    );
    return passages.flatMap((ranked) => {
      const item = this.#draw.passage(ranked);
      const link = item.querySelector('a');
      if (!link || there.has(link.pathname + link.hash)) return [];
      list.append(item);
      return [item];
    });
  }

  /** Hide what was added beyond the first hits, but nothing that a reader has unfolded; {@link #offerMore} brings it back. */
  #fold(results: Element, { entities }: Pick<Answer, 'entities'>, added: readonly HTMLElement[]): void {
    let shown = results.querySelectorAll(':scope > ol > li:not([hidden])').length - added.length;
    for (const item of added) item.hidden = shown++ >= SHOWN + entities.length;
  }

  /** One button below the hits: for those that are here, then for further articles, which have to be loaded. */
  #offerMore(results: Element, further: Answer['further']): void {
    const old = results.querySelector('.more-hits');
    const hadFocus = old !== null && old === document.activeElement;
    old?.remove();
    const folded = [...results.querySelectorAll<HTMLElement>(':scope > ol > li[hidden]')];
    if (folded.length === 0) {
      if (further) this.#offerFurther(results, further);
      return;
    }
    const button = element('button', { type: 'button', class: 'more-hits' }, [this.#words.more]);
    button.addEventListener('click', () => {
      const next = folded.slice(0, SHOWN);
      for (const item of next) item.hidden = false;
      next[0]?.querySelector('a')?.focus();
      this.#offerMore(results, further);
    });
    add(results, button);
    if (hadFocus) button.focus({ preventScroll: true });
  }

  /** Articles that were not opened are loaded for who asks. What comes of it is said, and stands below what is shown. */
  #offerFurther(results: Element, further: NonNullable<Answer['further']>): void {
    let round = 0;
    let busy = false;
    const button = element('button', { type: 'button', class: 'further-hits' }, [this.#words.further]);
    const note = element('p', { class: 'hint', role: 'status', tabindex: '-1' }, []);
    const ask = async (): Promise<void> => {
      const passages = await further(round);
      if (!button.isConnected) return; // Another search has begun.
      round++;
      const [first] = this.#join(results, { passages: passages ?? [] });
      if (passages && !first) return ask(); // They were all there.
      if (first) {
        const n = results.querySelectorAll(':scope > ol [data-hit="paragraf"]').length;
        const told = fill(this.#words.foundSome, { n, q: results.getAttribute('data-query') ?? '' });
        this.querySelector('.status')?.replaceChildren(told);
        note.textContent = '';
        first.querySelector('a')?.focus();
        return;
      }
      note.textContent = this.#words.noFurther;
      note.focus();
      button.remove();
    };
    button.addEventListener('click', () => {
      if (busy) return; // Not `disabled`, which would take the focus away.
      busy = true;
      note.textContent = this.#words.searchingFurther;
      ask()
        .catch((error: unknown) => {
          console.error(error);
          note.textContent = this.#words.failed;
        })
        .finally(() => (busy = false));
    });
    add(results, button, note);
  }
}

/** Behind this edition's hits, before those of others. */
function add(results: Element, ...made: Element[]): void {
  const others = results.querySelector('.elsewhere');
  for (const each of made) results.insertBefore(each, others);
}

/** Full text, some 20 KB, is fetched once the reader stays to look: resolves when the reader does anything with the page. */
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
