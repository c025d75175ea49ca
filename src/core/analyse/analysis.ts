/**
 * What an article says, as data: who says what, which questions are at stake, what happened when, and where. Everything
 * rests on a passage of the article, so that a reader can check each point against the text.
 */

/** How the article carries a statement. */
export const STATEMENT_KINDS = [
  'quotation', // In the speaker's own words, between quotation marks.
  'statement', // The speaker's, told in the article's words.
  'report', // What is reported, by a source that is named or not.
  'estimate', // What is expected to come or thought likely.
  'assessment', // A judgement.
  'position', // What someone weighs, fears or wants, told without their words.
] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** How a speaker stands to a proposition; the groups are the columns of the table of what is at stake. */
export const STANCES_OF = {
  affirms: ['confirms', 'states', 'assesses'],
  expects: ['reports', 'expects', 'considers'],
  denies: ['denies', 'no-evidence'],
  open: ['does-not-confirm', 'no-comment'],
} as const;
export type StanceGroup = keyof typeof STANCES_OF;
export const STANCE_GROUPS = Object.keys(STANCES_OF) as StanceGroup[];
export type Stance = (typeof STANCES_OF)[StanceGroup][number];

/** Someone who speaks or is spoken to: an entity of the register, or words where the article gives no name. */
export type Party = { entityId: string } | { name: string };

/** Words of one block: `text.slice(start, end) === words`, in UTF-16 units. */
export type Passage = {
  blockId: string;
  /** The block's number among the paragraphs, from 1, or 0 for a heading. */
  place: number;
  start: number;
  end: number;
  words: string;
};

/** A question at stake, as a sentence that may be true or not. */
export type Proposition = { id: string; text: string };

/** Where a statement stands on a proposition, and the few of its words that show it. */
export type Stand = { on: string; stance: Stance; words?: string | undefined };

export type Statement = {
  /** Made from its words alone, so that it stays when others come and go. */
  id: string;
  by: Party[];
  /** Whom or what the speaker cites. */
  citing: Party[];
  to: Party[];
  kind: StatementKind;
  /** Entities the statement is about, by id. */
  about: string[];
  passage: Passage;
  stands: Stand[];
};

/** `past` before the article's day, `day` on it, `ahead` after it. */
export const EVENT_TIMES = ['past', 'day', 'ahead'] as const;
export type EventTime = (typeof EVENT_TIMES)[number];

export type NewsEvent = {
  id: string;
  title: string;
  time: EventTime;
  /** `YYYY-MM-DD` or `YYYY-MM`; absent where the article leaves it open. */
  date?: string | undefined;
  /** Whether `date` is the very day, not a reckoning from it or a month only. */
  exact: boolean;
  /** How the date was worked out, or why there is none; for readers. */
  reckoning: string;
  /** The words of the article that say when, and where they stand. */
  when?: Passage | undefined;
  passage: Passage;
};

/**
 * A place on a map: a dot where its record says, or, with `at` (latitude, longitude in decimal degrees), a name written
 * there, for a country or a region that is no point.
 */
export type MapPlace = { entityId: string; at?: [number, number] | undefined };

/** A map of some of the article's places, in the order of the list beside it. */
export type PlacesMap = { id: string; title: string; note?: string | undefined; places: MapPlace[] };

export type Analysis = {
  propositions: Proposition[];
  /** In the article's order. */
  statements: Statement[];
  /** In the order of time. */
  events: NewsEvent[];
  maps: PlacesMap[];
};
