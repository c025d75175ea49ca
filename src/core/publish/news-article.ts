import type { NewsArticle, WithContext } from 'schema-dts';
import { directWords } from '../analyse/direct-words.ts';
import type { Party } from '../analyse/analysis.ts';
import { lastChange } from '../edition/last-change.ts';
import type { Article, Entity, Kind, Register } from '../model.ts';
import type { Urls } from '../urls.ts';

/** Addresses inside the site, and how to make one whole. */
export type Site = { name: string; urls: Urls; absolute: (path: string) => string };

/** What schema.org calls a kind. A bloc is no body that could act, and so no Organization. */
const TYPE_OF: Record<Kind, 'Person' | 'Organization' | 'Country' | 'Place' | 'City' | 'Thing'> = {
  person: 'Person',
  organisation: 'Organization',
  alliance: 'Organization',
  bloc: 'Thing',
  country: 'Country',
  region: 'Place',
  city: 'City',
  village: 'Place',
};

/** The page of a Wikidata item about a thing, as linked data names it. */
export const wikidataUri = (id: string): string => `http://www.wikidata.org/entity/${id}`;

/**
 * An article as schema.org describes it: whom it mentions; each quotation with its speaker, and each claim at stake with
 * the paragraphs that speak of it. For search engines and archives.
 */
export function newsArticle(article: Article, register: Register, site: Site): WithContext<NewsArticle> {
  const { urls, absolute } = site;
  const { slug, title, description, date, source, tags, corrections, blocks, analysis } = article;
  const url = absolute(urls.article(slug));
  const addressOf = (block: string) => absolute(urls.article(slug, block));

  const named = new Set(blocks.flatMap(({ mentions }) => mentions.map(({ entityId }) => entityId)));
  const mention = ({ id, name, kind, wikidata }: Entity) => ({
    '@type': TYPE_OF[kind],
    '@id': absolute(urls.entity(id)),
    name,
    ...(wikidata ? { sameAs: wikidataUri(wikidata) } : {}),
  });
  const speaker = (party: Party) =>
    'entityId' in party
      ? { '@id': absolute(urls.entity(party.entityId)) }
      : { '@type': 'Person' as const, name: party.name };

  const quotations = (analysis?.statements ?? []).flatMap(({ by, passage }) =>
    directWords(passage.words).map((text) => ({
      '@type': 'Quotation' as const,
      text,
      creator: by.map(speaker),
      url: addressOf(passage.blockId),
    })),
  );
  const claims = (analysis?.propositions ?? []).map(({ id, text }) => ({
    '@type': 'Claim' as const,
    '@id': addressOf(`pokok-${id}`),
    text,
    appearance: [
      ...new Set(
        analysis?.statements
          .filter(({ stands }) => stands.some(({ on }) => on === id))
          .map(({ passage }) => addressOf(passage.blockId)),
      ),
    ].map((address) => ({ '@type': 'CreativeWork' as const, '@id': address })),
  }));

  // Outside of what is returned: in there its type would be sought among all of schema.org's, for seconds.
  const corrected = corrections.map((each) => ({
    '@type': 'CorrectionComment' as const,
    text: each.text,
    datePublished: each.date,
    ...(each.block && { about: { '@type': 'CreativeWork' as const, '@id': addressOf(each.block) } }),
  }));

  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    url,
    headline: title,
    description,
    datePublished: date,
    ...(lastChange(article) > date && { dateModified: lastChange(article) }),
    ...(corrected.length > 0 && { correction: corrected }),
    inLanguage: 'id',
    keywords: tags,
    sourceOrganization: { '@type': 'Organization', name: source },
    publisher: { '@type': 'Organization', name: site.name, url: absolute(urls.home()) },
    mentions: [...named].flatMap((id) => register.get(id) ?? []).map(mention),
    ...(analysis && { hasPart: [...quotations, ...claims] }),
  };
}
