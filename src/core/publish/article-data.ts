import type { Article, Edition } from '../model.ts';
import { wikidataUri, type Site } from './news-article.ts';

/** Where the shape of {@link articleData} is published: a JSON Schema. */
export const SCHEMA = 'skema/artikel.json';

/**
 * An article, whom it names and its analysis, as plain data for other programs. The shape is promised in
 * `public/skema/artikel.json`. Offsets are in UTF-16 units of the block's text.
 */
export function articleData(article: Article, { register }: Edition, { urls, absolute }: Site) {
  const { slug, title, description, date, source, tags, corrections, blocks, analysis } = article;
  const named = new Set(blocks.flatMap(({ mentions }) => mentions.map(({ entityId }) => entityId)));
  let count = 0;
  return {
    $schema: absolute(urls.file(SCHEMA)),
    article: {
      url: absolute(urls.article(slug)),
      slug,
      title,
      description,
      date,
      source,
      tags,
      language: 'id',
      corrections,
      blocks: blocks.map(({ id, kind, text, mentions }) => ({
        id,
        url: absolute(urls.article(slug, id)),
        kind,
        place: kind === 'heading' ? 0 : ++count,
        text,
        mentions,
      })),
    },
    entities: [...named].flatMap((id) => {
      const entity = register.get(id);
      if (!entity) return [];
      const { name, kind, aliases, offices, coordinates, wikidata } = entity;
      return {
        id,
        url: absolute(urls.entity(id)),
        name,
        kind,
        aliases,
        offices,
        description: entity.description,
        ...(coordinates && { coordinates: { latitude: coordinates[0], longitude: coordinates[1] } }),
        ...(wikidata && { wikidata: wikidataUri(wikidata) }),
      };
    }),
    ...(analysis && { analysis }),
  };
}
