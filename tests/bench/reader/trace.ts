import type { Browser } from 'playwright-core';

/** As much of Chromium's trace events as is read here; times in microseconds. */
export type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Of which the thread ran; the rest it waited. */
  tdur?: number;
  args?: { data?: { type?: string } };
};

/** What the browser notes of its main threads while something is done. */
export async function traced(browser: Browser, act: () => Promise<void>): Promise<TraceEvent[]> {
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const includedCategories = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  await act();
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return events;
}

/** Processor's ms on the main thread. */
export type Work = {
  /** Of all tasks from the one that handles the event to the one that hands the next frame to the compositor. */
  untilFrame: number;
  /** Of the longest task after these, until the next deed or for half a second: so late any other frame may come. */
  longestAfter: number;
};

/** What each event of a type takes. Events within 100 ms of one before are of the same deed. */
export function workOfEvents(events: readonly TraceEvent[], type: string): Work[] {
  const handled = events.filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === type);
  const own = events
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === handled[0]?.pid && tid === handled[0].tid)
    .sort((a, b) => a.ts - b.ts);
  const endOf = ({ ts, dur = 0 }: TraceEvent) => ts + dur;
  const msOf = ({ dur = 0, tdur = dur }: TraceEvent) => tdur / 1000;
  const tasks = own.filter(({ name }) => name === 'RunTask');
  return handled
    .filter(({ ts }, i) => ts - (handled[i - 1]?.ts ?? -Infinity) > 100_000)
    .map((event, i, deeds) => {
      const frame = own.find(({ name, ts }) => name === 'Commit' && ts > event.ts)?.ts ?? Infinity;
      // What comes before the next deed's event belongs to that: a finger comes down before it goes up.
      const next = (deeds[i + 1]?.ts ?? Infinity) - 150_000;
      const later = tasks.filter(({ ts }) => ts > frame && ts < Math.min(next, event.ts + 500_000));
      return {
        untilFrame: tasks
          .filter((task) => endOf(task) > event.ts && task.ts <= frame)
          .reduce((sum, task) => sum + msOf(task), 0),
        longestAfter: Math.max(0, ...later.map(msOf)),
      };
    });
}
