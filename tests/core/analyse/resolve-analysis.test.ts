import { expect, test } from 'vitest';
import { speakersOf } from '../../../src/core/analyse/parties.ts';
import { resolveAnalysis, type WrittenAnalysis } from '../../../src/core/analyse/resolve-analysis.ts';
import { stakesOf } from '../../../src/core/analyse/stakes.ts';
import { tracesOf } from '../../../src/core/analyse/traces.ts';
import { makeUrls } from '../../../src/core/urls.ts';
import { makePipeline } from '../../../src/markdown/pipeline.ts';
import { REGISTER } from '../../fixtures/register.ts';

const MARKDOWN = `NATO dan Mark Rutte mengonfirmasi laporan itu.

## Rusia

Rusia tidak mengonfirmasi laporan itu pada Juni lalu. "Rusia diam," kata Rutte.`;

const render = makePipeline(REGISTER, makeUrls('/'));
const { blocks } = render({ file: 'a.md', title: '', markdown: MARKDOWN, bodyLine: 1 });

type WrittenStatement = WrittenAnalysis['statements'][number];
type WrittenEvent = WrittenAnalysis['events'][number];

const statement = (
  fields: Pick<WrittenStatement, 'quote'> & Partial<WrittenStatement>,
): WrittenStatement => ({
  by: [{ entityId: 'mark-rutte' }],
  citing: [],
  to: [],
  about: [],
  kind: 'statement',
  stands: [],
  ...fields,
});
const event = (fields: Pick<WrittenEvent, 'id'> & Partial<WrittenEvent>): WrittenEvent => ({
  title: '',
  time: 'past',
  approximate: false,
  reckoning: '',
  quote: 'pada Juni lalu',
  ...fields,
});

/** The analysis of the text above, and what is wrong with it: `path: what`. */
function resolve(written: Partial<WrittenAnalysis>, date = '2024-10-29') {
  const told: string[] = [];
  const analysis = resolveAnalysis(
    { propositions: [], statements: [], events: [], maps: [], ...written },
    { date, blocks, register: REGISTER },
    (path, what, hint) => told.push(`${path.join('.')}: ${what} ${hint}`),
  );
  return { analysis, told };
}

const SOUND = {
  propositions: [{ id: 'benar', text: 'Laporan itu benar' }],
  statements: [
    statement({
      by: [{ entityId: 'nato' }, { entityId: 'mark-rutte' }],
      quote: 'NATO dan Mark Rutte mengonfirmasi laporan itu',
      stands: [{ on: 'benar', stance: 'confirms' }],
    }),
    statement({
      by: [{ entityId: 'rusia' }],
      quote: 'Rusia tidak mengonfirmasi laporan itu',
      stands: [{ on: 'benar', stance: 'does-not-confirm', words: 'tidak mengonfirmasi' }],
    }),
    statement({ kind: 'quotation', quote: '"Rusia diam," kata Rutte.' }),
  ],
} satisfies Partial<WrittenAnalysis>;

test('what several say together stands under each of them, and in the cell of their stance', () => {
  const { analysis, told } = resolve(SOUND);
  expect(told).toEqual([]);
  expect(
    speakersOf(analysis).map(({ party, statements }) => [
      'entityId' in party && party.entityId,
      statements.map(({ passage }) => passage.place),
    ]),
  ).toEqual([
    ['nato', [1]],
    ['mark-rutte', [1, 2]],
    ['rusia', [2]],
  ]);
  const [stake] = stakesOf(analysis);
  expect(
    stake?.cells.map(({ group, stands }) => [group, stands.map(({ statement: { by } }) => by.length)]),
  ).toEqual([
    ['affirms', [2]],
    ['expects', []],
    ['denies', []],
    ['open', [1]],
  ]);
});

test('a statement keeps its id when others come and go', () => {
  const [, second] = resolve(SOUND).analysis.statements;
  const [alone] = resolve({ ...SOUND, statements: SOUND.statements.slice(1) }).analysis.statements;
  expect(alone?.id).toBe(second?.id);
});

test('an event is exact only where its date is a day that nobody estimated', () => {
  const { analysis, told } = resolve({
    events: [
      event({ id: 'bulan', date: '2024-06', when: 'Juni lalu' }),
      event({ id: 'kira-kira', date: '2024-06-20', approximate: true }),
      event({ id: 'hari', date: '2024-10-29', time: 'day' }),
      event({ id: 'kelak', time: 'ahead' }),
    ],
  });
  expect(told).toEqual([]);
  expect(analysis.events.map(({ id, exact, when }) => [id, exact, when?.words])).toEqual([
    ['bulan', false, 'Juni lalu'],
    ['kira-kira', false, undefined],
    ['hari', true, undefined],
    ['kelak', false, undefined],
  ]);
});

