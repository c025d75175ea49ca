/**
 * Asks for the page that a reader is about to open: the one whose link the pointer, a finger or the cursor of the keyboard
 * has rested on for a moment. Not for readers who save data, nor for names in the text, which open a card first.
 */
const MOMENT = 80; // In ms: longer than a pointer passing by, shorter than a tap.

const asked = new Set([location.pathname]);
const { connection } = navigator as { connection?: { saveData?: boolean } };
let timer: ReturnType<typeof setTimeout> | undefined;

function begin({ target }: Event): void {
  clearTimeout(timer);
  const link = (target as Element).closest<HTMLAnchorElement>('a:not([data-entity])');
  // Pages alone end in a slash; a query is of the search page, which lies in the cache already.
  if (link?.origin !== location.origin || !link.pathname.endsWith('/') || link.search) return;
  timer = setTimeout(() => ask(link.pathname), MOMENT);
}

function ask(path: string): void {
  if (asked.has(path)) return;
  asked.add(path);
  const hint = document.createElement('link');
  hint.rel = 'prefetch';
  hint.href = path;
  document.head.append(hint);
}

if (!connection?.saveData) {
  for (const type of ['pointerover', 'focusin']) addEventListener(type, begin);
  addEventListener('pointerout', () => clearTimeout(timer));
}

export {}; // A module: its names are its own.
