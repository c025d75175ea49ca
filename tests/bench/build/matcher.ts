import { join } from 'node:path';
import { readNames, type Passage } from '../../../src/core/annotate/find-mentions.ts';
import { makeNameTable } from '../../../src/core/names/name-table.ts';
import { isIndonesianWord } from '../../../src/loaders/lexicon.ts';
import { parseRegister } from '../../../src/loaders/parse-register.ts';
import { readFolder, type SourceFile } from '../../../src/loaders/read-files.ts';
import { ROOT } from '../../setup/project.ts';
import { makeCorpus } from './corpus.ts';

/** Registers of these many entities; each has about three names, counting those in capitals. */
const ENTITIES = [50, 1000, 10_000];
const ARTICLES = 300;
const ROUNDS = 5;
/**
 * How quickly names are found in plain text, by the size of the register and by how many names the text holds: text in MB (of
 * UTF-16 units) a processor second, the quickest of some rounds.
 */
export function timeMatcher(): Record<string, string | number>[] {
  const rows = ENTITIES.map((count) => {
    const { articles, entities } = makeCorpus(ARTICLES, count);
    return timeOne('sentences from frames', articles.map(passagesOf), recordsOf(entities));
  });
  const content = join(ROOT, 'content');
  const written = readFolder(content, 'articles').files.map(({ source }) => passagesOf({ markdown: source }));
  const repeated = Array.from({ length: ARTICLES }, (_, i) => written[i % written.length] ?? []);
  const many = recordsOf(makeCorpus(1, ENTITIES.at(-1) ?? 0).entities);
  const known = [...many, ...readFolder(content, 'entities').files];
  return [
    ...rows,
    timeOne('the real article', repeated, known),
    timeOne('the same, its names unknown', repeated, many),
  ];
}

const recordsOf = (entities: readonly { id: string; record: string }[]): SourceFile[] =>
  entities.map(({ id, record }) => ({ file: id, name: id, source: record }));

const passagesOf = ({ markdown }: { markdown: string }): Passage[] =>
  markdown
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .split(/\n{2,}/)
    .map((text) => ({ text: text.replace(/^#+ /, '').trim(), decided: [] }));

function timeOne(text: string, articles: readonly Passage[][], records: readonly SourceFile[]) {
  const table = makeNameTable(parseRegister(records).register, isIndonesianWord);
  let mentions = 0;
  const read = () => {
    mentions = 0;
    for (const passages of articles)
      for (const reading of readNames(passages, table)) mentions += reading.mentions.length;
  };
  read(); // Once for the compiler.
  const units = articles.flat().reduce((sum, passage) => sum + passage.text.length, 0);
  const speeds = Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage();
    read();
    const { user, system } = process.cpuUsage(start);
    return units / (user + system);
  });
  return {
    text,
    names: [...table.byWord.values()].reduce((sum, names) => sum + names.length, 0),
    'MB text': (units / 1e6).toFixed(1),
    'mentions in 1,000 signs': ((mentions * 1000) / units).toFixed(1),
    'MB a second': Math.max(...speeds).toFixed(1),
  };
}
