import { fold } from '../text/fold.ts';
import type { Holder, NameCard } from './name-card.ts';
import type { Form, NameForms } from './name-forms.ts';
import { editsBetween } from './edits.ts';
import { nearness } from './near.ts';
import { isEmptyWord } from './query.ts';
import { soundOf } from './sounds.ts';

/** Why an entity answers: its name, another name, part of it, its beginning, the same sound, a slip, an office. */
export type How = 'name' | 'other' | 'part' | 'prefix' | 'sound' | 'typo' | 'office';

/** An entity that typed words may mean. `via` is the name of the register (or the title) that they matched. */
export type NameMatch = {
  entity: Pick<NameCard, 'id' | 'name' | 'kind' | 'office' | 'count'>;
  how: How;
  via: string;
};

/** Words `from`..`to` of the query, and whom they may mean, likeliest first. */
export type NamedStretch = { from: number; to: number; matches: NameMatch[] };

/** What is known of a typed word beyond names: a word of the articles, or of the language. */
export type WordKnown = (word: string) => 'text' | 'language' | undefined;

/** What a word of a stretch is worth, by how it matched; a longer stretch beats two short ones. */
const WORTH: Record<How, number> = { name: 10, other: 10, office: 10, part: 9, prefix: 8, sound: 7, typo: 6 };
const LONGEST_NAME = 10;
/** Words that may stand between a title and what it is of. */
const JOINTS = new Set(['of', 'the', 'dari', 'untuk', 'di', 'for']);

/**
 * Divide the words of a query into names and other words. What is exact wins over what is near, a long name over
 * short ones, and fewer names over more. Misspellings are looked for only if `known` is given.
 */
export function matchNames(typed: readonly string[], names: NameForms, known?: WordKnown): NamedStretch[] {
  const words = typed.map((word) => withoutParticle(word, names));
  const lookUp = makeLookUp(words, names, known);
  // best[i]: the best division of words[i..]; a word that belongs to no name is worth nothing.
  const best: { worth: number; stretches: NamedStretch[] }[] = [];
  best[words.length] = { worth: 0, stretches: [] };
  for (let from = words.length - 1; from >= 0; from--) {
    let choice = best[from + 1] ?? { worth: 0, stretches: [] };
    for (let to = Math.min(words.length, from + LONGEST_NAME); to > from; to--) {
      const found = lookUp(from, to);
      const rest = best[to];
      if (!found || !rest) continue;
      const worth = found.worth + rest.worth;
      if (worth > choice.worth)
        choice = { worth, stretches: [{ from, to, matches: found.matches }, ...rest.stretches] };
    }
    best[from] = choice;
  }
  return mergeAppositions(best[0]?.stretches ?? []);
}

/** `Ukrainanya` is Ukraina with a particle that Indonesian writes joined. */
function withoutParticle(word: string, { byJoined, parts }: NameForms): string {
  const bare = word.replace(/(?:nya|lah|kah|pun|ku|mu)$/, '');
  const isName = (each: string) => byJoined.has(each) || parts.has(each);
  return bare !== word && !isName(word) && isName(bare) ? bare : word;
}

type Found = { worth: number; matches: NameMatch[] };

function makeLookUp(words: readonly string[], names: NameForms, known: WordKnown | undefined) {
  const near = nearParts(words, names, known);
  const cache = new Map<string, Found | undefined>();
  const nameAt = (from: number, to: number): Found | undefined => {
    const key = `${from} ${to}`;
    if (!cache.has(key)) cache.set(key, name(from, to));
    return cache.get(key);
  };
  const name = (from: number, to: number): Found | undefined => {
    const span = words.slice(from, to);
    if (span.every(isEmptyWord)) return undefined;
    const tries = [exact, part, to === words.length ? prefix : undefined, known && misspelt(near, known)];
    for (const attempt of tries) {
      const matches = attempt?.(span, names).filter(
        ({ entity }) => !meansElse(entity.id, words, from, to, names),
      );
      if (!matches?.length) continue;
      const kept = distinct(matches);
      return { worth: WORTH[kept[0]?.how ?? 'typo'] * span.length - 1, matches: kept };
    }
    return undefined;
  };
  return (from: number, to: number): Found | undefined => {
    const plain = nameAt(from, to);
    return plain && plain.matches[0]?.how !== 'typo'
      ? plain
      : (office(words, from, to, nameAt, names, known) ?? plain);
  };
}

