import type { Day, Entity, Office } from '../model.ts';

/** The offices of a person that were held on a day. One without dates, like an honour, counts as held. */
export const officesOn = ({ offices }: Pick<Entity, 'offices'>, day: Day): Office[] =>
  offices.filter(({ since, until }) => (!since || since <= day) && (!until || day <= until));

/** An office by which someone is known on a day; `former` where it had ended by then. */
export type Standing = { office: Office; former: boolean };

/** By which offices someone is known on a day: those held, else what ended last before it. */
export function standingOn(entity: Pick<Entity, 'offices'>, day: Day): Standing[] {
  const held = officesOn(entity, day);
  if (held.length > 0) return held.map((office) => ({ office, former: false }));
  const ended = entity.offices.filter(({ until }) => until !== undefined && until < day);
  const last = ended.reduce((latest, { until = '' }) => (until > latest ? until : latest), '');
  return ended.filter(({ until }) => until === last).map((office) => ({ office, former: true }));
}

/** Every office in the order of time, the newest first; those without a beginning last. */
export const officeHistory = ({ offices }: Pick<Entity, 'offices'>): Office[] =>
  [...offices].sort(
    (a, b) => compare(b.since ?? '', a.since ?? '') || compare(b.until ?? '~', a.until ?? '~'),
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
