import { describe, expect, test } from 'vitest';
import type { Files, KeptPieces } from '../../src/integrations/kept-pieces.ts';
import { openFullText } from '../../src/integrations/write-full-text.ts';

const KEPT: Files = new Map([['fragment/kept.pf_fragment', Buffer.from('kept')]]);
const STARTS = [0, 2, 3, 5];
const ARTICLES = 6;

/** Two of four pieces are kept. @returns what the others were kept as, by the number of their oldest article */
function keepTwo(): KeptPieces & { made: Map<number, Files> } {
  const made = new Map<number, Files>();
  return {
    made,
    take: (start) => (start === 0 || start === 3 ? KEPT : undefined),
    keep: (start, files) => void made.set(start, files),
  };
}

/** Tells all articles, newest first. @returns for which the content was asked */
async function tellAll(write: (path: string) => void, kept: KeptPieces) {
  const asked: number[] = [];
  const fullText = openFullText(write, STARTS, kept);
  for (let number = ARTICLES - 1; number >= 0; number--)
    await fullText.tell({ slug: `a${number}`, title: `A ${number}` }, number, () => {
      asked.push(number);
      return `<p>Kursk ${number}</p>`;
    });
  const { written } = await fullText.end();
  await written;
  return asked;
}

describe('pieces, some of which are kept', () => {
  test('only what is not kept is made; each lies in its place', async () => {
    const paths: string[] = [];
    const kept = keepTwo();
    expect(await tellAll((path) => paths.push(path), kept)).toEqual([5, 2]);
    const fragments = paths
      .filter((path) => path.endsWith('.pf_fragment'))
      .map((path) => path.split('fragment')[0]);
    expect(fragments.sort()).toEqual(['pagefind/', 'pagefind/1/', 'pagefind/2/', 'pagefind/3/']);
    expect([...kept.made.keys()].sort()).toEqual([2, 5]);
    expect(paths.filter((path) => path.endsWith('pagefind-entry.json'))).toHaveLength(2);
  });

  test('who cannot write is told at the end, whichever piece it was', async () => {
    const write = (path: string) => {
      if (path.startsWith('pagefind/3/')) throw new Error('The disk is full.');
    };
    await expect(tellAll(write, keepTwo())).rejects.toThrow('The disk is full.');
  });
});
