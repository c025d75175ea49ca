import type { Day, Entity, Kind, Office, Register } from '../model.ts';
import { fold } from '../text/fold.ts';
import { officesOn } from '../edition/offices.ts';
import type { ArticleRecord } from './article-record.ts';
import { formerTitlesOf, titlesOf } from './office-titles.ts';

/** Who holds an office, as far as a list of answers needs to know. */
export type Holder = Pick<NameCard, 'id' | 'name' | 'kind' | 'office' | 'count'> & {
  /** All ways to say it. */ titles: string[];
};

/** What search knows of an entity: enough to find it, name it and say why, without another request. */
export type NameCard = {
  id: string;
  name: string;
  kind: Kind;
  /** `Sekretaris Jenderal NATO`, as held on the newest day it was written of. */
  office?: string | undefined;
  /** Mentions in all articles. */
  count: number;
  aliases: string[];
  shortNames: string[];
  /** Names that only search knows. */
  spellings: string[];
  /** Longer names that hold one of its names and mean something else. */
  notIn: string[];
  /** Words of its names that mean it also alone: a given name, a surname, `Korea`; folded. */
  parts: string[];
  /** Titles of the offices it holds, and as `mantan …` of those it held; with the body where that has no record. */
  titles: string[];
  /** Who holds an office of this body: `sekjen` of NATO is Rutte. */
  holders: Holder[];
};

/** A card as it is sent: empty lists are left out; its best passage may go with it, as a record of that one block. */
export type SentCard = Pick<NameCard, 'id' | 'name' | 'kind' | 'office' | 'count'> &
  Partial<NameCard> & { lead?: ArticleRecord };

export const packCard = (card: NameCard, lead?: ArticleRecord): SentCard =>
  Object.fromEntries(
    Object.entries({ ...card, lead }).filter(([, value]) => !Array.isArray(value) || value.length > 0),
  ) as SentCard;

export const unpackCard = (card: SentCard): NameCard => ({
  ...{ aliases: [], shortNames: [], spellings: [], notIn: [], parts: [], titles: [], holders: [] },
  ...card,
});

/** Holders of a body's offices that its card knows, the most mentioned. */
const MOST_HOLDERS = 40;

/** How often the articles name an entity, and on which days. */
export type Named = { count: number; days: ReadonlySet<Day> };

const heldOn = (entity: Entity, days: readonly Day[]): Office[] => [
  ...new Set(days.flatMap((day) => officesOn(entity, day))),
];

/** Offices, and all ways to say them: those held on the days, then those that had ended by the newest of them. */
function officesSaid(entity: Entity, days: readonly Day[]): { office: Office; titles: string[] }[] {
  const held = heldOn(entity, days);
  const [newest = ''] = days;
  const ended = entity.offices.filter((each) => (each.until ?? newest) < newest && !held.includes(each));
  return [
    ...held.map((office) => ({ office, titles: titlesOf(office) })),
    ...ended.map((office) => ({ office, titles: formerTitlesOf(office) })),
  ];
}

/**
 * Words of a name that may stand for all of it. Of a person every word of the usual name, and the first and last of
 * the others; of anything else only words that mean nothing else (`Korea`, but not `Utara`).
 */
function partsOf({ kind, name, aliases, shortNames }: Entity, isCommon: (word: string) => boolean): string[] {
  const words = (text: string) => fold(text).split(' ');
  if (kind === 'person') {
    const ends = aliases.map(words).flatMap((all) => [all[0] ?? '', all.at(-1) ?? '']);
    return unique([...words(name), ...shortNames.flatMap(words), ...ends].filter((word) => word.length > 1));
  }
  const all = words(name);
  return all.length === 1 ? all : unique(all.filter((word) => word.length > 2 && !isCommon(word)));
}

const NOT_NAMED: Named = { count: 0, days: new Set() };
const unique = (all: readonly string[]): string[] => [...new Set(all)];

/**
 * A card for every entity that an article names: what is named nowhere is no answer.
 * @param isCommon whether a folded word is an ordinary Indonesian word
 */
export function makeNameCards(
  register: Register,
  named: ReadonlyMap<string, Named>,
  isCommon: (word: string) => boolean,
): NameCard[] {
  const holders = new Map<string, Holder[]>();
  const cards: NameCard[] = [];
  for (const entity of register.values()) {
    const { id, name, kind, aliases, shortNames, spellings, notIn } = entity;
    const { count, days: written } = named.get(id) ?? NOT_NAMED;
    if (count === 0) continue;
    const days = entity.offices.length > 0 ? [...written].sort().reverse() : [];
    const [main] = heldOn(entity, days);
    const said = officesSaid(entity, days);
    const body = main && (main.of ? register.get(main.of)?.name : main.ofName);
    const office = main && [main.title, body].filter(Boolean).join(' ');
    for (const { office: each, titles } of said) {
      if (each.of)
        holders.set(each.of, [...(holders.get(each.of) ?? []), { id, name, kind, office, count, titles }]);
    }
    const elsewhere = said.flatMap(({ office: { ofName }, titles }) =>
      ofName ? titles.map((title) => `${title} ${ofName}`) : [],
    );
    cards.push({
      ...{ id, name, kind, office, count, aliases, shortNames, notIn, parts: partsOf(entity, isCommon) },
      spellings,
      titles: [...new Set([...said.flatMap(({ titles }) => titles), ...elsewhere])],
      holders: [],
    });
  }
  const whole = new Map(
    cards.flatMap(({ id, name, aliases }) => [name, ...aliases].map((text) => [fold(text), id])),
  );
  for (const card of cards) {
    card.holders = (holders.get(card.id) ?? []).sort((a, b) => b.count - a.count).slice(0, MOST_HOLDERS);
    // Rusia is Rusia, and no short form of the Kementerian Pertahanan Rusia.
    if (card.kind !== 'person')
      card.parts = card.parts.filter((part) => (whole.get(part) ?? card.id) === card.id);
  }
  return cards;
}
