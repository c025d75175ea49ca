import { z } from 'astro/zod';
import { EVENT_TIMES, STANCES_OF, STATEMENT_KINDS } from '../core/analyse/analysis.ts';
import { coordinates } from './coordinates.ts';
import { day } from './day.ts';

const text = z.string().trim().min(1);

/** Part of an address: `#pokok-<id>`, `#peristiwa-<id>`, `peta-<id>.svg`. */
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be small letters a-z, digits and hyphens');

/** The id of an entity, or `name: …` with the article's words for someone it does not name; one, or a list. */
const party = z.union([id.transform((entityId) => ({ entityId })), z.strictObject({ name: text })], {
  error: 'must be the id of an entity, or `name: words` for someone the article does not name',
});
const parties = z
  .union([party.transform((it) => [it]), z.array(party)], {
    error: 'must be the id of an entity, `name: words`, or a list of these',
  })
  .default([]);

/** Words of the article, letter for letter; they must stand in it exactly once. Line breaks count as spaces. */
const quote = text;

const stand = z.strictObject({
  /** Id of the proposition. */
  on: id,
  stance: z.enum(Object.values(STANCES_OF).flat()),
  /** The few words of `quote` that show it; they stand in the table. */
  words: text.optional(),
});

const statement = z.strictObject({
  /** Who says it. */
  by: parties,
  /** Whom or what the speaker cites. */
  citing: parties,
  /** To whom, where the article tells. */
  to: parties,
  /** How the article carries it; what each means stands in core/analyse/analysis.ts. */
  kind: z.enum(STATEMENT_KINDS),
  /** Ids of the entities it is about. */
  about: z.array(id).default([]),
  quote,
  /** Where it stands on what is at stake, if anywhere. */
  stands: z.array(stand).default([]),
});

const event = z.strictObject({
  id,
  /** A short sentence that says no more than the article. */
  title: text,
  /** Seen from the article's day: `past`, `day` or `ahead`. */
  time: z.enum(EVENT_TIMES),
  /** The day, or the month; left out where the article leaves it open. */
  date: z
    .union([day, z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)], {
      error: 'must be a day or a month, written like 2024-10-29 or 2024-06',
    })
    .optional(),
  /** True where `date` was estimated, though it names a day. */
  approximate: z.boolean().default(false),
  /** How the date was worked out, or why it is open: shown to readers. */
  reckoning: text,
  /** Words that say when, inside `quote`. With a date they become a `<time>` in the text. */
  when: text.optional(),
  quote,
});

/** The id of an entity, drawn as a dot; or `area` with its id and `at`, where its name is written across the map. */
const mapPlace = z.union(
  [
    id.transform((entityId) => ({ entityId })),
    z.strictObject({ area: id, at: coordinates }).transform(({ area, at }) => ({ entityId: area, at })),
  ],
  {
    error:
      'must be the id of a place, or `area: id` with `at: [latitude, longitude]`, up to 90 and 180 degrees either way',
  },
);

const map = z.strictObject({
  id,
  title: text,
  /** What a reader must know to read it rightly: a disputed border, what is left out. */
  note: text.optional(),
  places: z.array(mapPlace).min(1),
});

/** `content/articles/<slug>.analysis.yaml`. Nothing in it may go beyond the article's text. */
export const analysisSchema = z.strictObject({
  /** The questions at stake, each a sentence that may be true or not. */
  propositions: z.array(z.strictObject({ id, text })).default([]),
  /** Every statement in the article, in its order. */
  statements: z.array(statement).default([]),
  /** In the order of time. */
  events: z.array(event).default([]),
  /** Each shows places that the article names and whose records have coordinates. */
  maps: z.array(map).default([]),
});

export type AnalysisData = z.infer<typeof analysisSchema>;
