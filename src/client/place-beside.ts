/** Which line of a name or link a card belongs to, and how far along it, in px. */
export type Spot = { line: number; offset: number };

/** The spot under the pointer, or the beginning where there is none (keyboard). */
export function spotOf(link: Element, x?: number, y?: number): Spot {
  const lines = [...link.getClientRects()];
  const line =
    y === undefined
      ? 0
      : Math.max(
          0,
          lines.findIndex(({ top, bottom }) => top <= y && y <= bottom),
        );
  return { line, offset: x === undefined ? 0 : x - (lines[line]?.left ?? x) };
}

/**
 * Put an open card below a line of `link`, or above it where there is more room. On phones the style sheet makes it a
 * sheet at the edge that `data-edge` names, the one farther from the line.
 */
export function placeBeside(card: HTMLElement, link: Element, { line, offset }: Spot): void {
  const lines = link.getClientRects();
  const rect = lines[line] ?? lines[0];
  if (!rect) return;
  // All is measured before anything is changed: the browser lays the page out once.
  const { offsetWidth, offsetHeight } = card;
  const room = document.documentElement.clientWidth - offsetWidth - 8;
  const above = rect.bottom + offsetHeight + 12 > innerHeight && rect.top > innerHeight - rect.bottom;
  const left = Math.max(8, Math.min(rect.left + offset - 24, room));
  const top = above ? rect.top - offsetHeight - 6 : rect.bottom + 6;
  card.dataset['edge'] = above ? 'top' : 'bottom';
  // Moved, not laid out anew: neither when it opens nor as it follows its name up the window.
  card.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
}
