import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writerInto } from '../../src/integrations/lay-files.ts';

let folder = '';
let last = '';
let next = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lay-files-'));
  [last, next] = [join(folder, 'last'), join(folder, 'next')];
  mkdirSync(join(last, 'a'), { recursive: true });
  writeFileSync(join(last, 'a/same.json'), '["sama"]');
  writeFileSync(join(last, 'a/other.json'), '["lama"]');
});
afterEach(() => rmSync(folder, { recursive: true }));

const isOneFile = (path: string) => statSync(join(last, path)).ino === statSync(join(next, path)).ino;

test('what is the same as in the last site stays the file that it was, all else is a file of its own', () => {
  const write = writerInto(next, last);
  write('a/same.json', '["sama"]');
  write('a/other.json', Buffer.from('["baru"]'));
  write('b/new.json', '["baru"]');
  expect(isOneFile('a/same.json')).toBe(true);
  expect(isOneFile('a/other.json')).toBe(false);
  const all = ['a/same.json', 'a/other.json', 'b/new.json'];
  expect(all.map((path) => readFileSync(join(next, path), 'utf8'))).toEqual([
    '["sama"]',
    '["baru"]',
    '["baru"]',
  ]);
  expect(readFileSync(join(last, 'a/other.json'), 'utf8')).toBe('["lama"]');
});

test('without a last site all is written', () => {
  writerInto(next, join(folder, 'nowhere'))('a.json', '[]');
  writerInto(next)('b.json', '[]');
  expect(readdirSync(next)).toEqual(['a.json', 'b.json']);
});
