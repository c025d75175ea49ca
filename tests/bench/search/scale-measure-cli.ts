import { readFileSync } from 'node:fs';
import { openBrowser } from '../../setup/chromium.ts';
import { timeFirstAnswer, type FirstAnswer } from './first-answer.ts';
import { dice } from './made-edition.ts';
import { openSlowLine } from './slow-line.ts';
import { timeWarmAnswers } from './warm-answers.ts';

/**
 * node tests/bench/search/scale-measure-cli.ts <folder of scale-cli> [how many names]
 * Names, other spellings, slips at both ends, two words in full text, and names that the site does not have.
 */
const [folder = '', count = '12'] = process.argv.slice(2);
type Named = { id: string; name: string; shortNames: string[]; spellings: string[] };
const named = JSON.parse(readFileSync(`${folder}/names.json`, 'utf8')) as Named[];
const random = dice(7);
const pick = () => named[Math.floor(named.length ** random()) - 1] ?? named[0]; // Often named ones more often.
const sample = Array.from({ length: Number(count) }, pick).flatMap((each) => (each ? [each] : []));
const browser = await openBrowser();
const line = await openSlowLine([folder, 'dist'], 150, 200_000);
const kinds: Record<string, (each: Named) => string> = {
  name: ({ name }) => name,
  spelling: ({ spellings }) => spellings[0] ?? '',
  'slip at the end': ({ name }) => name.replace(/(.)(.)$/, '$2$1'),
  'slip at the start': ({ name }) => name.replace(/^(.)(.)(.)/, '$1$3$2'),
  'two words': () => pickWords(),
  unknown: ({ name }) => `x${[...(name.split(' ')[0] ?? '')].reverse().join('')}q`,
};
const WORDS =
  'mengonfirmasi laporan|intelijen militer|ribuan pasukan|senjata perbatasan|pejabat bukti|khawatir'.split(
    '|',
  );
let word = 0;
const pickWords = (): string => WORDS[word++ % WORDS.length] ?? '';
for (const [kind, write] of Object.entries(kinds)) {
  const all: FirstAnswer[] = [];
  for (const each of sample) all.push(await timeFirstAnswer(browser, line, write(each)));
  const middle = (value: (each: FirstAnswer) => number | undefined, at = 0.5) => {
    const values = all.flatMap((each) => value(each) ?? []).sort((a, b) => a - b);
    return Math.round(values[Math.min(values.length - 1, Math.floor(values.length * at))] ?? -1);
  };
  console.log(
    `${kind}: ${all.filter(({ entity }) => entity).length} of ${all.length} with a name, entity ${middle((e) => e.entity)} ms, paragraph ${middle((e) => e.paragraph)} ms (p95 ${middle((e) => e.paragraph, 0.95)}), index bytes ${middle((e) => e.indexBytes)} (most ${middle((e) => e.indexBytes, 1)}), settled ${middle((e) => e.settled)} ms (p95 ${middle((e) => e.settled, 0.95)}), all bytes ${middle((e) => e.allBytes)}`,
  );
}
const quick = await openSlowLine([folder, 'dist'], 0, 1e9);
const page = await browser.newPage();
const times = await timeWarmAnswers(
  page,
  quick.url,
  Array.from({ length: 100 }, pick).flatMap((each) => (each ? [each.name] : [])),
);
console.log(`warm: p50 ${times[50]?.toFixed(1)} ms, p95 ${times[95]?.toFixed(1)} ms`);
await browser.close();
line.server.close();
quick.server.close();
