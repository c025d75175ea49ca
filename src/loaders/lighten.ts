import type { Article } from '../core/model.ts';

/**
 * A function that makes articles light to hold, for a build holds them all: the HTML, half of an article, lies as bytes
 * outside of the heap and is a string only while a page is made of it; ids and surfaces that are alike are one string.
 */
export function makeLighten(): (article: Article) => Article {
  const known = new Map<string, string>();
  const once = (text: string): string => {
    const same = known.get(text);
    if (same === undefined) known.set(text, text);
    return same ?? text;
  };
  return (article) => {
    for (const { mentions } of article.blocks) {
      for (const mention of mentions) {
        mention.entityId = once(mention.entityId);
        mention.surface = once(mention.surface);
      }
    }
    const bytes = Buffer.from(article.html);
    return {
      ...article,
      get html() {
        return bytes.toString();
      },
    };
  };
}
