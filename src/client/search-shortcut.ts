/**
 * `/` puts the cursor into the page's search box, unless the reader is typing already. Who speaks to the machine may
 * say a / without meaning it, so the search page has a switch for it (WCAG 2.1.4); where storage is blocked the switch
 * holds for that page alone.
 */
const KEY = 'telaah-pintasan';
const OFF = 'mati';

const box = document.querySelector<HTMLInputElement>('#Pintasan');
let isOn = recall() !== OFF;

function recall(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

if (box) {
  box.checked = isOn;
  box.addEventListener('change', () => {
    isOn = box.checked;
    try {
      if (isOn) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, OFF);
    } catch {
      // Blocked: nothing is remembered.
    }
  });
}

document.addEventListener('keydown', (event) => {
  if (!isOn || event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target as HTMLElement;
  if (
    target.isContentEditable ||
    target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select')
  )
    return;
  const search = document.querySelector<HTMLInputElement>('input[name="q"]');
  if (!search) return;
  event.preventDefault();
  search.focus();
  search.select();
});

export {}; // A module: its names are its own.