const stands = (on: string, words?: string) => [{ on, stance: 'confirms' as const, words }];

test.each<{ name: string; written: Partial<WrittenAnalysis>; told: string[] }>([
  {
    name: 'words that the article does not hold',
    written: { statements: [statement({ quote: 'Rusia tidak membenarkan laporan itu' })] },
    told: [
      'statements.0.quote: The article does not hold the words "Rusia tidak membenarkan laporan itu". The nearest passage is "Rusia tidak mengonfirmasi laporan itu": copy it letter for letter.',
    ],
  },
  {
    name: 'words that stand twice',
    written: { statements: [statement({ quote: 'mengonfirmasi laporan itu' })] },
    told: [
      'statements.0.quote: The words "mengonfirmasi laporan itu" stand more than once, in paragraphs 1 and 2. Quote more words.',
    ],
  },
  {
    name: 'a quotation without marks, and marks without a quotation',
    written: {
      statements: [
        statement({ kind: 'quotation', quote: 'pada Juni lalu' }),
        statement({ quote: '"Rusia diam," kata Rutte.' }),
      ],
    },
    told: [
      'statements.0.kind: The kind is `quotation`, but the passage holds no quotation marks. Choose another kind, or quote the words with their marks.',
      'statements.1.kind: The kind is `statement`, but the passage quotes the speaker. Write `kind: quotation`.',
    ],
  },
  {
    name: 'someone without a record, a proposition without a text, words beyond the quote',
    written: {
      statements: [
        statement({
          by: [{ entityId: 'mark-rute' }],
          quote: 'pada Juni lalu',
          stands: stands('salah', 'Mei'),
        }),
      ],
    },
    told: [
      'statements.0.by: `mark-rute` has no record. Add content/entities/mark-rute.md, or write `name: …` for someone the article does not name.',
      'statements.0.stands.0.on: `salah` is no proposition. There are: .',
      'statements.0.stands.0.words: The quote does not hold the words "Mei" just once. Copy some of the words of `quote`, such as stand in it once.',
    ],
  },
  {
    name: 'nobody speaks, nobody takes a stand',
    written: {
      propositions: [{ id: 'benar', text: '' }],
      statements: [statement({ by: [], quote: 'pada Juni lalu' })],
    },
    told: [
      'statements.0: The statement has no speaker. Add a line `by: …`.',
      'propositions.0.id: No statement stands on `benar`. Add `stands:` to one, or drop it.',
    ],
  },
  {
    name: 'a date on the wrong side, and events out of order',
    written: {
      events: [
        event({ id: 'nanti', date: '2024-11-05' }),
        event({ id: 'dulu', date: '2024-06', when: 'Mei lalu' }),
      ],
    },
    told: [
      'events.1.when: The quote does not hold the words "Mei lalu" just once. Copy the words that say when out of `quote`.',
      'events.0.time: The event is marked `past`, but 2024-11-05 is `ahead`: the article is of 2024-10-29. Write `time: ahead`, or mend the date.',
      'events.1.id: `dulu` stands after `nanti`, which comes later. Put the events into the order of time.',
    ],
  },
  {
    name: 'a map of what is not named or has no place',
    written: {
      maps: [{ id: 'satu', title: '', places: [{ entityId: 'brics' }, { entityId: 'nato' }] }],
    },
    told: [
      'maps.0.places: The article does not name `brics`. Take it off the map.',
      'maps.0.places: `nato` has no coordinates. Add them to content/entities/nato.md.',
    ],
  },
])('told: $name', ({ written, told }) => {
  expect(resolve(written).told).toEqual(told);
});

test('who is named where: in the order of first mention, counted by block, headings too', () => {
  const { columns, rows } = tracesOf({ blocks });
  expect(columns.map(({ place }) => place)).toEqual([1, 0, 2]);
  expect(rows).toEqual([
    { entityId: 'nato', counts: [1, 0, 0] },
    { entityId: 'mark-rutte', counts: [1, 0, 1] },
    { entityId: 'rusia', counts: [0, 1, 2] },
  ]);
});
