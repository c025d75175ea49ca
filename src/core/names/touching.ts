import type { Entity, Register } from '../model.ts';
import { wordKeys } from './match-name.ts';

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const ID = /(?<![a-z0-9])[a-z0-9]+(?:-[a-z0-9]+)+/g;

/**
 * All in some texts that a name could begin with, and all that could be an entity's id: words in small letters, also
 * without what Indonesian joins to them. Each once, sorted.
 */
export function namesInText(texts: readonly string[]): string[] {
  const found = new Set<string>();
  const words = new Set<string>(); // Most words come more than once.
  for (const text of texts) {
    for (const word of text.match(WORD) ?? []) words.add(word);
    for (const id of text.match(ID) ?? []) found.add(id);
  }
  for (const word of words) for (const key of wordKeys(word, 0, word.length)) found.add(key.toLowerCase());
  return [...found].sort();
}

/** Ids of the entities that could be named by some of {@link namesInText}, sorted. */
export type Touching = (names: readonly string[]) => string[];

/**
 * Find the records that a text could depend on: those with a name that begins with one of its words or whose id it
 * writes, and what their offices belong to. Rather one too many than one too few.
 */
export function makeTouching(register: Register): Touching {
  const byWord = new Map<string, Set<string>>();
  const file = (word: string, { id }: Entity) => {
    const ids = byWord.get(word);
    if (ids) ids.add(id);
    else byWord.set(word, new Set([id]));
  };
  for (const entity of register.values()) {
    file(entity.id, entity);
    for (const surface of [entity.name, ...entity.aliases, ...entity.shortNames, ...entity.notIn]) {
      const [first] = surface.match(WORD) ?? [];
      if (first) file(first.toLowerCase(), entity);
    }
  }
  return (names) => {
    const ids = new Set(names.flatMap((name) => [...(byWord.get(name) ?? [])]));
    for (const id of [...ids]) for (const { of } of register.get(id)?.offices ?? []) if (of) ids.add(of);
    return [...ids].sort();
  };
}
