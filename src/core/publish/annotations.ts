import type { Passage, Party } from '../analyse/analysis.ts';
import type { Article, Block } from '../model.ts';
import type { Site } from './news-article.ts';

/** Characters of context on either side of a quote: enough to tell two places of a name apart. */
const CONTEXT = 24;

/**
 * All mentions and statements of an article as a W3C Web Annotation collection of one page
 * (https://www.w3.org/TR/annotation-model/). Each target is a block by its id, refined by the quote and its
 * surroundings. A mention's body is the entity's page, to identify whom the words name. A statement's bodies are:
 * its speakers (`identifying`; their page, or a text where unnamed), its kind (`classifying`) and, for each proposition,
 * the stance and the proposition's address (`assessing`, `linking`). Kinds and stances: core/analyse/analysis.ts
 */
export function annotationsOf(article: Article, { urls, absolute }: Site) {
  const { slug, title, blocks, analysis } = article;
  const id = absolute(urls.annotations(slug));
  const source = absolute(urls.article(slug));
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const target = ({ blockId, start, end }: Pick<Passage, 'blockId' | 'start' | 'end'>) => ({
    source,
    selector: {
      type: 'FragmentSelector',
      conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
      value: blockId,
      refinedBy: quoteSelector(byId.get(blockId), start, end),
    },
  });
  const entity = (entityId: string) => ({
    type: 'SpecificResource',
    source: absolute(urls.entity(entityId)),
    purpose: 'identifying',
  });
  const text = (value: string, purpose: string) => ({ type: 'TextualBody', value, purpose });
  const speaker = (party: Party) =>
    'entityId' in party ? entity(party.entityId) : { ...text(party.name, 'identifying'), language: 'id' };

  const mentions = blocks.flatMap((block) =>
    block.mentions.map(({ entityId, start, end }) => ({
      id: `${id}#sebutan-${block.id}-${start}`,
      type: 'Annotation',
      motivation: 'identifying',
      body: entity(entityId),
      target: target({ blockId: block.id, start, end }),
    })),
  );
  const statements = (analysis?.statements ?? []).map(({ id: own, by, kind, stands, passage }) => ({
    id: `${id}#pernyataan-${own}`,
    type: 'Annotation',
    motivation: 'describing',
    body: [
      ...by.map(speaker),
      text(kind, 'classifying'),
      ...stands.flatMap(({ on, stance }) => [
        text(stance, 'assessing'),
        { type: 'SpecificResource', source: `${source}#pokok-${on}`, purpose: 'linking' },
      ]),
    ],
    target: target(passage),
  }));
  const items = [...mentions, ...statements];
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: title,
    total: items.length,
    first: { id: `${id}#halaman-1`, type: 'AnnotationPage', startIndex: 0, items },
  };
}

const quoteSelector = (block: Block | undefined, start: number, end: number) => {
  const text = block?.text ?? '';
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  };
};
