import type { Mention } from '../model.ts';
import { matchName, wordKeys } from '../names/match-name.ts';
import type { Name, NameTable } from '../names/name-table.ts';
import { isWordAt } from '../text/characters.ts';
import { isWholeName, standsAlone, type Surroundings } from './neighbours.ts';

/** A stretch that the editor decided: it names this entity, or (undefined) nothing of ours. */
export type Decided = { start: number; end: number; entityId: string | undefined };

/** A block's words, and the stretches in which nothing may be looked for: links, code, the editor's own decisions. */
export type Passage = { text: string; decided: readonly Decided[] };

/**
 * Every mention in an article, a list for each passage, in reading order and without overlap.
 *
 * Of all names that begin at a word the longest wins. A short name counts once its one bearer was introduced, that
 * is, named in full at an earlier place; while two introduced bearers share it, it names nobody. `title` may
 * introduce too, and is not annotated.
 */
export function findMentions(passages: readonly Passage[], table: NameTable, title = ''): Mention[][] {
  const introduced = new Set<string>();
  const small = new Set<string>();
  for (const { text } of passages)
    for (const word of text.match(/(?<![\p{L}\p{N}])\p{Ll}+/gu) ?? []) small.add(word);
  const read = ({ text, decided }: Passage) =>
    readPassage(text, decided, { table, introduced, isSmallWord: (word) => small.has(word) });
  read({ text: title, decided: [] });
  return passages.map(read);
}

type Reading = {
  table: NameTable;
  /** Entities named in full so far; added to while reading. */
  introduced: Set<string>;
  isSmallWord: (word: string) => boolean;
};

function readPassage(text: string, decided: readonly Decided[], reading: Reading): Mention[] {
  const mentions: Mention[] = [];
  const add = (start: number, end: number, entityId: string) =>
    mentions.push({ entityId, start, end, surface: text.slice(start, end) });
  const zones = [...decided].sort((a, b) => a.start - b.start);
  let at = 0;
  while (at < text.length) {
    const zone = zones[0];
    if (zone && at >= zone.start) {
      if (zone.entityId && zone.end > zone.start) {
        add(zone.start, zone.end, zone.entityId);
        reading.introduced.add(zone.entityId);
      }
      at = Math.max(at, zone.end);
      zones.shift();
      continue;
    }
    if (!isWordAt(text, at)) {
      at++;
      continue;
    }
    let wordEnd = at + 1;
    while (isWordAt(text, wordEnd)) wordEnd++;
    const limit = zone?.start ?? text.length;
    const found = longestName(text, at, Math.min(wordEnd, limit), limit, reading, mentions.at(-1)?.end ?? 0);
    if (found?.entityId) {
      add(at, found.end, found.entityId);
      if (!found.short) reading.introduced.add(found.entityId);
    }
    at = Math.max(found?.end ?? 0, Math.min(wordEnd, limit));
  }
  return mentions;
}

type Found = { end: number; entityId: string | undefined; short: boolean };

function longestName(
  text: string,
  start: number,
  wordEnd: number,
  limit: number,
  { table, introduced, isSmallWord }: Reading,
  lastEnd: number,
): Found | undefined {
  const around: Surroundings = { isSmallWord, lastEnd, beginsName: (word) => table.has(word) };
  const matches: { name: Name; end: number }[] = [];
  for (const key of wordKeys(text, start, wordEnd)) {
    for (const name of table.get(key) ?? []) {
      const end = matchName(text, start, name.surface);
      if (end < 0 || end > limit) continue;
      if (name.standsAlone && !standsAlone(text, start, end)) continue;
      if (name.short && !(name.entityId && introduced.has(name.entityId))) continue;
      if (name.short && !isWholeName(text, start, end, around)) continue;
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
