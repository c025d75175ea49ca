import { isByKey } from './is-by-key.ts';
import { placeBeside, spotOf, type Spot } from './place-beside.ts';

/**
 * The card that opens on a name: who or what it is, and where else it is named here. Its words are those of the
 * page's glossary. It opens on hover, on keyboard focus and on tap; Esc and a tap outside close it (WCAG 1.4.13). While
 * open it stands right behind the name, so that Tab leads into it and out again. A finger that comes down on a name has it
 * laid out unseen, so that when it goes up the card has but to be shown. Without it a name is a plain link.
 * @example <entity-card popover="manual" data-ui data-close="Tutup"></entity-card>
 */
class EntityCard extends HTMLElement {
  /** Long enough that a pointer passing over opens nothing; short enough to cross from the name to the card. */
  static readonly HOVER_MS = 180;
  static readonly LEAVE_MS = 250;

  #link: HTMLAnchorElement | undefined;
  #timer = 0;
  #spot: Spot = { line: 0, offset: 0 };
  /** While the focus is led back to the name: it must not open the card again. */
  #returning = false;
  /** Of the last press: not every browser tells it with the click. */
  #pointerType = '';

  connectedCallback(): void {
    const body = document.querySelector<HTMLElement>('[data-body]');
    if (!body || !('popover' in this) || this.dataset['ready'] !== undefined) return;
    this.dataset['ready'] = '';
    body.addEventListener('pointerover', (event) => this.#hover(event));
    body.addEventListener('pointerout', (event) => this.#leave(event));
    body.addEventListener('focusin', (event) => this.#focus(event));
    body.addEventListener('click', (event) => this.#click(event));
    this.addEventListener('keydown', (event) => this.#step(event));
    // What is copied from the text never holds the card.
    document.addEventListener(
      'copy',
      () => !this.contains(getSelection()?.anchorNode ?? null) && this.#hide(),
      true,
    );
    this.addEventListener('pointerover', () => clearTimeout(this.#timer));
    this.addEventListener('pointerout', (event) => this.#leave(event));
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.#link) this.#close();
    });
    document.addEventListener('pointerdown', (event) => {
      this.#pointerType = event.pointerType;
      if (this.#link && !this.#isOurs(event.target)) this.#close();
      const link = mentionAt(event.target);
      if (link && link !== this.#link && event.pointerType !== 'mouse')
        this.#lay(link, event.clientX, event.clientY);
    });
    // The finger scrolls, or rests for the system's own menu.
    document.addEventListener('pointercancel', () => !this.#isShown() && this.#hide());
    addEventListener('scroll', () => this.#follow(), { passive: true });
    document.addEventListener('focusin', (event) => {
      if (this.#link && !this.#isOurs(event.target)) this.#close();
    });
  }

  #isOurs(target: EventTarget | null): boolean {
    return target instanceof Node && (this.contains(target) || Boolean(this.#link?.contains(target)));
  }

  #hover(event: PointerEvent): void {
    const link = mentionAt(event.target);
    if (!link || event.pointerType !== 'mouse' || event.buttons !== 0 || areMarksHidden()) return;
    if (this.contains(document.activeElement)) return;
    clearTimeout(this.#timer);
    const { clientX, clientY } = event;
    if (link !== this.#link)
      this.#timer = window.setTimeout(() => this.#open(link, clientX, clientY), EntityCard.HOVER_MS);
  }

  #leave(event: PointerEvent): void {
    if (event.pointerType !== 'mouse') return;
    clearTimeout(this.#timer);
    if (this.#isOurs(document.activeElement)) return; // What the keyboard opened, the pointer does not close.
    if (this.#link && !this.#isOurs(event.relatedTarget)) {
      this.#timer = window.setTimeout(() => this.#close(), EntityCard.LEAVE_MS);
    }
  }

  #focus(event: FocusEvent): void {
    const link = mentionAt(event.target);
    if (!this.#returning && link?.matches(':focus-visible')) this.#open(link);
  }

  #click(event: MouseEvent): void {
    const link = mentionAt(event.target);
    const isTouch = this.#pointerType === 'touch' || this.#pointerType === 'pen';
    if (!link || !isTouch || isByKey(event) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (link === this.#link && this.#isShown()) this.#close();
    else this.#open(link, event.clientX, event.clientY);
  }

  #open(link: HTMLAnchorElement, x?: number, y?: number): void {
    clearTimeout(this.#timer);
    if (link !== this.#link) this.#lay(link, x, y);
    if (link === this.#link) this.dataset['shown'] = '';
  }

  /** Fill it and put it into its place; the style sheet keeps it out of sight. */
  #lay(link: HTMLAnchorElement, x?: number, y?: number): void {
    const id = link.dataset['entity'] ?? '';
    const entry = document.querySelector(`[data-card="${CSS.escape(id)}"]`);
    if (!entry) return;
    this.#hide();
    this.#link = link;
    this.replaceChildren(...[...entry.children].map((child) => child.cloneNode(true)), this.#closeButton());
    // One stop for Tab, arrows among them: an entity may be named in many paragraphs.
    this.#places().forEach((place, index) => (place.tabIndex = index === 0 ? 0 : -1));
    this.setAttribute('role', 'group');
    this.setAttribute('aria-label', entry.querySelector('a')?.textContent ?? '');
    this.id = 'Kartu';
    link.setAttribute('aria-describedby', this.id);
    link.after(this);
    this.showPopover();
    this.#spot = spotOf(link, x, y);
    placeBeside(this, link, this.#spot);
  }

  #isShown(): boolean {
    return this.dataset['shown'] !== undefined;
  }

  #places(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('.places a')];
  }

  /** Left and right move among the links to paragraphs. */
  #step(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const places = this.#places();
    const at = places.findIndex((place) => place === document.activeElement);
    const next = places[at + step];
    if (at < 0 || step === 0 || !next) return;
    event.preventDefault();
    for (const place of places) place.tabIndex = place === next ? 0 : -1;
    next.focus();
  }

  #closeButton(): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.ariaLabel = this.dataset['close'] ?? '';
    button.addEventListener('click', () => this.#close());
    return button;
  }

  /** Close, and lead the focus back to the name if it was in the card. */
  #close(): void {
    const link = this.#link;
    const hadFocus = this.contains(document.activeElement);
    this.#hide();
    if (!hadFocus) return;
    this.#returning = true;
    link?.focus({ preventScroll: true });
    this.#returning = false;
  }

  #hide(): void {
    clearTimeout(this.#timer);
    if (!this.#link) return;
    this.#link.removeAttribute('aria-describedby');
    this.#link = undefined;
    delete this.dataset['shown'];
    this.hidePopover();
    document.querySelector('article')?.append(this); // Out of the text again: a copy of the block never holds it.
  }

  /** The page was scrolled: stay with the name, and go when it leaves the window. */
  #follow(): void {
    const link = this.#link;
    if (!link || !this.#isShown()) return;
    const { top, bottom } = link.getBoundingClientRect();
    if (bottom < 0 || top > innerHeight) this.#close();
    else placeBeside(this, link, this.#spot);
  }
}

const mentionAt = (target: EventTarget | null): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-entity]') : null;

const areMarksHidden = (): boolean => document.querySelector<HTMLInputElement>('#Tandai')?.checked === false;

customElements.define('entity-card', EntityCard);
