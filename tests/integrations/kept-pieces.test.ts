import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openKeptPieces } from '../../src/integrations/kept-pieces.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-pieces-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const files = new Map([['fragment/a.pf_fragment', new Uint8Array([0, 200, 31])]]);
const madeOf = (digest: string) => openKeptPieces(folder, () => digest);

test('files come back as long as they would be made of the same', () => {
  madeOf('these articles').keep(0, files);
  expect([...(madeOf('these articles').take(0) ?? [])].map(([path, data]) => [path, [...data]])).toEqual([
    ['fragment/a.pf_fragment', [0, 200, 31]],
  ]);
  expect(madeOf('other articles').take(0)).toBeUndefined();
  expect(madeOf('these articles').take(1)).toBeUndefined();
});

test('a piece that takes the place of another leaves nothing of it', () => {
  madeOf('old').keep(0, files);
  madeOf('new').keep(0, new Map());
  expect(madeOf('old').take(0)).toBeUndefined();
  expect(readdirSync(folder)).toEqual(['0.bin']);
});

test('what is damaged counts as none', () => {
  madeOf('these articles').keep(0, files);
  writeFileSync(join(folder, '0.bin'), 'something else');
  expect(madeOf('these articles').take(0)).toBeUndefined();
});
