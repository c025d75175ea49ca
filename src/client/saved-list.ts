import { findCopy, listCopies } from './worker/copies.ts';

/**
 * Lists the pages that can be read without a connection, newest first.
 * @example <saved-list data-base="/" data-here="/luring/" hidden><h2>…</h2><ul></ul></saved-list>
 */
class SavedList extends HTMLElement {
  connectedCallback(): void {
    // Where storage is refused, there are none.
    void this.#fill().catch(() => undefined);
  }

  async #fill(): Promise<void> {
    const base = this.dataset['base'] ?? '/';
    const list = this.querySelector('ul');
    const paths = (await listCopies(base)).filter((path) => path !== this.dataset['here']);
    const copies = await Promise.all(
      paths.map(async (path) => ({ path, copy: await findCopy(base, new URL(path, location.href).href) })),
    );
    for (const { path, copy } of copies) {
      if (!copy) continue;
      const link = document.createElement('a');
      link.href = path;
      link.textContent = titleOf(copy.html) || path;
      const item = document.createElement('li');
      item.append(link);
      list?.append(item);
      this.hidden = false;
    }
  }
}

/** Not parsed as HTML: a page's own policy would refuse that, rightly. */
function titleOf(html: string): string {
  const [, title = ''] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
  const signs: Record<string, string> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    '#38': '&',
    '#34': '"',
    '#39': "'",
    '#60': '<',
    '#62': '>',
  };
  return title.replace(/&(#?\w+);/g, (whole, name: string) => signs[name] ?? whole);
}

customElements.define('saved-list', SavedList);
