import type { Statement } from '../analyse/analysis.ts';
import type { Article, Edition, Occurrence } from '../model.ts';
import { oncePerEdition } from './once.ts';

/** An entity in one article: where it is named, and what it says there. One of the two may be empty. */
export type Appearance = { article: Article; occurrences: Occurrence[]; statements: Statement[] };

/** Every appearance of every entity that an article names or lets speak, newest article first. */
export const appearancesOf = oncePerEdition(
  ({ articles, occurrences }: Edition): ReadonlyMap<string, Appearance[]> => {
    const said = new Map<string, Map<Article, Statement[]>>();
    for (const article of articles) {
      for (const statement of article.analysis?.statements ?? []) {
        for (const id of new Set(
          statement.by.flatMap((party) => ('entityId' in party ? party.entityId : [])),
        )) {
          const byArticle = said.get(id) ?? new Map<Article, Statement[]>();
          said.set(id, byArticle);
          const statements = byArticle.get(article);
          if (statements) statements.push(statement);
          else byArticle.set(article, [statement]);
        }
      }
    }
    const order = new Map(articles.map((article, index) => [article, index]));
    const result = new Map<string, Appearance[]>();
    for (const id of new Set([...occurrences.keys(), ...said.keys()])) {
      const byArticle = new Map<Article, Appearance>();
      const at = (article: Article): Appearance => {
        const known = byArticle.get(article) ?? { article, occurrences: [], statements: [] };
        byArticle.set(article, known);
        return known;
      };
      for (const occurrence of occurrences.get(id) ?? []) at(occurrence.article).occurrences.push(occurrence);
      for (const [article, statements] of said.get(id) ?? []) at(article).statements = statements;
      const all = [...byArticle.values()];
      result.set(
        id,
        said.has(id) ? all.sort((a, b) => (order.get(a.article) ?? 0) - (order.get(b.article) ?? 0)) : all,
      );
    }
    return result;
  },
);

/** So many paragraphs of one article are shown with an entity; the article itself has the others. */
export const MOST_PARAGRAPHS = 20;

/** The room that an appearance takes on a page: paragraphs shown, and statements. */
export const paragraphsOf = ({ occurrences, statements }: Appearance): number =>
  Math.min(new Set(occurrences.map(({ block }) => block)).size, MOST_PARAGRAPHS) + statements.length;
