import type { Mention } from '../model.ts';
import type { Name, NameTable } from '../names/name-table.ts';
import { matchName, wordKeys } from '../names/match-name.ts';
import { isWordAt } from '../text/characters.ts';
import { standsAlone } from './stands-alone.ts';

/** A stretch that the editor decided: it names this entity, or (undefined) nothing of ours. */
export type Decided = { start: number; end: number; entityId: string | undefined };

/** A block's words, and the stretches in which nothing may be looked for: links, code, the editor's own decisions. */
export type Passage = { text: string; decided: readonly Decided[] };

/** Words that open a sentence before a bloc's name; others must stand in small letters somewhere in the article. */
const COMMON = new Set(
  'negara pemimpin pejabat sekutu pihak pasukan mitra blok dunia media militer senjata analis para sanksi bantuan tank diplomat pemerintah intelijen'.split(
    ' ',
  ),
);

/**
 * Every mention in an article, a list for each passage, in reading order and without overlap.
 *
 * Of all names that begin at a word the longest wins. A short name counts once its one bearer was introduced, that
 * is, named in full at an earlier place; while two introduced bearers share it, it names nobody. `heading` is
 * text read before the first passage for whom it introduces, and not annotated: the title.
 */
export function findMentions(passages: readonly Passage[], table: NameTable, heading = ''): Mention[][] {
  const introduced = new Set<string>();
  const smallWords = new Set<string>();
  for (const { text } of passages)
    for (const word of text.match(/(?<![\p{L}\p{N}])\p{Ll}+/gu) ?? []) smallWords.add(word);
  const isCommonWord = (word: string) => smallWords.has(word) || COMMON.has(word);
  const read = ({ text, decided }: Passage) => readPassage(text, decided, table, introduced, isCommonWord);
  read({ text: heading, decided: [] });
  return passages.map(read);
}

function readPassage(
  text: string,
  decided: readonly Decided[],
  table: NameTable,
  introduced: Set<string>,
  isCommonWord: (word: string) => boolean,
): Mention[] {
  const mentions: Mention[] = [];
  const zones = [...decided].sort((a, b) => a.start - b.start);
  let zone = 0;
  let at = 0;
  while (at < text.length) {
    const next = zones[zone];
    if (next && at >= next.start) {
      if (next.entityId) {
        mentions.push(mention(text, next.start, next.end, next.entityId));
        introduced.add(next.entityId);
      }
      at = Math.max(at, next.end);
      zone++;
      continue;
    }
    if (!isWordAt(text, at)) {
      at++;
      continue;
    }
    let wordEnd = at + 1;
    while (isWordAt(text, wordEnd)) wordEnd++;
    const limit = next?.start ?? text.length;
    const found = longestName(text, at, wordEnd, limit, table, introduced, isCommonWord);
    if (found?.entityId) {
      mentions.push(mention(text, at, found.end, found.entityId));
      if (!found.short) introduced.add(found.entityId);
    }
    at = Math.max(found?.end ?? 0, wordEnd);
  }
  return mentions;
}

const mention = (text: string, start: number, end: number, entityId: string): Mention => ({
  entityId,
  start,
  end,
  surface: text.slice(start, end),
});

type Found = { end: number; entityId: string | undefined; short: boolean };

function longestName(
  text: string,
  start: number,
  wordEnd: number,
  limit: number,
  table: NameTable,
  introduced: ReadonlySet<string>,
  isCommonWord: (word: string) => boolean,
): Found | undefined {
  const matches: { name: Name; end: number }[] = [];
  for (const key of wordKeys(text, start, wordEnd)) {
    for (const name of table.get(key) ?? []) {
      const end = matchName(text, start, name.surface);
      if (end < 0 || end > limit) continue;
      if (name.short && !(name.entityId && introduced.has(name.entityId))) continue;
      if (name.standsAlone && !standsAlone(text, start, end, isCommonWord)) continue;
      matches.push({ name, end });
    }
  }
  const end = Math.max(...matches.map((match) => match.end));
  const longest = matches.filter((match) => match.end === end).map((match) => match.name);
  if (longest.length === 0) return undefined;
  const full = longest.find((name) => !name.short && name.entityId) ?? longest.find((name) => !name.short);
  if (full) return { end, entityId: full.entityId, short: false };
  const bearers = new Set(longest.map((name) => name.entityId));
  return { end, entityId: bearers.size === 1 ? longest[0]?.entityId : undefined, short: true };
}