const HOW_EXACT: Record<Form['kind'], How> = {
  name: 'name',
  short: 'name',
  alias: 'other',
  spelling: 'other',
  title: 'office',
};

const exact = (span: readonly string[], { byJoined }: NameForms): NameMatch[] =>
  (byJoined.get(span.join('')) ?? []).map(({ card, kind, text }) => ({
    entity: card,
    how: HOW_EXACT[kind],
    via: text,
  }));

/** Every word is a part of the name, in any order: `Putin Vladimir`. */
function part(span: readonly string[], { parts }: NameForms): NameMatch[] {
  const full = span.filter((word) => word.length > 1); // Initials say nothing: `Vladimir V. Putin`.
  const [first, ...others] = (full.length > 1 ? full : span).map((word) => parts.get(word)?.cards ?? []);
  const cards = (first ?? []).filter((card) => others.every((list) => list.includes(card)));
  return cards.map((card) => ({ entity: card, how: 'part' as const, via: card.name }));
}

/** The last word is still being typed, or was cut: `Zel`, `Korea Ut`. Of an acronym a part is another acronym. */
function prefix(span: readonly string[], { forms, parts }: NameForms): NameMatch[] {
  const joined = span.join('');
  const last = span.at(-1) ?? '';
  if (joined.length < 2) return [];
  const matches: NameMatch[] = [];
  for (const { card, kind, text, acronym, joined: whole, words } of forms) {
    if (acronym || kind === 'title' || !whole.startsWith(joined)) continue;
    // A whole word that merely opens a longer name is that word (`kementerian`), unless it stands for the name.
    if (span.length === 1 && words.length > 1 && (words[0] === joined || kind === 'spelling')) continue;
    matches.push({ entity: card, how: 'prefix', via: text });
  }
  if (last.length < 2) return matches;
  const before = span.slice(0, -1).map((word) => parts.get(word)?.cards ?? []);
  for (const [word, { cards, acronym }] of parts) {
    if (acronym || !word.startsWith(last)) continue;
    for (const card of cards) {
      if (before.every((list) => list.includes(card)))
        matches.push({ entity: card, how: 'prefix', via: card.name });
    }
  }
  return matches;
}

type NearParts = ReadonlyMap<string, ReadonlyMap<string, { how: 'sound' | 'typo'; cost: number }>>;

/** For each typed word the parts of names that it may be a slip of. */
function nearParts(
  words: readonly string[],
  { parts, forms }: NameForms,
  known: WordKnown | undefined,
): NearParts {
  if (!known) return new Map();
  const acronyms = new Set(forms.filter(({ acronym }) => acronym).map(({ joined }) => joined));
  const candidates = new Set([
    ...parts.keys(),
    ...forms.filter(({ kind }) => kind !== 'title').flatMap((form) => form.words),
  ]);
  return new Map(
    words.map((word) => [
      word,
      new Map(
        [...candidates].flatMap((candidate) => {
          const found = nearness(word, candidate, acronyms.has(candidate));
          return found ? [[candidate, found] as const] : [];
        }),
      ),
    ]),
  );
}

/**
 * Whether a word is so close to a name that it is a slip although the language has it: doubled letters (`Rute`, Rutte),
 * or one edit in a long name (`Zelinsky` is some other family's name, but hardly meant).
 */
const isPlainSlip = (word: string, name: string): boolean =>
  single(word) === single(name) ||
  (Math.min(word.length, name.length) >= LONG_NAME && editsBetween(word, name, 1) === 1);
const single = (word: string): string => word.replace(/(.)\1+/g, '$1');
const LONG_NAME = 7;

