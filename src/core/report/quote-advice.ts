import { placeOfWords } from './locate.ts';
import type { Advice } from './advice.ts';
import type { ReadArticle } from './read-article.ts';

const QUOTED = /"[^"]+"|“[^”]+”/gu;
/** Shorter ones are words that the article sets apart, not statements. */
const FEWEST_WORDS = 3;

/** Words in quotation marks that no statement of the article's analysis holds; nothing where it has no analysis. */
export function adviseOnQuotes({ article, file, source }: ReadArticle): Advice[] {
  const { analysis } = article;
  if (!analysis) return [];
  return article.blocks
    .filter(({ kind }) => kind !== 'heading' && kind !== 'code')
    .flatMap((block) => {
      const held = analysis.statements
        .map(({ passage }) => passage)
        .filter(({ blockId }) => blockId === block.id);
      return [...block.text.matchAll(QUOTED)].flatMap((match): Advice[] => {
        const start = match.index;
        const end = start + match[0].length;
        if (match[0].split(/\s+/).length < FEWEST_WORDS) return [];
        if (held.some((passage) => passage.start < end && start < passage.end)) return [];
        const words = match[0].length > 70 ? `${match[0].slice(0, 67)}…` : match[0];
        return [
          {
            kind: 'unheld-quote',
            severity: 'advice',
            file,
            ...placeOfWords(source, block, start + 1),
            what: `The analysis holds no statement with the words ${words}.`,
            why: 'The article has an analysis, and somebody is quoted here.',
            hint: `Add a statement to ${file.replace(/\.md$/, '.analysis.yaml')} with these words as its \`quote\`.`,
          },
        ];
      });
    });
}
