import { PARTS } from '../annotate/common-words.ts';
import type { Kind } from '../model.ts';
import { isShortOf } from './short-forms.ts';
import type { Sighting } from './sighting.ts';

/** A sighting, and where it is: the article's and the block's index. */
export type Seen = Sighting & { article: number; block: number };

/** Something that the articles name and the register does not know. */
export type UnknownName = {
  name: string;
  kind: Kind;
  /** Other names that seem to mean the same. */
  aliases: string[];
  shortNames: string[];
  /** The office or role that the articles give it. */
  title: string | undefined;
  /** How likely it is that a record is missing; compares only with others of one report. */
  score: number;
  seen: Seen[];
};

/** Sightings gathered by what they name, most likely first. */
export function gatherNames(seen: readonly Seen[]): UnknownName[] {
  const byName = new Map<string, Seen[]>();
  // What stands for a longer name by the article's own word: a nickname within it, an acronym in brackets behind it.
  const nicknames = new Map<string, string>();
  for (const it of seen) {
    const nickname = NICKNAME.exec(it.name)?.[1];
    // `Al-Rasyid` opens a sentence as `al-Rasyid`.
    const key = it.name
      .replace(NICKNAME, ' ')
      .replace(/^[AE](?=[lnrstz][hy]?-\p{Lu})/u, (letter) => letter.toLowerCase());
    if (nickname) nicknames.set(nickname, key);
    if (it.shortFor) nicknames.set(it.name, it.shortFor);
    byName.set(key, [...(byName.get(key) ?? []), it]);
  }
  // `Sagarapun`: a joined particle, where the name stands without it, too.
  for (const [name, all] of byName) {
    const bare = name.replace(/(?:nya|lah|kah|pun)$/u, '');
    if (bare === name || !byName.has(bare)) continue;
    byName.set(bare, [...(byName.get(bare) ?? []), ...all]);
    byName.delete(name);
  }
  // What stands only where a capital proves nothing is no name.
  for (const [name, all] of byName) if (!all.some(({ firm }) => firm)) byName.delete(name);

  const names = [...byName.keys()].sort(
    (a, b) => wordsOf(b) - wordsOf(a) || b.length - a.length || (a < b ? -1 : 1),
  );
  const groups = new Map<string, { members: string[]; seen: Seen[] }>();
  for (const name of names) {
    const own = byName.get(name) ?? [];
    const nicknamed = nicknames.get(name);
    const owner =
      nicknamed && groups.has(nicknamed)
        ? nicknamed
        : (ownerOf(name, own, [...groups.keys()], byName) ?? bearerOf(name, nicknames, groups));
    const target = owner ?? name;
    const group = groups.get(target) ?? { members: [], seen: [] };
    group.members.push(name);
    group.seen.push(...own);
    groups.set(target, group);
  }
  return [...groups]
    .map(([name, group]) => describe(name, group.members, group.seen))
    .filter(({ score }) => score >= WORTH_TELLING)
    .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1));
}

/** Whose other name begins so: `Joko`, where `Lie Beng alias Joko Halim` was named. */
const bearerOf = (
  name: string,
  nicknames: ReadonlyMap<string, string>,
  groups: ReadonlyMap<string, unknown>,
): string | undefined =>
  [...nicknames].find(([nickname, key]) => nickname.startsWith(`${name} `) && groups.has(key))?.[1];

