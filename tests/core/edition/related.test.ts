import { expect, test } from 'vitest';
import { makeEdition } from '../../../src/core/edition/make-edition.ts';
import { relatedTo } from '../../../src/core/edition/related.ts';
import type { Article } from '../../../src/core/model.ts';
import { articleNaming } from '../../fixtures/articles.ts';
import { entity } from '../../fixtures/register.ts';

const editionOf = (articles: Article[]) =>
  makeEdition(
    articles,
    [
      ...new Set(
        articles.flatMap(({ blocks }) => blocks.flatMap((it) => it.mentions.map((m) => m.entityId))),
      ),
    ].map((id) => entity({ id, name: id.toUpperCase() })),
  );
const day = (n: number) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);
const named = (slug: string, n: number, ...ids: string[]) => articleNaming(slug, [ids], { date: day(n) });

/** Slug of each related article, and the names given as the reason. */
function relatedIn(articles: Article[], slug: string): string[] {
  const edition = editionOf(articles);
  const article = edition.articles.find((it) => it.slug === slug);
  return article
    ? relatedTo(article, edition).map(
        (it) => `${it.article.slug}: ${it.shared.map(({ name }) => name).join(' ')}`,
      )
    : [];
}

test('one article alone is related to nothing', () => {
  expect(relatedIn([named('a', 1, 'rusia')], 'a')).toEqual([]);
});

test('what few articles name says more than what all name, and stands first among the reasons', () => {
  const articles = [
    named('ini', 10, 'rusia', 'ukraina', 'kursk', 'rutte'),
    named('jauh', 1, 'rutte', 'rusia', 'kursk'),
    named('dekat', 9, 'rusia', 'ukraina', 'biden'),
    ...Array.from({ length: 10 }, (_, n) => named(`lain-${n}`, 20 + n, 'rusia', 'ukraina', `x${n}`)),
  ];
  expect(relatedIn(articles, 'ini')[0]).toBe('jauh: KURSK RUTTE RUSIA');
});

test('what was counted for one article is not counted for the next', () => {
  const edition = editionOf([
    named('a', 1, 'rusia', 'kursk'),
    named('b', 2, 'rusia', 'kursk', 'nato'),
    named('c', 3, 'nato', 'rutte'),
  ]);
  const all = () => edition.articles.map((it) => relatedTo(it, edition).map(({ article }) => article.slug));
  expect(all()).toEqual([['b'], ['a', 'c'], ['b']]);
  expect(all()).toEqual([['b'], ['a', 'c'], ['b']]);
});

test('one name that many articles hold relates nothing', () => {
  const many = Array.from({ length: 8 }, (_, n) => named(`a${n}`, n, 'rusia', `x${n}`));
  expect(relatedIn(many, 'a0')).toEqual([]);
  expect(relatedIn(many.slice(0, 2), 'a0')).toEqual(['a1: RUSIA']);
});

test('three at most, the nearest in time where all else is equal', () => {
  const articles = Array.from({ length: 9 }, (_, n) => named(`a${n}`, n, 'kursk', 'rutte'));
  expect(relatedIn(articles, 'a4')).toEqual(['a5', 'a3', 'a6'].map((slug) => `${slug}: KURSK RUTTE`));
});

test('a long article that names everybody is no better related than a short one about the same', () => {
  const articles = [
    named('ini', 5, 'kursk', 'rutte'),
    named('semua', 4, 'kursk', 'rutte', ...Array.from({ length: 30 }, (_, n) => `x${n}`)),
    named('sama', 1, 'kursk', 'rutte'),
  ];
  expect(relatedIn(articles, 'ini').map((it) => it.split(':')[0])).toEqual(['sama', 'semua']);
});
