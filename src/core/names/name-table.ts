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

/** Names by their first word, so that a text is read once however many names there are. */
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
    for (const surface of entity.notIn.flatMap((it) => [it, it.toUpperCase()])) {
      add({ surface, entityId: undefined, short: false, standsAlone: false });
    }
  }
  // By id and words, so that the order of files decides nothing.
  const rank = ({ short, entityId = '', surface }: Name) => `${short ? 1 : 0} ${entityId} ${surface}`;
  for (const names of table.values()) names.sort((x, y) => (rank(x) < rank(y) ? -1 : 1));
  return table;
}
