import type { Day } from '../model.ts';
import type { EventTime } from './analysis.ts';
import type { Report } from './resolve-analysis.ts';

/**
 * Where a date lies, seen from the article's day. A month is `day` when the day lies in it, since nobody can say more.
 * @param date `YYYY-MM-DD` or `YYYY-MM`
 */
export function timeOf(date: string, today: Day): EventTime {
  const now = today.slice(0, date.length);
  return date < now ? 'past' : date > now ? 'ahead' : 'day';
}

const ORDER: Record<EventTime, number> = { past: 0, day: 1, ahead: 2 };

/** Hold events against the calendar: each on the side of the article's day that it claims, and all in their order. */
export function checkTime(
  events: readonly { id: string; time: EventTime; date?: string | undefined }[],
  today: Day,
  report: Report,
): void {
  let latest: { id: string; time: EventTime; date?: string | undefined } | undefined;
  events.forEach(({ id, time, date }, index) => {
    const isMonthOfToday = date?.length === 7 && timeOf(date, today) === 'day';
    if (date && !isMonthOfToday && timeOf(date, today) !== time) {
      const what = `The event is marked \`${time}\`, but ${date} is \`${timeOf(date, today)}\`: the article is of ${today}.`;
      report(['events', index, 'time'], what, `Write \`time: ${timeOf(date, today)}\`, or mend the date.`);
    }
    const isEarlier =
      latest && (ORDER[time] < ORDER[latest.time] || (date && latest.date && date < latest.date));
    if (latest && isEarlier) {
      const what = `\`${id}\` stands after \`${latest.id}\`, which comes later.`;
      report(['events', index, 'id'], what, 'Put the events into the order of time.');
    }
    latest = { id, time, date: date ?? latest?.date };
  });
}
