import { rangeFragment, textFragment } from '../core/links/text-fragment.ts';

/**
 * Offers a link to just the words that are selected: the paragraph's id and a text fragment, so that where the words
 * are not found the link still opens the paragraph. Over several paragraphs it names the first and last words.
 * @example <selection-link data-ui hidden data-done="Tautan disalin"><button>Salin tautan ke kata ini</button></selection-link>
 */
class SelectionLink extends HTMLElement {
  #fragment = '';

  connectedCallback(): void {
    const button = this.querySelector('button');
    const label = button?.textContent ?? '';
    document.addEventListener('selectionchange', () => {
      this.#fragment = fragmentOfSelection();
      this.hidden = !this.#fragment;
      if (button) button.textContent = label;
      if (this.#fragment) this.#place();
    });
    // Pressing must not take the selection away before it was copied.
    this.addEventListener('pointerdown', (event) => event.preventDefault());
    button?.addEventListener('click', () => {
      const url = `${location.href.split('#')[0] ?? ''}#${this.#fragment}`;
      navigator.clipboard.writeText(url).then(
        () => (button.textContent = this.dataset['done'] ?? ''),
        () => (button.textContent = url), // The clipboard is refused: there it is, to be copied by hand.
      );
    });
  }

  #place(): void {
    const rect = getSelection()?.getRangeAt(0).getBoundingClientRect();
    if (!rect) return;
    this.style.setProperty(
      '--top',
      `${Math.min(rect.bottom + 8, innerHeight - this.offsetHeight - 8) + scrollY}px`,
    );
    this.style.setProperty(
      '--left',
      `${Math.max(8, Math.min(rect.left, innerWidth - this.offsetWidth - 8))}px`,
    );
  }
}

/** The fragment of what is selected in the article, or nothing where there is less than a word or no block. */
function fragmentOfSelection(): string {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.toString().trim().length < 3) return '';
  const range = selection.getRangeAt(0);
  const first = blockAt(range.startContainer);
  const last = blockAt(range.endContainer);
  if (!first) return '';
  const words = selection.toString().trim();
  if (!last || first === last) return textFragment(first.id, words, first.textContent);
  const lines = words.split('\n');
  return rangeFragment(first.id, [lines[0] ?? '', first.textContent], [lines.at(-1) ?? '', last.textContent]);
}

/** The block of the article; what the page adds to it has none. */
function blockAt(node: Node): HTMLElement | null | undefined {
  const near = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>(
    '[data-body] [id], [data-ui]',
  );
  return near?.matches('[data-ui]') ? null : near;
}

customElements.define('selection-link', SelectionLink);
