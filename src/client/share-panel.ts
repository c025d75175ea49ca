import { apa, bibtex, mla, newspaper, quoted, type Cited } from '../core/cite/citations.ts';
import { isByKey } from './is-by-key.ts';
import { placeBeside, spotOf } from './place-beside.ts';

/**
 * Opens on a paragraph's link: the link is copied at once, and the panel offers the other forms of it. Without it the
 * link is an ordinary one, and the address bar shows what to copy.
 * @example
 * <share-panel popover data-ui data-title="…" data-source="…" data-date="2024-10-29" data-site="Telaah" data-pages data-done="Disalin">
 *   <p role="status"></p><button data-copy="link">Tautan</button>… <button data-share hidden>Bagikan…</button>
 * </share-panel>
 */
class SharePanel extends HTMLElement {
  #link: HTMLAnchorElement | undefined;
  #awake = false;

  connectedCallback(): void {
    // The panel moves to each link it opens on, and is connected anew every time: it listens once all the same.
    if (this.#awake || !('popover' in this)) return;
    this.#awake = true;
    document
      .querySelector('[data-body]')
      ?.addEventListener('click', (event) => this.#pressed(event as MouseEvent));
    this.addEventListener('click', (event) => void this.#chosen(event.target));
    const share = this.querySelector<HTMLElement>('[data-share]');
    if (share) share.hidden = !('share' in navigator);
    addEventListener('scroll', () => this.#link && placeBeside(this, this.#link, { line: 0, offset: 24 }), {
      passive: true,
    });
    this.addEventListener('toggle', (event) => {
      if (event.newState !== 'closed') return;
      this.#link = undefined;
      document.querySelector('article')?.append(this); // Out of the text again: a copy never holds it.
    });
  }

  #pressed(event: MouseEvent): void {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-ui]') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // The link is followed, so the paragraph is shown and the address bar holds it.
    this.#link = link;
    link.after(this); // So that Tab leads from the link into the panel.
    this.showPopover();
    placeBeside(this, link, spotOf(link));
    if (isByKey(event)) {
      // Following it, a browser takes the focus away, Firefox some time later: it is led here after that.
      event.preventDefault();
      location.hash = link.hash;
      setTimeout(() => this.querySelector<HTMLElement>('button:not([hidden])')?.focus());
    }
    void this.#copy(this.#cited().url);
  }

  async #chosen(target: EventTarget | null): Promise<void> {
    const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
    if (!button) return;
    const cited = this.#cited();
    const { copy, share } = button.dataset;
    if (copy) await this.#copy(FORMS[copy]?.(cited) ?? cited.url);
    if (share !== undefined) {
      const url = this.#passage();
      try {
        await navigator.share({ title: cited.title, text: quoted(cited.quote), url });
      } catch (error) {
        // A reader who closes the system's sheet has changed their mind: nothing to report.
        if (!(error instanceof DOMException && error.name === 'AbortError')) await this.#copy(url);
      }
    }
  }

  async #copy(text: string): Promise<void> {
    const status = this.querySelector('[role="status"]');
    if (!status) return;
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = this.dataset['done'] ?? '';
    } catch {
      status.textContent = `${this.dataset['denied'] ?? ''} ${text}`;
    }
  }

  /** The address that chat apps can show a preview of; headings and old articles have none, and keep their own. */
  #passage(): string {
    const block = this.#link?.parentElement;
    if (!block || /^H\d$/.test(block.tagName) || this.dataset['pages'] === undefined)
      return this.#link?.href ?? location.href;
    return new URL(`p/${block.id}/`, location.href.split(/[?#]/)[0]).href;
  }

  #cited(): Cited {
    const block = this.#link?.parentElement;
    const { title = '', source = '', date = '', site = '' } = this.dataset;
    const copy = block?.cloneNode(true) as Element | undefined;
    for (const added of copy?.querySelectorAll('[data-ui]') ?? []) added.remove();
    const url = new URL(location.pathname, location.href);
    url.hash = block?.id ?? '';
    return {
      title,
      source,
      date,
      site,
      url: url.href,
      quote: copy?.textContent.replace(/\s+/g, ' ').trim() ?? '',
      key: `${site.toLowerCase()}-${block?.id ?? ''}`,
    };
  }
}

const FORMS: Record<string, (cited: Cited) => string> = {
  link: ({ url }) => url,
  quote: ({ quote, source, url }) => `${quoted(quote)}\n${source}, ${url}`,
  apa,
  mla,
  bibtex,
  newspaper,
};

customElements.define('share-panel', SharePanel);
