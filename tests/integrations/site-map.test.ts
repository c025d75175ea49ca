import { expect, test } from 'vitest';
import { isListed } from '../../src/integrations/site-map.ts';

test('pages of their own are listed, whatever their names; parts of others and tools are not', () => {
  const listed = ['', 'artikel/kabar/', 'artikel/cari/', 'entitas/luring/', 'entitas/p/2/', 'topik/cari/'];
  expect(listed.filter((path) => !isListed(path))).toEqual([]);
  expect(['cari/', 'luring/', 'artikel/kabar/p/tg28z/'].filter(isListed)).toEqual([]);
});
