import { parentPort, workerData } from 'node:worker_threads';
import type { Entity } from '../core/model.ts';
import type { ArticleWords } from '../core/search/indexed-block.ts';
import { makeIndexOf, type IndexPlan } from '../core/search/make-index.ts';
import { loadLexicon } from '../loaders/lexicon.ts';
import { openFullText } from './write-full-text.ts';
import { openIndexFolder } from './write-index.ts';

/** What this thread is given to begin with. */
export type Task = {
  entities: readonly Entity[];
  plan: IndexPlan;
  /** How many articles will come. */ count: number;
  /** Where their index shall lie. */ folder: string;
  /** Where the index of everything is kept for the next build. */ cacheDir: string;
};
/** What this thread tells: that it can take more articles; in the end, how many files it has written. */
export type Told = { more: true } | { files: number };

const { entities, plan, count, folder, cacheDir } = workerData as Task;
const tell = (told: Told) => parentPort?.postMessage(told);

const maker = makeIndexOf(new Map(entities.map((entity) => [entity.id, entity])), loadLexicon(), plan);
const fullText = openFullText(folder, { cacheDir });
const write = openIndexFolder(folder);
let files = 0;
let number = count;

async function takeIn(articles: readonly ArticleWords[]): Promise<void> {
  for (const article of articles) {
    number--;
    const { file, fullText: content } = maker.add(article, number);
    write(file);
    files++;
    await fullText.tell(article, number, content());
  }
}

async function end(): Promise<void> {
  const { written } = await fullText.end();
  for (const file of maker.others()) {
    write(file);
    files++;
  }
  await written;
  tell({ files });
  parentPort?.close();
}

let working = Promise.resolve();
parentPort?.on('message', (articles: ArticleWords[]) => {
  working = working.then(async () => {
    await takeIn(articles);
    tell({ more: true });
    if (number === 0) await end();
  });
});
if (count === 0) await end();
