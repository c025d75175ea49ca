import type { Day, Entity, Register } from '../model.ts';
import { sentenceAt } from '../text/sentences.ts';
import { inOffice, namesOf, type Place } from './offices.ts';
import { roleBefore, type Roles } from './roles.ts';

/** What the article told up to where a name stands that several may bear. */
export type Told = {
  /** Named in full so far. */
  introduced: ReadonlySet<string>;
  /** Whether an entity was named so far in this passage. */
  isPresent: (id: string) => boolean;
  roles: Roles;
  register: Register;
  /** The article's day. */
  date: Day | undefined;
};

/**
 * Which of `candidates` a shared name means, by what the article shows, surest first: the office or role beside the name;
 * who was named in full; who of these was named in this passage; whose country or house the sentence names. Several where
 * nothing tells them apart; none where nobody was introduced.
 */
export function whoIsMeant(
  candidates: readonly string[],
  place: Place,
  { introduced, isPresent, roles, register, date }: Told,
): readonly string[] {
  const [one] = candidates;
  if (candidates.length === 1 && one !== undefined && introduced.has(one)) return candidates; // As most often.
  const entities = candidates.flatMap((id) => register.get(id) ?? []);
  const ids = (found: readonly Entity[]) => found.map(({ id }) => id);
  const known = entities.filter(({ id }) => introduced.has(id));

  const holders = inOffice(entities, place, register, date);
  const held = holders.filter(({ id }) => introduced.has(id));
  if (held.length === 1) return ids(held);
  if (held.length === 0 && holders.length === 1) return ids(holders);
  if (known.length < 2) return ids(known);
  const role = roleBefore(place.text, place.start);
  const called = role === undefined ? [] : known.filter(({ id }) => roles.of(id).has(role));
  if (called.length === 1) return ids(called);
  const here = known.filter(({ id }) => isPresent(id));
  if (here.length === 1) return ids(here);
  const { start, end } = sentenceAt(place.text, place.start);
  const sentence = place.text.slice(start, end);
  const inCompany = known.filter(({ offices }) =>
    offices.some(({ of, ofName }) => namesOf(register, of, ofName).some((name) => sentence.includes(name))),
  );
  return ids(inCompany.length === 1 ? inCompany : known);
}