const misspelt =
  (near: NearParts, known: WordKnown) =>
  (span: readonly string[], { parts, forms }: NameForms): NameMatch[] => {
    const found: { match: NameMatch; cost: number }[] = [];
    const tryWords = (card: NameCard, via: string, wanted: readonly string[]) => {
      let [cost, slips, how, exactWords] = [0, 0, 'sound' as How, 0];
      for (const [i, word] of span.entries()) {
        const target = wanted[i] ?? '';
        if (word === target) {
          exactWords++;
          continue;
        }
        const slip = near.get(word)?.get(target);
        if (!slip) return;
        slips++;
        cost += slip.cost;
        if (slip.how === 'typo') how = 'typo';
      }
      if (slips === 0) return;
      const isOther = span.some((word, i) => {
        const what = word === wanted[i] ? undefined : known(word);
        return what === 'text' || (what === 'language' && !isPlainSlip(word, wanted[i] ?? ''));
      });
      // A word that means something else is a slip only beside a word of the same name: `Donal Trump`.
      if (isOther && exactWords === 0) return;
      found.push({ match: { entity: card, how, via }, cost });
    };
    const word = span[0] ?? '';
    if (span.length === 1) {
      for (const candidate of near.get(word)?.keys() ?? []) {
        for (const card of parts.get(candidate)?.cards ?? []) tryWords(card, card.name, [candidate]);
      }
    } else {
      for (const { card, words, text, kind } of forms) {
        if (kind !== 'title' && words.length === span.length) tryWords(card, text, words);
      }
      const people = new Set(
        span.flatMap((each) => [...(near.get(each)?.keys() ?? [])].flatMap((c) => parts.get(c)?.cards ?? [])),
      );
      for (const card of people)
        tryWords(
          card,
          card.name,
          span.map((each) => closest(each, card.parts, near)),
        );
    }
    const least = Math.min(...found.map(({ cost }) => cost));
    return found.filter(({ cost }) => cost <= least + 0.1).map(({ match }) => match);
  };

function closest(word: string, parts: readonly string[], near: NearParts): string {
  if (parts.includes(word)) return word;
  const costs = parts.map((each) => ({ each, cost: near.get(word)?.get(each)?.cost ?? Infinity }));
  return costs.reduce((a, b) => (b.cost < a.cost ? b : a), { each: '', cost: Infinity }).each;
}

/** A title beside the body it is an office of (`sekjen NATO`), or beside the name of its holder (`Menlu Lavrov`). */
function office(
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
      const said = trimJoints(words.slice(title[0], title[1]));
      const start = name[0] + words.slice(name[0], name[1]).findIndex((word) => !JOINTS.has(word));
      if (said.length === 0 || start < name[0]) continue;
      for (const { entity, how } of nameAt(start, name[1])?.matches ?? []) {
        if (how === 'office' || (how === 'prefix' && name[1] < words.length)) continue;
        const card = cardOf.get(entity.id);
        const saysTitle = (titles: readonly string[]) =>
          titles.some((each) => isTitle(said, fold(each).split(' '), known));
        if (card && saysTitle(card.titles))
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

/** Whether the words belong to a longer name that means something else: `Laut Jepang`. */
function meansElse(
  id: string,
  words: readonly string[],
  from: number,
  to: number,
  { forms }: NameForms,
): boolean {
  const card = forms.find((form) => form.card.id === id)?.card;
  return (card?.notIn ?? []).some((other) => {
    const longer = fold(other).split(' ');
    for (let at = Math.max(0, to - longer.length); at <= from; at++) {
      if (longer.every((word, i) => words[at + i] === word)) return true;
    }
    return false;
  });
}

/** Each entity once, by its first match; the most mentioned first. */
function distinct(matches: readonly NameMatch[]): NameMatch[] {
  const first = new Map<string, NameMatch>();
  for (const match of matches) if (!first.has(match.entity.id)) first.set(match.entity.id, match);
  return [...first.values()].sort(
    (a, b) => b.entity.count - a.entity.count || (a.entity.id < b.entity.id ? -1 : 1),
  );
}

/** `sekjen NATO Mark Rutte` says one thing twice: neighbours that may mean the same are one. */
function mergeAppositions(stretches: readonly NamedStretch[]): NamedStretch[] {
  const merged: NamedStretch[] = [];
  for (const stretch of stretches) {
    const last = merged.at(-1);
    const both =
      last?.to === stretch.from
        ? stretch.matches.filter(({ entity }) => last.matches.some((match) => match.entity.id === entity.id))
        : [];
    if (last && both.length > 0) merged.splice(-1, 1, { from: last.from, to: stretch.to, matches: both });
    else merged.push(stretch);
  }
  return merged;
}
