import { isSpace } from '../text/characters.ts';
import type { Span } from '../text/sentences.ts';
import { ROLES, TITLES } from './common-words.ts';
import { lastPlainWord } from './plain-words.ts';

/** What an article calls people where it names them in full: `hakim`, `pengacara`. */
export type Roles = {
  /** Somebody is named in full at `start`..`end`. */
  tell: (text: string, named: Span & { entityId: string }) => void;
  /** What somebody was called up to here. */
  of: (entityId: string) => ReadonlySet<string>;
};

/** Roles are read out of the text when they are first asked for: most articles name nobody who shares a name. */
export function makeRoles(): Roles {
  const told: { text: string; named: Span & { entityId: string } }[] = [];
  const roles = new Map<string, Set<string>>();
  const rolesOf = (entityId: string) => {
    let known = roles.get(entityId);
    if (!known) roles.set(entityId, (known = new Set()));
    return known;
  };
  return {
    tell: (text, named) => void told.push({ text, named }),
    of: (entityId) => {
      for (const { text, named } of told.splice(0))
        for (const role of rolesBeside(text, named.start, named.end)) rolesOf(named.entityId).add(role);
      return rolesOf(entityId);
    },
  };
}

/** What a person is called directly before the name: `hakim`. */
export function roleBefore(text: string, start: number): string | undefined {
  const word = lastPlainWord(text, Math.max(0, start - 30), start);
  return ROLES.has(word) || TITLES.has(word) ? word : undefined;
}

/** What the article calls a person beside the full name: `hakim Ratna`, `Pengacara GMS, Ratna`, `Ratna, hakim di`. */
function rolesBeside(text: string, start: number, end: number): readonly string[] {
  const direct = roleBefore(text, start);
  const before = asRole(apposedBefore(text, start));
  const behind = text[end] === ',' ? asRole(APPOSED_BEHIND.exec(text.slice(end))?.[1]) : undefined;
  return [direct, before, behind].flatMap((role) => role ?? []);
}

function asRole(word: string | undefined): string | undefined {
  const role = word?.toLowerCase();
  return role !== undefined && (ROLES.has(role) || TITLES.has(role)) ? role : undefined;
}

const APPOSED_BEFORE = /^(?:[.!?:;,"“”(]\s*)?([\p{L}-]+)(?:[ \u00a0][^.!?:;,"“”(]*)?,\s*$/u;
const APPOSED_BEHIND = /^,\s+([\p{L}-]+)/u;

/** The first word of the clause that ends with a comma before the name. */
function apposedBefore(text: string, start: number): string | undefined {
  let comma = start - 1;
  while (isSpace(text[comma])) comma--;
  if (text[comma] !== ',') return undefined;
  let begin = comma - 1;
  while (begin > 0 && !CLAUSE_ENDS.has(text[begin] ?? '')) begin--;
  return APPOSED_BEFORE.exec(text.slice(Math.max(0, begin), start))?.[1];
}

const CLAUSE_ENDS: ReadonlySet<string> = new Set('.!?:;,"“”(');
