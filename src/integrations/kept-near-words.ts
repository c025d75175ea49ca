import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Lexicon } from '../core/search/make-index.ts';
import { codeVersion } from '../loaders/code-version.ts';
import { digestOf, readList } from './kept-file.ts';

/** The words near some names, and what they are made of: names, code and dictionaries. */
type Kept = { made: string; words: string[]; digest: string };

/**
 * The words of a language that come near the register's names, kept until its names or the dictionaries are others: to
 * look through 100,000 words takes half of what an index of a hundred articles takes. A copy that is damaged counts as none.
 * @param file where they are kept, as JSON
 */
export function keepNear({ near }: Pick<Lexicon, 'near'>, file: string): Lexicon['near'] {
  return (names) => {
    const made = digestOf(JSON.stringify([codeVersion(), ...names]));
    const kept = readList(file) as Kept | undefined;
    if (kept?.made === made && digestOf(JSON.stringify(kept.words)) === kept.digest) return kept.words;
    const words = [...near(names)];
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      JSON.stringify({ made, words, digest: digestOf(JSON.stringify(words)) } satisfies Kept),
    );
    return words;
  };
}
