/** Words of an article that say when (`Juni lalu`), the passage that holds them, and the date they mean. */
export type WrittenTime = {
  quote: string;
  words: string;
  /** `YYYY-MM-DD` or `YYYY-MM`, as `<time datetime>` takes it. */
  datetime: string;
};

/** The words of an analysis that become `<time>` in the running text: those of events that have a date. */
export const timesOf = ({
  events,
}: {
  events: readonly { quote: string; when?: string | undefined; date?: string | undefined }[];
}): WrittenTime[] =>
  events.flatMap(({ quote, when, date }) => (when && date ? [{ quote, words: when, datetime: date }] : []));
