import type { Token } from './name-tokens.ts';

/** Last words before the doctor after whom a hospital is called. */
const HOSPITALS: ReadonlySet<string> = new Set('rs rsu rsud rsup sakit umum daerah pusat'.split(' '));

/** `RSUD dr. Lestari`: the dot behind `dr` ends nothing. */
export const isBehindDoctor = (tokens: readonly Token[], at: number): boolean => {
  const [head, doctor, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  return token?.gap === '. ' && doctor !== undefined && isDoctorOf(doctor, head);
};

/** Whether `dr` goes on a hospital's name. */
export const isDoctorOf = ({ lower }: Token, head: Token | undefined): boolean =>
  lower === 'dr' && HOSPITALS.has(head?.lower ?? '');
