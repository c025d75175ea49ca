import type { Register } from '../model.ts';
import { wordKeys } from './match-name.ts';

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const ID = /(?<![a-z0-9])[a-z0-9]+(?:-[a-z0-9]+)+/g;

/** What there is to know of a record, to tell later which articles its change could touch. */
export type Trace = {
  /** Changes with anything in the record. */
  digest: string;
  /** Its id, and the first word of each of its names, in small letters. */
  begins: readonly string[];
  /** Ids of what its offices belong to. */
  of: readonly string[];
};
/** Of all records, by id. */
export type Traces = ReadonlyMap<string, Trace>;
/** Whether texts could depend on what has changed. */
export type Touched = (texts: readonly string[]) => boolean;

export const traceRegister = (register: Register, digest: (text: string) => string): Traces =>
  new Map(
    [...register].map(([id, entity]): [string, Trace] => {
      const { name, aliases, shortNames, notIn, offices } = entity;
      const firstWords = [name, ...aliases, ...shortNames, ...notIn].flatMap(
        (surface) => surface.match(WORD)?.[0]?.toLowerCase() ?? [],
      );
      const begins = [...new Set([id, ...firstWords])];
      const of = offices.flatMap((office) => office.of ?? []);
      return [id, { digest: digest(JSON.stringify(entity)), begins, of }];
    }),
  );

/**
 * Find out which texts a change of the register could touch: those with a word that a name of a changed record begins
 * with, or that write its id; a record has changed, too, when that has which one of its offices belongs to. Rather one too
 * many than one too few.
 */
export function makeTouched(before: Traces, now: Traces): Touched {
  const all = [...before, ...now];
  const changed = new Set(
    all.flatMap(([id]) => (before.get(id)?.digest === now.get(id)?.digest ? [] : [id])),
  );
  const begins = new Set(
    all.flatMap(([id, trace]) =>
      changed.has(id) || trace.of.some((body) => changed.has(body)) ? trace.begins : [],
    ),
  );
  const few = begins.size <= FEW ? [...begins].map(inOneForm) : undefined;
  const mayHold = (text: string): boolean => {
    const small = few && inOneForm(text);
    return !few || few.some((word) => small?.includes(word));
  };
  return (texts) => begins.size > 0 && texts.some((text) => mayHold(text) && holds(text, begins));
}

/** Beginnings so few that a text is sooner searched for each than cut into words. */
const FEW = 50;

/** In small letters; of the two small sigmas, which stand for one capital, the one. */
const inOneForm = (text: string): string => text.toLowerCase().replaceAll('ς', 'σ');

function holds(text: string, begins: ReadonlySet<string>): boolean {
  for (const [word] of text.matchAll(WORD))
    for (const key of wordKeys(word, 0, word.length)) if (begins.has(key.toLowerCase())) return true;
  for (const [id] of text.matchAll(ID)) if (begins.has(id)) return true;
  return false;
}
