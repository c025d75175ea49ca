import type { Kind } from '../model.ts';
import type { Span } from '../text/sentences.ts';

/** What is known of the language; none of it depends on an article. */
export type Language = {
  /** Whether a word in small letters is an ordinary one. */
  isWord: (word: string) => boolean;
  /** Whether people are called so, in small letters. */
  isPersonName: (word: string) => boolean;
  /** Whether a country is called so. */
  isCountry: (name: string) => boolean;
};

/** A name as it was seen in a passage. */
export type Sighting = Span & {
  name: string;
  /** Whether its capital proves that it is a name. */
  firm: boolean;
  /** What its surroundings say it is, surest first; empty where they say nothing. */
  kinds: Kind[];
  /** The office or role before or behind it, as written. */
  title: string | undefined;
  acronym: boolean;
  /** Whether the name itself tells its kind, by its first word. */
  headed: boolean;
  /** The body's name behind which it stands in brackets: `Dewan Iklim (DI)`. */
  shortFor?: string;
};

/**
 * What a name was seen to be where it stood alone, if it did: there a run such as `Presiden Ostrovia Oleg Marin` is cut.
 */
export type StandsAlone = (name: string) => ReadonlySet<Kind> | undefined;
