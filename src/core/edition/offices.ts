import type { Day, Entity, Office } from '../model.ts';

/** The offices of a person that were held on a day. One without dates counts as held. */
export const officesOn = ({ offices }: Pick<Entity, 'offices'>, day: Day): Office[] =>
  offices.filter(({ since, until }) => (!since || since <= day) && (!until || day <= until));
