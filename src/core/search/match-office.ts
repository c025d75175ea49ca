import { fold } from '../text/fold.ts';
import type { Holder } from './name-card.ts';
import type { NameForms } from './name-forms.ts';
import { distinct, WORTH, type Found, type NameMatch, type WordKnown } from './name-match.ts';
import { nearness } from './near.ts';
import { plainTitle } from './office-titles.ts';
import { soundOf } from './sounds.ts';

/** Words that may stand between a title and what it is of. */
const JOINTS = new Set(['of', 'the', 'dari', 'untuk', 'di', 'for']);

/** A title beside the body it is an office of (`sekjen NATO`), or beside the name of its holder (`Menlu Lavrov`). */
export function office(
  words: readonly string[],
  from: number,
  to: number,
  nameAt: (from: number, to: number) => Found | undefined,
  { forms }: NameForms,
  known: WordKnown | undefined,
): Found | undefined {
  if (to - from < 2) return undefined;
  const cardOf = new Map(forms.map(({ card }) => [card.id, card]));
  const matches: NameMatch[] = [];
  for (let cut = from + 1; cut < to; cut++) {
    for (const [name, title] of [
      [
        [cut, to],
        [from, cut],
      ],
      [
        [from, cut],
        [cut, to],
      ],
    ] as const) {
      const said = plainTitle(trimJoints(words.slice(title[0], title[1])));
      const start = name[0] + words.slice(name[0], name[1]).findIndex((word) => !JOINTS.has(word));
      if (said[0] === '' || start < name[0]) continue;
      for (const { entity, how } of nameAt(start, name[1])?.matches ?? []) {
        if (how === 'office' || (how === 'prefix' && name[1] < words.length)) continue;
        const card = cardOf.get(entity.id);
        const saysTitle = (titles: readonly string[]) =>
          titles.some((each) => isTitle(said, fold(each).split(' '), known));
        // `Zelensky presiden Ukraina` says the office in full.
        if (card && saysTitle([...card.titles, ...(card.office ? [card.office] : [])]))
          matches.push({ entity: card, how: 'office', via: card.office ?? card.name });
        for (const holder of card?.holders ?? []) {
          if (saysTitle(holder.titles)) matches.push({ entity: holder, how: 'office', via: titleOf(holder) });
        }
      }
    }
  }
  return matches.length > 0 ? { worth: WORTH.office * (to - from), matches: distinct(matches) } : undefined;
}

const titleOf = ({ office, name }: Holder): string => office ?? name;

function trimJoints(words: readonly string[]): string[] {
  const isJoint = (word: string | undefined) => word !== undefined && JOINTS.has(word);
  let [from, to] = [0, words.length];
  while (from < to && isJoint(words[from])) from++;
  while (to > from && isJoint(words[to - 1])) to--;
  return words.slice(from, to);
}

const isTitle = (said: readonly string[], title: readonly string[], known: WordKnown | undefined): boolean =>
  said.length === title.length &&
  said.every((word, i) => {
    const wanted = title[i] ?? '';
    if (word === wanted || (word.length > 3 && soundOf(word) === soundOf(wanted))) return true;
    return known !== undefined && known(word) === undefined && nearness(word, wanted) !== undefined;
  });
