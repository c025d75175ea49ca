import { fold } from '../text/fold.ts';
import type { NameCard } from './name-card.ts';

/** One way to write an entity's name. */
export type Form = {
  card: NameCard;
  /** As the register writes it. */
  text: string;
  kind: 'name' | 'alias' | 'short' | 'spelling' | 'title';
  words: string[];
  /** The words without the spaces: `koreautara`, `us` for `U.S.` */
  joined: string;
  acronym: boolean;
};

/** The names of some cards, arranged for looking up what was typed. */
export type NameForms = {
  forms: readonly Form[];
  byJoined: ReadonlyMap<string, readonly Form[]>;
  /** Words that stand for a whole name, and whose. An acronym among them is marked. */
  parts: ReadonlyMap<string, { cards: NameCard[]; acronym: boolean }>;
};

const formsOfCard = new WeakMap<NameCard, Form[]>();

/** All ways to write a card's name; made once. */
export function formsOf(card: NameCard): Form[] {
  const known = formsOfCard.get(card);
  if (known) return known;
  const made: Form[] = [];
  const add = (texts: readonly string[], kind: Form['kind']) => {
    for (const text of texts) {
      const folded = fold(text);
      if (!folded) continue;
      const acronym = /^[A-Z0-9.&+-]+$/.test(text);
      made.push({ card, text, kind, words: folded.split(' '), joined: folded.replaceAll(' ', ''), acronym });
    }
  };
  add([card.name], 'name');
  add(card.aliases, 'alias');
  add(card.shortNames, 'short');
  add(card.spellings, 'spelling');
  add(card.titles, 'title');
  formsOfCard.set(card, made);
  return made;
}

/** @param cards may hold a card twice, as two shards bring it */
export function arrangeForms(cards: readonly NameCard[]): NameForms {
  const distinct = [...new Map(cards.map((card) => [card.id, card])).values()];
  const forms = distinct.flatMap(formsOf);
  const byJoined = new Map<string, Form[]>();
  const parts = new Map<string, { cards: NameCard[]; acronym: boolean }>();
  const addPart = (word: string, card: NameCard, acronym: boolean) => {
    const known = parts.get(word);
    if (!known) parts.set(word, { cards: [card], acronym });
    else if (!known.cards.includes(card)) known.cards.push(card);
  };
  for (const form of forms) {
    const same = byJoined.get(form.joined);
    if (same) same.push(form);
    else byJoined.set(form.joined, [form]);
    if (form.words.length === 1 && form.kind !== 'title') addPart(form.joined, form.card, form.acronym);
  }
  for (const card of distinct) for (const part of card.parts) addPart(part, card, false);
  return { forms, byJoined, parts };
}
