import type { Day } from '../core/model.ts';

/** The day on this machine's calendar. */
export function dayHere(now = new Date()): Day {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
