import fc from 'fast-check';
import { expect, test } from 'vitest';
import { serialiseLedger } from '../../../src/core/anchor/format.ts';
import type { Block, Ledger } from '../../../src/core/anchor/ledger.ts';
import { parseLedger } from '../../../src/core/anchor/parse.ts';
import { revise } from '../../../src/core/anchor/revise.ts';
import { vocabulary } from '../../../src/core/anchor/words.ts';
import { P, TWINS } from './news.ts';

// Histories made of real sentences, cut, joined and shuffled, so that every kind of edit happens.
const sentence = fc.constantFrom(
  ...Object.values(P).flatMap((text) => text.split(/(?<=\.) /u)),
  ...TWINS.slice(0, 4),
  'Baca juga:',
  '—',
  '',
  'Ya.',
);
const paragraph = fc
  .array(sentence, { minLength: 1, maxLength: 3 })
  .map((parts): Block => ({ kind: 'p', text: parts.join(' ') }));
const heading = fc
  .constantFrom('Latar', 'Respons Rusia', 'Dampak')
  .map((text): Block => ({ kind: 'h', text, slug: text.toLowerCase().replaceAll(' ', '-') }));
const page = fc
  .tuple(
    fc.array(paragraph, { maxLength: 8 }),
    fc.uniqueArray(heading, { maxLength: 2, selector: ({ slug }) => slug }),
  )
  .chain(([paragraphs, headings]) =>
    fc.shuffledSubarray([...paragraphs, ...headings], { minLength: paragraphs.length + headings.length }),
  );
const history = fc.array(page, { minLength: 1, maxLength: 6 });

const editions = (pages: readonly Block[][]): Ledger[] =>
  pages.reduce<Ledger[]>((all, blocks) => [...all, revise(all.at(-1), blocks, '2025-01-01')], []);
const ids = ({ blocks, retired }: Ledger): string[] => [...blocks, ...retired].map(({ id }) => id);

test('an id is on one thing at a time, and none is ever lost', () => {
  fc.assert(
    fc.property(history, (pages) => {
      const ever = new Set<string>();
      for (const ledger of editions(pages)) {
        const now = ids(ledger);
        expect(new Set(now).size).toBe(now.length);
        for (const id of now) ever.add(id);
        expect([...ever].sort()).toEqual([...now].sort());
      }
    }),
  );
});

test('an id is never given to something else: its block has words that it had before', () => {
  fc.assert(
    fc.property(history, (pages) => {
      const said = new Map<string, Set<number>>();
      const known = vocabulary();
      for (const { blocks } of editions(pages)) {
        for (const { id, text, fixed } of blocks) {
          const words = [...known.read(text).words];
          const before = said.get(id);
          if (before && !fixed && words.length > 0) expect(words.some((word) => before.has(word))).toBe(true);
          said.set(id, new Set([...(before ?? []), ...words]));
        }
      }
    }),
  );
});

test('the same page again changes nothing', () => {
  fc.assert(
    fc.property(history, (pages) => {
      const last = editions(pages).at(-1)!;
      expect(revise(last, pages.at(-1)!, '2026-01-01')).toEqual(last);
    }),
  );
});

test('the same history gives the same ledger, also when it is written and read after every edition', () => {
  fc.assert(
    fc.property(history, (pages) => {
      const stored = pages.reduce<Ledger | undefined>((ledger, blocks) => {
        const back = parseLedger(serialiseLedger(revise(ledger, blocks, '2025-01-01')), 'x.json');
        if (Array.isArray(back)) throw new Error(JSON.stringify(back));
        return back;
      }, undefined);
      expect(stored).toEqual(editions(pages).at(-1));
    }),
  );
});

test('ids of ours: at most six characters, a letter first, never all letters; heirs are on the page', () => {
  fc.assert(
    fc.property(history, (pages) => {
      for (const { blocks, retired } of editions(pages)) {
        for (const { id, fixed } of blocks) if (!fixed) expect(id).toMatch(/^(?=.*\d)[a-z][a-z0-9]{1,5}$/u);
        const here = new Set(blocks.map(({ id }) => id));
        for (const { heirs, after } of retired)
          for (const id of [...heirs, ...(after ?? [])].slice(0, heirs.length))
            expect(here.has(id)).toBe(true);
        for (const { after } of retired) if (after !== undefined) expect(here.has(after)).toBe(true);
      }
    }),
  );
});

test('any text survives the file', () => {
  // Half a surrogate pair too. (The "binary" strings of fast-check take seconds to begin.)
  const sign = fc.integer({ max: 0xffff, min: 0 }).map((unit) => String.fromCharCode(unit));
  fc.assert(
    fc.property(fc.array(fc.string({ unit: sign, maxLength: 40 }), { maxLength: 5 }), (texts) => {
      const ledger = revise(
        undefined,
        texts.map((text) => ({ kind: 'p', text })),
      );
      expect(parseLedger(serialiseLedger(ledger), 'x.json')).toEqual(ledger);
    }),
  );
});

test('a file cut anywhere, or with a line taken twice, is never read as a ledger', () => {
  fc.assert(
    fc.property(fc.nat(), fc.boolean(), (where, twice) => {
      const first = revise(
        undefined,
        Object.values(P).map((text) => ({ kind: 'p', text })),
      );
      const text = serialiseLedger(
        revise(
          first,
          Object.values(P)
            .slice(1)
            .map((p) => ({ kind: 'p', text: p })),
        ),
      );
      const lines = text.split('\n'),
        k = 2 + (where % 4);
      const broken = twice
        ? lines.toSpliced(k, 0, `${lines[k]!.replace(/,$/u, '')},`).join('\n')
        : text.slice(0, where % (text.length - 3));
      expect(Array.isArray(parseLedger(broken, 'x.json'))).toBe(true);
    }),
  );
});
