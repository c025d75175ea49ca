import { excerpt } from '../core/search/excerpt.ts';
import { PLACE } from '../core/search/headline.ts';
import type { NameMatch } from '../core/search/name-match.ts';
import { nearness } from '../core/search/near.ts';
import type { Ranked } from '../core/search/rank-passages.ts';
import { fold } from '../core/text/fold.ts';
import { makeAnswerUrls } from '../core/urls.ts';
import { fill, type SearchWords } from './search-words.ts';

/** The parameter that client/searched-words.ts reads; not imported from there, since that module acts on its page. */
const SEARCHED = 'sorot';

/** Draws the results of a search as list items. */
export type DrawHits = ReturnType<typeof makeDrawHits>;

/** @param base the path the site lives under; @param edition name of another edition, and `base` its address */
export function makeDrawHits(base: string, words: SearchWords, edition?: string) {
  const urls = makeAnswerUrls(base);
  return {
    entity(match: NameMatch): HTMLLIElement {
      const { entity } = match;
      const link = element('a', { href: urls.entity(entity.id), 'data-hit': 'entitas' }, [
        element('strong', {}, [entity.name]),
        element('span', { class: 'what' }, [
          [entity.office ?? words.kinds[entity.kind], fill(words.named, { n: entity.count })].join(' · '),
        ]),
        ...spans('why', whyWords(match, words)),
      ]);
      return element('li', { class: 'hit-entity' }, [link]);
    },
    passage({ passage, marks }: Ranked): HTMLLIElement {
      const surfaces = new Set(marks.map(({ start, end }) => passage.text.slice(start, end)));
      const searched = new URLSearchParams([...surfaces].slice(0, 6).map((surface) => [SEARCHED, surface]));
      const [page = '', hash = ''] = urls.article(passage.slug, passage.id).split('#');
      const { place, title } = passage;
      const where = place === PLACE.title ? [words.headline] : [placeName(place, words), title];
      const pieces = excerpt(passage.text, marks).map(({ text, marked }) =>
        marked ? element('mark', {}, [text]) : text,
      );
      if (edition) where.push(edition);
      const kind = edition ? 'edisi-lain' : 'paragraf';
      const link = element('a', { href: `${page}?${searched.toString()}#${hash}`, 'data-hit': kind }, [
        element('span', { class: 'text' }, pieces),
        element('span', { class: 'where' }, [where.join(' · ')]),
      ]);
      return element('li', { class: 'hit-passage' }, [link]);
    },
    suggestion({ entity }: NameMatch): HTMLLIElement {
      const link = element('a', { href: urls.search(entity.name), 'data-suggestion': entity.id }, [
        entity.name,
      ]);
      return element('li', {}, [link, ` ${entity.office ?? words.kinds[entity.kind]}`]);
    },
    nothing: (query: string): HTMLElement[] => [
      element('p', { class: 'nothing' }, [fill(words.nothing, { q: query })]),
      element('p', { class: 'hint' }, [words.nothingHint]),
    ],
  };
}

const placeName = (place: number, words: SearchWords): string =>
  place > 0 ? fill(words.paragraph, { place }) : place === 0 ? words.heading : words.summary;

/** Why an entity answers, in words; nothing where its name was typed as it is. */
export function whyWords({ entity, how, via }: NameMatch, words: SearchWords): string | undefined {
  if (how === 'office') return fill(words.holds, { via });
  if (how === 'sound' || how === 'typo') return fill(words.meant, { via });
  const own = fold(entity.name).split(' ');
  if (
    fold(via)
      .split(' ')
      .every((word) => own.includes(word))
  )
    return undefined;
  const isSpelling = fold(via)
    .split(' ')
    .some((word) => own.some((name) => nearness(word, name)));
  return fill(isSpelling ? words.otherSpelling : words.otherName, { via });
}

const spans = (name: string, text: string | undefined): HTMLElement[] =>
  text ? [element('span', { class: name }, [text])] : [];

/** An element with its attributes and children. */
export function element<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Record<string, string>,
  children: readonly (Node | string)[],
): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