const NICKNAME = / ["“]([^"”]*)["”] /u;

/** Below this a name was seen once, where nothing tells what it is. */
const WORTH_TELLING = 0.65;

const PLACES: ReadonlySet<Kind> = new Set<Kind>(['country', 'region', 'city', 'village']);

/** Words that tell a place's rank, and are left out when it is named again: `Desa Lomba`, Lomba. */
const RANK = /^(?:Kabupaten|Kecamatan|Kelurahan|Desa|Dusun|Kampung|Nagari) (?=\p{Lu})/u;

const wordsOf = (name: string): number => name.split(' ').length;

/** The longer name that `name` is a part or a short form of, if just one is. */
function ownerOf(
  name: string,
  own: readonly Seen[],
  longer: readonly string[],
  byName: ReadonlyMap<string, Seen[]>,
): string | undefined {
  const before = (a: Seen, b: Seen) => a.block - b.block || a.start - b.start;
  // A first name comes behind the full one: who is named by it first is somebody else.
  const comesFirst = (other: string) => {
    if (wordsOf(name) > 1 || !other.startsWith(`${name} `)) return false;
    const named = byName.get(other) ?? [];
    const first = own.filter((a) => named.some((b) => a.article === b.article));
    return (
      first.length > 0 &&
      [...new Set(first.map(({ article }) => article))].every((article) => {
        const [short] = own.filter((it) => it.article === article).sort(before);
        const [full] = named.filter((it) => it.article === article).sort(before);
        return short !== undefined && full !== undefined && before(short, full) < 0;
      })
    );
  };
  // `Sulastri`: Ni Wayan Sulastri Dewi; `Sagara`: PT Sagara Jaya Tbk, where it is no place.
  const isPlace = own.some(({ kinds }) => kinds.some((kind) => PLACES.has(kind)));
  const isShort = (short: string, other: string) =>
    isShortOf(short, other, byName.get(other)?.[0]?.headed ?? false);
  const isWithin = (other: string) => {
    const words = other.split(' ');
    if (wordsOf(name) > 1 || words.length < 3 || isPlace) return false;
    const isPerson =
      byName.get(other)?.every(({ kinds, headed }) => !headed && (kinds[0] ?? 'person') === 'person') ??
      false;
    return isPerson
      ? words.slice(1, -1).includes(name)
      : /^(?:PT|CV)$/.test(words[0] ?? '') && words[1] === name;
  };
  const together = (other: string) =>
    byName.get(other)?.some((a) => own.some((b) => a.article === b.article)) ?? false;
  const fits = longer.filter(
    (other) =>
      (isShort(name, other) ||
        isWithin(other) ||
        own.some((it) => it.title && isShort(`${it.title} ${name}`, other))) &&
      !comesFirst(other),
  );
  const near = fits.filter(together);
  const likely = near.length > 0 ? near : fits;
  // A surname rather than a first name; of several bearers, the one that is named most.
  const bySurname = likely.filter((other) => other.endsWith(` ${name}`));
  const times = (other: string) => byName.get(other)?.length ?? 0;
  const first = (other: string) => {
    const all = (byName.get(other) ?? [])
      .filter((a) => own.some((b) => a.article === b.article))
      .sort(before);
    return (all[0]?.block ?? Infinity) * 1e6 + (all[0]?.start ?? 0);
  };
  return (bySurname.length > 0 ? bySurname : likely).sort(
    (a, b) => times(b) - times(a) || first(a) - first(b),
  )[0];
}

function describe(name: string, members: readonly string[], all: readonly Seen[]): UnknownName {
  const votes = new Map<Kind, number>();
  for (const { kinds, headed } of all)
    kinds.forEach((kind, index) =>
      votes.set(kind, (votes.get(kind) ?? 0) + (headed ? 5 : index === 0 ? 2 : 1)),
    );
  const kind =
    [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ??
    (PARTS.has(name.split(' ').at(-1)?.toLowerCase() ?? '')
      ? 'region'
      : wordsOf(name) > 1
        ? 'person'
        : 'city');
  const others = members.filter((it) => it !== name);
  const titles = all.flatMap(({ title }) => title ?? []);
  const isPerson = kind === 'person';
  const short = (it: string) => isPerson && wordsOf(it) < wordsOf(name);
  const bare = name.replace(RANK, '');
  const ranked = PLACES.has(kind) && bare !== name ? bare : undefined;
  const nicknames = all.flatMap(({ name: it }) => NICKNAME.exec(it)?.[1] ?? []);
  return {
    name,
    kind,
    aliases: [...new Set([...others.filter((it) => !short(it)), ...nicknames])],
    shortNames: [...others.filter(short), ...(ranked && !others.includes(ranked) ? [ranked] : [])],
    title: titles.sort((a, b) => b.length - a.length)[0],
    score: scoreOf(name, all, votes.size > 0),
    seen: [...all].sort((a, b) => a.article - b.article || a.block - b.block || a.start - b.start),
  };
}

/** A place where the capital proves it counts one; that its kind is known, more; each further article, a little. */
function scoreOf(name: string, all: readonly Seen[], hasKind: boolean): number {
  const firm = all.reduce((sum, it) => sum + (it.firm ? 1 : 0.4), 0);
  const articles = new Set(all.map(({ article }) => article)).size;
  const evidence = Math.min(
    all.reduce((sum, { kinds, title }) => sum + kinds.length + (title ? 1 : 0), 0),
    4,
  );
  const headed = all.some((it) => it.headed) ? 1 : 0;
  return (
    Math.log2(1 + firm) +
    articles * 0.5 +
    evidence * 0.4 +
    headed +
    (wordsOf(name) > 1 ? 0.5 : 0) -
    (hasKind ? 0 : 0.8)
  );
}
