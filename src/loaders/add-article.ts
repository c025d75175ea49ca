import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Document } from 'yaml';
import type { Problem } from '../core/check/problem.ts';
import { makeUrls } from '../core/urls.ts';
import type { ArticleData } from '../schemas/article.ts';
import { writeLedger } from './ledger-files.ts';
import { makeArticleParser } from './parse-articles.ts';
import { parseRegister } from './parse-register.ts';
import { readFolder } from './read-files.ts';

/** An article that has no file yet. `markdown` is its body. */
export type NewArticle = Pick<ArticleData, 'title' | 'description' | 'date' | 'source' | 'tags'> & {
  slug: string;
  markdown: string;
};

/** The text of its file. */
export function articleFile({
  title,
  description,
  date,
  source,
  tags,
  markdown,
}: Omit<NewArticle, 'slug'>): string {
  const yaml = new Document({ title, description, date, source });
  if (tags.length > 0) yaml.set('tags', yaml.createNode(tags, { flow: true }));
  return `---\n${yaml.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n\n${markdown.trim()}\n`;
}

/**
 * Write a new article and its ledger. Nothing is written over: if anything in `content/articles/` bears the slug, or the
 * article would not be published as it is, that is told and no file is written.
 * @returns the files written, or what hinders
 */
export async function addArticle(
  contentDir: string,
  article: NewArticle,
): Promise<{ written: string[] } | { problems: Problem[] }> {
  const { slug } = article;
  const file = `content/articles/${slug}.md`;
  const taken = await findTaken(contentDir, slug);
  const source = articleFile(article);
  const entities = readFolder(contentDir, 'entities');
  const { register, faulty } = parseRegister(entities.files, entities.unread);
  const parse = makeArticleParser(register, makeUrls('/'), faulty);
  const ledger = {
    file: `content/articles/${slug}.anchors.json`,
    text: undefined,
    ledger: undefined,
    problems: [],
  };
  const parsed = parse({ file, name: slug, source }, ledger);
  if (taken || Array.isArray(parsed)) {
    const hint = 'Choose another address with --slug.';
    const clash = taken
      ? [{ file: taken, line: 1, column: 1, what: `The address \`${slug}\` is taken by this file.`, hint }]
      : [];
    return { problems: [...clash, ...(Array.isArray(parsed) ? parsed : [])] };
  }
  const path = join(contentDir, 'articles', `${slug}.md`);
  await mkdir(dirname(path), { recursive: true });
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(source);
    await writeLedger(contentDir, slug, parsed.ledgerText);
  } catch (error) {
    await rm(path); // A full disk, say: half an article is none.
    throw error;
  } finally {
    await handle.close();
  }
  return { written: [file, ledger.file] };
}

/** A file that bears the slug, in capitals or small letters, as computers that know no difference would have it. */
async function findTaken(contentDir: string, slug: string): Promise<string | undefined> {
  const names = await readdir(join(contentDir, 'articles')).catch(() => []);
  const taken = names.find((name) => name.toLowerCase().split('.', 1)[0] === slug);
  return taken && `content/articles/${taken}`;
}
