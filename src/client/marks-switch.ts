/**
 * Switches the marks on names off and on, what is in view first: on a cheap phone a hundred names at once take longer than a
 * frame. And remembers it; where storage is blocked it holds for the page alone. Without scripts the style sheet does it.
 */
const KEY = 'telaah-tandai';
const box = document.querySelector<HTMLInputElement>('#Tandai');
const body = document.querySelector<HTMLElement>('[data-body]');

const withStorage = (use: (storage: Storage) => void): void => {
  try {
    use(localStorage);
  } catch {
    // Blocked: nothing is remembered.
  }
};

const isInView = (block: Element): boolean => {
  const { top, bottom } = block.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

if (box && body) {
  const blocks = [...body.children];
  const mark = (some: Element[]): void => {
    for (const block of some) block.toggleAttribute('data-plain', !box.checked);
  };
  withStorage((storage) => {
    if (storage.getItem(KEY) === 'tidak') box.checked = false;
  });
  mark(blocks);
  box.addEventListener('change', () => {
    mark(blocks.filter(isInView));
    requestAnimationFrame(() => setTimeout(() => mark(blocks)));
    withStorage((storage) => (box.checked ? storage.removeItem(KEY) : storage.setItem(KEY, 'tidak')));
  });
}
