import { fold } from '../text/fold.ts';
import type { NameLibrary } from './library.ts';
import { matchNames } from './match-names.ts';
import type { NameMatch } from './name-match.ts';
import { arrangeForms, type NameForms } from './name-forms.ts';

const MOST = 6;
/** From this length on a word is long enough to be called misspelt rather than unfinished. */
const WORTH_CORRECTING = 4;

/** Names to offer while someone types, the likeliest first. More lenient than an answer: a beginning is enough. */
export async function suggest(text: string, library: NameLibrary): Promise<NameMatch[]> {
  const words = fold(text).split(' ').filter(Boolean);
  const last = words.at(-1);
  if (!last) return [];
  const cards = await library.cardsFor(words);
  const forms = arrangeForms(cards);
  const matches = [...aboutLast(words, matchNames(words, forms)), ...begunBy(words.join(''), forms)];
  if (matches.length === 0 && last.length >= WORTH_CORRECTING) {
    const { meant, known } = await library.slipsOf(words);
    const more = meant.length > 0 ? await library.cardsFor(meant) : [];
    matches.push(...aboutLast(words, matchNames(words, arrangeForms([...cards, ...more]), known)));
  }
  const distinct = new Map<string, NameMatch>();
  for (const match of matches) if (!distinct.has(match.entity.id)) distinct.set(match.entity.id, match);
  return [...distinct.values()].slice(0, MOST);
}

/** What the word that is being typed may mean. */
const aboutLast = (words: readonly string[], stretches: ReturnType<typeof matchNames>): NameMatch[] =>
  stretches.filter(({ to }) => to === words.length).flatMap(({ matches }) => matches);

/** Whatever name the typed letters begin, acronyms too: here `DPR` may become `DPRK`. */
const begunBy = (joined: string, { forms }: NameForms): NameMatch[] =>
  forms
    .filter((form) => form.kind !== 'title' && form.joined.startsWith(joined))
    .map(({ card, text }) => ({ entity: card, how: 'prefix' as const, via: text }))
    .sort((a, b) => b.entity.count - a.entity.count);
