import type { Register } from '../model.ts';
import type { Analysis, Party, Statement } from './analysis.ts';

/** What tells parties apart. */
export const partyKey = (party: Party): string => ('entityId' in party ? party.entityId : `"${party.name}"`);

/** What readers call a party. */
export const partyName = (party: Party, register: Register): string =>
  'entityId' in party ? (register.get(party.entityId)?.name ?? party.entityId) : party.name;

/** A speaker and what they say, in the article's order. */
export type Speaker = { party: Party; statements: Statement[] };

/** All speakers in the order in which they first speak. What several say together stands under each of them. */
export function speakersOf({ statements }: Pick<Analysis, 'statements'>): Speaker[] {
  const speakers = new Map<string, Speaker>();
  for (const statement of statements) {
    for (const party of statement.by) {
      const key = partyKey(party);
      const speaker = speakers.get(key);
      if (speaker) speaker.statements.push(statement);
      else speakers.set(key, { party, statements: [statement] });
    }
  }
  return [...speakers.values()];
}
