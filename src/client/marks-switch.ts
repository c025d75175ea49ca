/**
 * Remembers whether names are marked. The hiding itself is the style sheet's, so the switch also works without this.
 */
const KEY = 'telaah-tandai';
const box = document.querySelector<HTMLInputElement>('#tandai');
try {
  if (box && localStorage.getItem(KEY) === 'tidak') box.checked = false;
  box?.addEventListener('change', () => {
    if (box.checked) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'tidak');
  });
} catch {
  // Storage is blocked: the switch holds for this page alone.
}
