import type { Register } from '../model.ts';
import { isAcronym } from '../text/characters.ts';

/** A name as it may stand in an article, and what it means there. */
export type Name = {
  surface: string;
  /** Undefined for a longer name that merely holds one of ours: it is stepped over, and means nothing to us. */
  entityId: string | undefined;
  /** Counts only once the entity was introduced in the article. */
  short: boolean;
  /** Counts only where it is not part of a longer proper name. */
  standsAlone: boolean;
};

/** Names by their first word, the longest first, so that a text is read once however many names there are. */
export type NameTable = ReadonlyMap<string, readonly Name[]>;

const FIRST_WORD = /^[\p{L}\p{N}\p{M}]+/u;

/** Every name of the register that an article may hold, also in capitals, as headlines are set. */
export function makeNameTable(register: Register): NameTable {
  const table = new Map<string, Name[]>();
  const add = (name: Name) => {
    const first = FIRST_WORD.exec(name.surface)?.[0];
    if (!first) return;
    const names = table.get(first);
    if (names) names.push(name);
    else table.set(first, [name]);
  };
  for (const entity of register.values()) {
    const { id: entityId, standsAlone } = entity;
    const named = (surface: string, short: boolean) => {
      add({ surface, entityId, short, standsAlone });
      if (!isAcronym(surface)) add({ surface: surface.toUpperCase(), entityId, short, standsAlone });
    };
    for (const surface of [entity.name, ...entity.aliases]) named(surface, false);
    for (const surface of entity.shortNames) named(surface, true);
    for (const surface of entity.notIn)
      add({ surface, entityId: undefined, short: false, standsAlone: false });
  }
  // The longest wins; of equals a full name before a short one, then by id, so that file order decides nothing.
  const rank = (name: Name) => `${name.short ? 1 : 0}${name.entityId ?? ''}`;
  for (const names of table.values()) {
    names.sort((a, b) => b.surface.length - a.surface.length || (rank(a) < rank(b) ? -1 : 1));
  }
  return table;
}
