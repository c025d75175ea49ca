import { fold } from '../text/fold.ts';
import type { NamedStretch } from './match-names.ts';
import { askWord } from './passage-words.ts';
import { isAside, isEmptyWord, isHonorific, type Term } from './query.ts';
import type { Need } from './rank-passages.ts';

/** What a passage must hold to answer. @param words the terms as names were read from them */
export function needsOf(
  terms: readonly Term[],
  stretches: readonly NamedStretch[],
  words: readonly string[],
): Need[] {
  const needs: Need[] = [];
  const plain: Need[] = [];
  for (const [i, term] of terms.entries()) {
    const stretch = stretches.find(({ from, to }) => from <= i && i < to);
    if (stretch) {
      if (stretch.from !== i) continue;
      const ids = new Set(stretch.matches.map(({ entity }) => entity.id));
      const office = stretch.matches.flatMap(({ how, via }) =>
        how === 'office' ? fold(via).split(' ') : [],
      );
      needs.push({
        is: 'entity',
        ids,
        typed: words.slice(stretch.from, stretch.to),
        office: new Set(office),
      });
    } else if (term.is === 'word') {
      const [word] = term.words;
      // The last word may be half typed; shorter beginnings are too many other words.
      const need: Need = {
        is: 'word',
        asked: askWord(word),
        cut: i === terms.length - 1 && word.length >= 5,
      };
      if (isEmptyWord(word) || isAside(word) || addresses(word, i, stretches)) plain.push(need);
      else if (!saysKind(word, stretches)) needs.push(need);
    } else if (term.is === 'date') needs.push({ is: 'date', date: term.date, words: term.words });
    else needs.push({ is: 'phrase', words: term.words });
  }
  return needs.length > 0 ? needs : plain;
}

const KIND_WORDS: Record<string, readonly string[]> = {
  negara: ['country'],
  kota: ['city'],
  desa: ['village'],
  wilayah: ['region'],
  kawasan: ['region'],
  aliansi: ['alliance'],
  blok: ['bloc'],
  organisasi: ['organisation', 'alliance'],
};

/** `negara Iran` asks for nothing more than `Iran` does. */
const saysKind = (word: string, stretches: readonly NamedStretch[]): boolean =>
  stretches.some(({ matches }) => matches.some(({ entity }) => KIND_WORDS[word]?.includes(entity.kind)));

/** `Pak Biden` asks for Biden. */
const addresses = (word: string, at: number, stretches: readonly NamedStretch[]): boolean =>
  isHonorific(word) &&
  stretches.some(
    ({ from, matches }) => from === at + 1 && matches.some(({ entity }) => entity.kind === 'person'),
  );
