import type { Article, Register } from '../model.ts';
import { fold } from '../text/fold.ts';
import type { Advice } from './advice.ts';
import { placeOfFirst } from './locate.ts';

/** A record's file: its path and its text. */
export type RecordFile = { file: string; source: string };

/** Names that two records share, and names of records that no article holds. */
export function adviseOnRegister(
  register: Register,
  files: ReadonlyMap<string, RecordFile>,
  articles: readonly Article[],
): Advice[] {
  const place = (id: string, name: string) => {
    const { file, source } = files.get(id) ?? { file: `content/entities/${id}.md`, source: '' };
    // Where it is listed, rather than inside the full name.
    const listed = /^(?:aliases|shortNames):[\s\S]*/m.exec(source)?.index ?? 0;
    return { file, ...placeOfFirst(source, name, source.includes(name, listed) ? listed : 0) };
  };
  return [...sharedNames(register, place), ...unseenNames(register, articles, place)];
}

type PlaceOf = (id: string, name: string) => { file: string; line: number; column: number };

function sharedNames(register: Register, place: PlaceOf): Advice[] {
  const owners = new Map<string, { id: string; name: string; short: boolean }[]>();
  for (const { id, name, aliases, shortNames } of register.values()) {
    const own = [
      ...[name, ...aliases].map((it) => [it, false] as const),
      ...shortNames.map((it) => [it, true] as const),
    ];
    for (const [it, short] of own) {
      const key = it === it.toUpperCase() ? it : fold(it);
      const known = owners.get(key) ?? [];
      if (!known.some((other) => other.id === id)) owners.set(key, [...known, { id, name: it, short }]);
    }
  }
  return [...owners.values()].flatMap((bearers): Advice[] => {
    const [first, second] = bearers;
    if (!first || !second) return [];
    const full = bearers.find(({ short }) => !short);
    return [
      {
        kind: 'shared-name',
        severity: 'advice',
        ...place(second.id, second.name),
        what: `"${second.name}" is a name of ${bearers.map(({ id }) => id).join(' and ')}.`,
        why: full
          ? `It always means ${full.id}, whose full name or alias it is, even where the other was introduced.`
          : 'Where an article names both, it must show who is meant, or the name has no link.',
        hint: full
          ? `Move it to \`shortNames\` of ${full.id}, if it may mean either.`
          : 'Nothing to do if both are called so; else drop it from one record.',
      },
    ];
  });
}

function unseenNames(register: Register, articles: readonly Article[], place: PlaceOf): Advice[] {
  const seen = new Map<string, Set<string>>();
  for (const { blocks } of articles)
    for (const { mentions } of blocks)
      for (const { entityId, surface } of mentions)
        seen.set(entityId, (seen.get(entityId) ?? new Set()).add(fold(surface)));
  return [...register.values()].flatMap(({ id, name, aliases, shortNames }): Advice[] => {
    const own = seen.get(id);
    const unseen = [...aliases, ...shortNames].filter((it) => !own?.has(fold(it)));
    const [first] = own ? unseen : [name];
    if (!first) return [];
    return [
      {
        kind: 'unseen-name',
        severity: 'advice',
        ...place(id, first),
        what: own
          ? `No article calls ${name} ${unseen.map((it) => `"${it}"`).join(', ')}.`
          : `No article names ${name} (${id}).`,
        why: 'It may be a slip, or wait for its first article.',
        hint: 'Look whether it is spelt as articles spell it; it does no harm to keep it.',
      },
    ];
  });
}
