import { settingOf } from '../annotate/neighbours.ts';
import type { Kind, Register } from '../model.ts';
import type { Span } from '../text/sentences.ts';
import { tokensOf } from './name-tokens.ts';
import type { ReadArticle } from './read-article.ts';
import type { Language, StandsAlone } from './sighting.ts';
import { sightingsIn } from './sightings.ts';
import { gatherNames, type Seen, type UnknownName } from './unknown-names.ts';

/**
 * What the articles name and the register does not know, most likely first. Headlines set in capitals are not read: in
 * them a capital proves nothing.
 * @param ignored names that the editor said are none of ours
 */
export function findUnknownNames(
  articles: readonly Pick<ReadArticle, 'article' | 'readings'>[],
  register: Register,
  language: Language,
  ignored: ReadonlySet<string> = new Set(),
): UnknownName[] {
  const passages = articles.flatMap(({ article: { blocks }, readings }, article) =>
    blocks.flatMap(({ text, kind }, block) => {
      if (kind === 'code' || settingOf(text) !== 'sentences') return [];
      const { mentions = [], questions = [], stepped = [] } = readings[block] ?? {};
      const settled: Span[] = [...mentions, ...questions, ...stepped].sort((a, b) => a.start - b.start);
      return [{ article, block, tokens: tokensOf(text, settled, block === 0) }];
    }),
  );
  const small = new Set(
    passages.flatMap(({ tokens }) => tokens.filter(({ capital }) => !capital).map(({ word }) => word)),
  );
  const read = (standsAlone: StandsAlone): Seen[] =>
    passages.flatMap(({ article, block, tokens }) =>
      sightingsIn(tokens, language, (word) => small.has(word), standsAlone).map((it) => ({
        ...it,
        article,
        block,
      })),
    );
  // What is known counts as seen: `Lembah Pinus Joko` is cut where Joko is named elsewhere.
  const known = new Map<string, ReadonlySet<Kind>>();
  for (const { article } of articles)
    for (const { mentions } of article.blocks)
      for (const { surface, entityId } of mentions) {
        const kind = register.get(entityId)?.kind;
        if (kind) known.set(surface, new Set([kind]));
      }
  const alone = new Map<string, Set<Kind>>();
  for (const { firm, title, name, kinds } of read(() => undefined)) {
    if (!firm || title) continue;
    const seen = alone.get(name) ?? new Set();
    for (const kind of kinds) seen.add(kind);
    alone.set(name, seen);
    // `Bahtera Sagara`, where `PT Bahtera Sagara Tbk` was named.
    const bare = /^(?:PT|CV) (.+?)(?: Tbk)?$/.exec(name)?.[1];
    if (bare?.includes(' ')) alone.set(bare, seen);
  }
  const seen = read((name) => known.get(name) ?? alone.get(name)).filter(
    ({ name }) => !ignored.has(name) && !known.has(name),
  );
  return gatherNames(seen);
}
