import { idInAddress } from './hash-target.ts';

/**
 * Marks the words that were searched for (`?sorot=…`) in the block that the search result opened. The text is not
 * touched: browsers that cannot paint a range (CSS Custom Highlight API) show the block alone.
 */
export const SEARCHED = 'sorot';

function markSearchedWords(): void {
  const wanted = new URLSearchParams(location.search).getAll(SEARCHED).filter(Boolean);
  const block = document.getElementById(idInAddress());
  if (!wanted.length || !block || !('highlights' in CSS)) return;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${wanted.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const match of (node.nodeValue ?? '').matchAll(pattern)) {
      const range = new Range();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      ranges.push(range);
    }
  }
  CSS.highlights.set('sorot', new Highlight(...ranges));
}

markSearchedWords();
addEventListener('hashchange', markSearchedWords);
