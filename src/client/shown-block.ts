import { idInAddress } from './hash-target.ts';

/**
 * What a link into the article means, told to those who cannot see the mark: the block is announced, an address that is
 * no place on the page is said to be none, and the mark or what was said goes at the next click.
 * @example <p id="Ditunjuk" role="status" data-block="Tautan ini menunjuk alinea ini: " data-unknown="…"></p>
 */
const note = document.querySelector<HTMLElement>('#Ditunjuk');

function tell(): void {
  delete document.documentElement.dataset['seen'];
  const id = idInAddress();
  if (!note) return;
  const target = id ? document.getElementById(id) : null;
  const isBlock = Boolean(target?.closest('[data-body]'));
  note.classList.toggle('notice', Boolean(id) && !target);
  if (!id) note.textContent = '';
  else if (!target) note.textContent = note.dataset['unknown'] ?? '';
  else if (isBlock)
    note.textContent = `${note.dataset['block'] ?? ''}${target.textContent.trim().split(/\s+/).slice(0, 8).join(' ')}…`;
}

addEventListener('hashchange', tell);
tell();
document.addEventListener('click', (event) => {
  const onLink = event.target instanceof Element && event.target.closest('a[href*="#"]');
  if (onLink) return;
  if (!location.hash) return; // Nothing is marked: the page's styles need not be looked at again.
  document.documentElement.dataset['seen'] = '';
  note?.classList.remove('notice');
});
