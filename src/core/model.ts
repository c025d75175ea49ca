import type { Retired } from './anchor/ledger.ts';
import type { Analysis } from './analyse/analysis.ts';

/**
 * The one model that every page, index and feed is a view of:
 * Register (who and what is named) + Article (what is said) = Edition (both, joined).
 */

/** What an entity is, as written under `kind` in its record. */
export const KINDS = [
  'person',
  'organisation',
  'alliance',
  'bloc',
  'country',
  'region',
  'city',
  'village',
] as const;
export type Kind = (typeof KINDS)[number];

/** The three groups a reader filters by. */
export const FACETS = ['person', 'organisation', 'place'] as const;
export type Facet = (typeof FACETS)[number];

const FACET_OF: Record<Kind, Facet> = {
  person: 'person',
  organisation: 'organisation',
  alliance: 'organisation',
  bloc: 'organisation',
  country: 'place',
  region: 'place',
  city: 'place',
  village: 'place',
};

export const facetOf = (kind: Kind): Facet => FACET_OF[kind];

/** A day as `YYYY-MM-DD`: a date of the calendar, without a time zone. */
export type Day = string;

/** An office, and when it is held. `until` is the last day; absent while the office is held. */
export type Office = {
  title: string;
  /** Other ways to say the title, for search: `Sekjen`. */
  also: string[];
  /** The entity it is an office of, by id… */
  of?: string | undefined;
  /** …or in words, where the register has no record of it. */
  ofName?: string | undefined;
  since?: Day | undefined;
  until?: Day | undefined;
};

/** One record of the register. */
export type Entity = {
  /** Slug of the usual Indonesian name; the record's file name. */
  id: string;
  name: string;
  kind: Kind;
  /** Names that count only after the entity was introduced in the article: `Rutte`. */
  shortNames: string[];
  /** Other names that mean this entity wherever they stand in a text. */
  aliases: string[];
  /** Names that only search knows: other languages, scripts, transliterations. */
  spellings: string[];
  /** Longer names that hold one of this entity's names and mean something else. */
  notIn: string[];
  /** Whether a name counts only where it is not part of a longer proper name (`Barat`, not `Jawa Barat`). */
  standsAlone: boolean;
  offices: Office[];
  /** Latitude and longitude in decimal degrees. */
  coordinates?: [number, number] | undefined;
  wikidata?: string | undefined;
  /** One to three sentences of plain text. */
  description: string;
};

/** All entities by id, in the order of their ids. */
export type Register = ReadonlyMap<string, Entity>;

/** Words of a block that name an entity: `text.slice(start, end) === surface`, in UTF-16 units. */
export type Mention = { entityId: string; start: number; end: number; surface: string };

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'quote' | 'code';

/** The smallest part of an article that has words of its own and an address. */
export type Block = {
  id: string;
  kind: BlockKind;
  /** Exactly the words a reader sees, soft line breaks included. */
  text: string;
  /** Line in the article's file, front matter included, from 1. */
  line: number;
  mentions: Mention[];
};

/** An id that no block has any more; a link may still be out in the world. */
export type RetiredId = Pick<Retired, 'id' | 'heirs' | 'after' | 'when' | 'was'> & {
  /** It was a heading's slug. */
  heading: boolean;
};

/** What was put right in an article after it was published, as its readers are told. */
export type Correction = {
  date: Day;
  /** What was wrong and how it reads now, one or two sentences. */
  text: string;
  /** Id of the block it is about, where it is about one that still stands. */
  block?: string | undefined;
};

export type Article = {
  slug: string;
  title: string;
  description: string;
  date: Day;
  source: string;
  tags: string[];
  /** Newest first. */
  corrections: Correction[];
  blocks: Block[];
  retired: RetiredId[];
  /** The body, rendered and annotated. */
  html: string;
  /** Who says what, when and where; absent where no editor has written it. */
  analysis?: Analysis | undefined;
};

/** Where one mention stands. `place` is the block's number among the paragraphs, from 1, or 0 for a heading. */
export type Occurrence = { article: Article; block: Block; mention: Mention; place: number };

export type Edition = {
  /** Newest first; of one day, by slug. */
  articles: Article[];
  register: Register;
  /** Every mention of an entity, newest article first, in reading order. */
  occurrences: ReadonlyMap<string, Occurrence[]>;
};
