import type { Register } from '../model.ts';
import { ADVICE_KINDS, type Advice } from './advice.ts';
import { adviseOnLinks } from './link-advice.ts';
import { adviseOnNames, type NameAdvice } from './name-advice.ts';
import { adviseOnQuestions } from './question-advice.ts';
import { adviseOnQuotes } from './quote-advice.ts';
import type { ReadArticle } from './read-article.ts';
import { adviseOnRegister, type RecordFile } from './register-advice.ts';
import type { Language } from './sighting.ts';

/** What the report looks at. */
export type Subject = {
  articles: readonly ReadArticle[];
  register: Register;
  /** The records' files, by id. */
  records: ReadonlyMap<string, RecordFile>;
  language: Language;
  /** Names that the editor said are none of ours, in any article. */
  ignored: ReadonlySet<string>;
};

/** Everything that an editor may want to look at: kind by kind, unknown names most likely first, else by place. */
export function contentReport({
  articles,
  register,
  records,
  language,
  ignored,
}: Subject): (Advice | NameAdvice)[] {
  const bySlug = new Map(articles.map(({ article }) => [article.slug, article]));
  const advice: (Advice | NameAdvice)[] = [
    ...adviseOnNames(articles, register, language, ignored),
    ...articles.flatMap((it) => [
      ...adviseOnQuestions(it, register),
      ...adviseOnQuotes(it),
      ...adviseOnLinks(it, bySlug, register),
    ]),
    ...adviseOnRegister(register, records, [...bySlug.values()]),
  ];
  const rank = (it: Advice) =>
    ADVICE_KINDS.indexOf(it.kind) - (it.severity === 'error' ? ADVICE_KINDS.length : 0);
  return advice.sort((a, b) => rank(a) - rank(b));
}
