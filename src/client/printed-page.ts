/**
 * For files and courts: a printed page says where it was read, up to the paragraph, and when. Without this it says where.
 * @example <p id="Cetak" data-on="dicetak">https://…</p>
 */
const line = document.querySelector<HTMLElement>('#Cetak');

addEventListener('beforeprint', () => {
  if (!line) return;
  const now = new Date().toLocaleString('id', { dateStyle: 'long', timeStyle: 'short' });
  line.textContent = `${location.href}, ${line.dataset['on'] ?? ''} ${now}`;
});

export {}; // A module: its names are its own.
