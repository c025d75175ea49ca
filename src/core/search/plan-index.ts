import type { Edition } from '../model.ts';
import { pieceStarts } from './full-text-pieces.ts';

/** How the index is cut; written into the search page, so that a word's file follows from the word. */
export type IndexPlan = {
  nameFiles: number;
  slipFiles: number;
  wordFiles: number;
  /** Pieces of Pagefind's index of everything if there are several, see full-text-pieces.ts. */
  textPieces?: number;
  /** Whether all articles lie also in one small file, which is fetched at once. */
  whole: boolean;
  /** Whether that file is so small that the search page brings it along. */
  brought: boolean;
};

/** Entities for each file of names; most stand in several files, so that a file is about 2 KB compressed. */
const ENTITIES_A_FILE = 3;
/** Entities for each file of slips, and the fewest files: a word needs three of them, of about half a KB. */
const ENTITIES_A_SLIP_FILE = 8;
const FEWEST_SLIP_FILES = 16;
/** UTF-16 units of text for each file of words: 1 to 2 KB compressed, as words are many and their lists bounded. */
const TEXT_A_WORD_FILE = 20_000;
/** A register up to this size is one file. */
const ONE_FILE_UP_TO = 60;
/** Up to here, in UTF-16 units, all text in one file (20 KB compressed) costs less than looking up words, then articles. */
const WHOLE_UP_TO = 60_000;
/** Up to here (5 KB compressed) it costs less in the search page than the 150 ms of a slow line until it is asked for. */
const BROUGHT_UP_TO = 15_000;

/** @param whole to overrule the choice, for tests of the other way */
export function planIndex({ articles, register }: Edition, whole?: boolean): IndexPlan {
  const length = articles.reduce(
    (sum, { blocks }) => sum + blocks.reduce((n, { text }) => n + text.length, 0),
    0,
  );
  const { length: pieces } = pieceStarts(articles.length);
  return {
    nameFiles: register.size <= ONE_FILE_UP_TO ? 1 : Math.ceil(register.size / ENTITIES_A_FILE),
    slipFiles: Math.max(FEWEST_SLIP_FILES, Math.ceil(register.size / ENTITIES_A_SLIP_FILE)),
    wordFiles: Math.max(1, Math.ceil(length / TEXT_A_WORD_FILE)),
    ...(pieces > 1 && { textPieces: pieces }),
    whole: whole ?? length <= WHOLE_UP_TO,
    brought: (whole ?? true) && length <= BROUGHT_UP_TO,
  };
}
