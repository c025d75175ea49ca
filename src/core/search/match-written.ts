import type { Form, NameForms } from './name-forms.ts';
import type { How, NameMatch } from './name-match.ts';

const HOW_EXACT: Record<Form['kind'], How> = {
  name: 'name',
  short: 'name',
  alias: 'other',
  spelling: 'other',
  title: 'office',
};

/** The words are a name, written together or apart. */
export const exact = (span: readonly string[], { byJoined }: NameForms): NameMatch[] =>
  (byJoined.get(span.join('')) ?? []).map(({ card, kind, text }) => ({
    entity: card,
    how: HOW_EXACT[kind],
    via: text,
  }));

/** Every word is a part of the name, in any order: `Putin Vladimir`. */
export function part(span: readonly string[], { parts }: NameForms): NameMatch[] {
  const full = span.filter((word) => word.length > 1); // Initials say nothing: `Vladimir V. Putin`.
  const [first, ...others] = (full.length > 1 ? full : span).map((word) => parts.get(word)?.cards ?? []);
  const cards = (first ?? []).filter((card) => others.every((list) => list.includes(card)));
  return cards.map((card) => ({ entity: card, how: 'part' as const, via: card.name }));
}

/** The last word is still being typed, or was cut: `Zel`, `Korea Ut`. Of an acronym a part is another acronym. */
export function prefix(span: readonly string[], { forms, parts }: NameForms): NameMatch[] {
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
