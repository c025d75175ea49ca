import { z } from 'astro/zod';
import { KINDS } from '../core/model.ts';
import { coordinates } from './coordinates.ts';
import { day } from './day.ts';

/** White space within a name counts as one space. */
const name = z
  .string({ error: 'must be text; write it between quotes' })
  .transform((text) => text.trim().replace(/\s+/g, ' '))
  .pipe(z.string().min(1, 'is empty'));

const office = z
  .strictObject({
    /** Without the body it is held in: `Sekretaris Jenderal`. */
    title: name,
    /** Other ways to say the title, for search: `Sekjen`. */
    also: z.array(name).default([]),
    /** Id of the entity it is an office of: `nato`. */
    of: name.optional(),
    /** The same in words, where the register has no record of it. */
    ofName: name.optional(),
    /** First day in office. */
    since: day.optional(),
    /** Last day in office; leave out while it is held. */
    until: day.optional(),
  })
  .refine((it) => !(it.of && it.ofName), 'says both `of` and `ofName`: keep one')
  .refine(
    (it) => !(it.since && it.until && it.until < it.since),
    'ends before it begins: compare `since` and `until`',
  );

/** Front matter of `content/entities/<id>.md`. The file's name is the id; the text below describes the entity. */
export const entitySchema = z.strictObject({
  /** The usual Indonesian name. */
  name,
  kind: z.enum(KINDS),
  /** Names that count only after the entity was introduced in full in the same article: a surname. */
  shortNames: z.array(name).default([]),
  /** Other names that mean this entity wherever they stand. One in capitals matches in capitals only. */
  aliases: z.array(name).default([]),
  /** Names for search alone: other languages, scripts, transliterations. */
  spellings: z.array(name).default([]),
  /** Longer names that hold this one and mean something else: `Washington Post`. */
  notIn: z.array(name).default([]),
  /** True for a word that counts only outside longer proper names: `Barat`, never in `Jawa Barat`. */
  standsAlone: z.boolean().default(false),
  /** Offices, those held now first. */
  offices: z.array(office).default([]),
  /** Latitude, then longitude, in decimal degrees. */
  coordinates: coordinates.optional(),
  /** Only where it is certain. */
  wikidata: z
    .string()
    .regex(/^Q[1-9]\d*$/, 'must be a Wikidata item, like Q7184')
    .optional(),
});

export type EntityData = z.infer<typeof entitySchema>;
