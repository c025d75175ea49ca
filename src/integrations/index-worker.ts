import { parentPort } from 'node:worker_threads';
import { makeEdition } from '../core/edition/make-edition.ts';
import type { Article, Entity } from '../core/model.ts';
import { loadLexicon } from '../loaders/lexicon.ts';
import { writeFullText } from './write-full-text.ts';
import { writeIndex } from './write-index.ts';

/** What {@link beginIndex} tells this thread: the articles, then where their index shall lie. */
export type Message = { articles: Article[] } | { entities: Entity[]; folder: string };

const articles: Article[] = [];
parentPort?.on('message', (message: Message) => {
  if ('articles' in message) {
    articles.push(...message.articles);
    return;
  }
  const edition = makeEdition(articles, message.entities);
  const lexicon = loadLexicon();
  let files = 0;
  void writeFullText(edition, lexicon, message.folder, () => {
    files = writeIndex(edition, lexicon, message.folder);
  }).then(() => {
    parentPort?.postMessage(files);
    parentPort?.close();
  });
});
