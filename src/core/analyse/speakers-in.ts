import type { Register } from '../model.ts';
import type { Analysis } from './analysis.ts';

/**
 * Who speaks in a block, by name, each once, in the order of their statements.
 * @param nobody names that an analysis writes where the article names no speaker
 */
export function speakersIn(
  analysis: Analysis | undefined,
  blockId: string,
  register: Register,
  nobody: readonly string[],
): string[] {
  const parties = (analysis?.statements ?? [])
    .filter(({ passage }) => passage.blockId === blockId)
    .flatMap(({ by }) => by);
  const names = parties.map((party) =>
    'entityId' in party ? (register.get(party.entityId)?.name ?? party.entityId) : party.name,
  );
  return [...new Set(names)].filter((name) => !nobody.includes(name));
}
