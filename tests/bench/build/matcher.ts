import { readNames } from '../../../src/core/annotate/find-mentions.ts';
import { makeNameTable } from '../../../src/core/names/name-table.ts';
import { parseRegister } from '../../../src/loaders/parse-register.ts';
import { makeCorpus } from './corpus.ts';

/** Registers of these many entities; each has about three names, counting those in capitals. */
const ENTITIES = [50, 1000, 10_000];
const ARTICLES = 300;
const ROUNDS = 5;

/** How quickly names are found in plain text, by the size of the register: text in MB (of UTF-16 units) a processor second. */
export function timeMatcher(): Record<string, string | number>[] {
  return ENTITIES.map((count) => {
    const { articles, entities } = makeCorpus(ARTICLES, count);
    const { register } = parseRegister(
      entities.map(({ id, record }) => ({ file: id, name: id, source: record })),
    );
    const table = makeNameTable(register);
    const texts = articles.map(({ markdown }) =>
      (markdown.split('---\n\n')[1] ?? '').split('\n\n').map((text) => ({ text, decided: [] })),
    );
    let mentions = 0;
    const read = () => {
      mentions = 0;
      for (const passages of texts)
        for (const reading of readNames(passages, table)) mentions += reading.mentions.length;
    };
    read(); // Once for the compiler.
    const start = process.cpuUsage();
    for (let round = 0; round < ROUNDS; round++) read();
    const { user, system } = process.cpuUsage(start);
    const units = texts.flat().reduce((sum, { text }) => sum + text.length, 0);
    return {
      names: [...table.byWord.values()].reduce((sum, names) => sum + names.length, 0),
      'MB text': (units / 1e6).toFixed(1),
      mentions,
      'MB a second': ((units * ROUNDS) / (user + system)).toFixed(1),
    };
  });
}
