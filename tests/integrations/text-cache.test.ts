import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTextCache } from '../../src/integrations/text-cache.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'text-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const files = new Map([['fragment/a.pf_fragment', new Uint8Array([0, 200, 31])]]);

test('files come back as long as their text is the same', () => {
  openTextCache(folder).keep('0', 'this text', files);
  const cache = openTextCache(folder);
  expect([...(cache.take('0', 'this text') ?? [])].map(([path, data]) => [path, [...data]])).toEqual([
    ['fragment/a.pf_fragment', [0, 200, 31]],
  ]);
  expect(cache.take('0', 'another text')).toBeUndefined();
  expect(cache.take('1', 'this text')).toBeUndefined();
});

test('a text that takes the place of another leaves nothing of it', () => {
  const cache = openTextCache(folder);
  cache.keep('0', 'old', files);
  cache.keep('0', 'new', new Map());
  expect(cache.take('0', 'old')).toBeUndefined();
  expect(readdirSync(folder)).toEqual(['0.bin']);
});

test('what is damaged counts as none', () => {
  const cache = openTextCache(folder);
  cache.keep('0', 'this text', files);
  writeFileSync(join(folder, '0.bin'), 'something else');
  expect(cache.take('0', 'this text')).toBeUndefined();
});
