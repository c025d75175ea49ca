/**
 * Remembers whether names are marked. The hiding itself is the style sheet's, so the switch also works without this, and
 * where storage is blocked it holds for the page alone.
 */
const KEY = 'telaah-tandai';
const box = document.querySelector<HTMLInputElement>('#Tandai');

const withStorage = (use: (storage: Storage) => void): void => {
  try {
    use(localStorage);
  } catch {
    // Blocked: nothing is remembered.
  }
};

if (box) {
  withStorage((storage) => {
    if (storage.getItem(KEY) === 'tidak') box.checked = false;
  });
  box.addEventListener('change', () =>
    withStorage((storage) => (box.checked ? storage.removeItem(KEY) : storage.setItem(KEY, 'tidak'))),
  );
}
