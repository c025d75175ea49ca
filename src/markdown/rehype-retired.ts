import type { Element, ElementContent, Root } from 'hast';
import type { Plugin } from 'unified';
import type { Retired } from '../core/anchor/ledger.ts';
import { words } from '../i18n/id.ts';

/**
 * Give every retired id a place on the page: in the block its words went to, or behind the block it stood behind. The
 * note there says what it said and when that changed; the style sheet shows it to those whom the id led here.
 */
export const rehypeRetired: Plugin<[], Root> = () => (_tree, file) => {
  const { blocks = [], elements = [], ledger } = file.data;
  const textOf = new Map(blocks.map(({ id, text }) => [id, text]));
  const byId = new Map(elements.map((element) => [element.properties['id'], element]));
  for (const retired of ledger?.retired ?? []) {
    const home = byId.get(retired.heirs[0] ?? '');
    if (home) home.children.unshift(noteOf(retired, textOf));
    else {
      const before = byId.get(retired.after ?? '');
      if (before) before.children.push(noteOf(retired, textOf));
      else elements[0]?.children.unshift(noteOf(retired, textOf));
    }
  }
};

/** Words that tell one heir from another. */
const OPENING = 5;

function noteOf({ id, heirs, when, was }: Retired, textOf: ReadonlyMap<string, string>): Element {
  const text = (value: string): ElementContent => ({ type: 'text', value });
  const others = heirs.slice(1).flatMap((heir, index): ElementContent[] => [
    text(index === 0 ? ` ${words.alsoThere} ` : ` ${words.andThere} `),
    {
      type: 'element',
      tagName: 'a',
      properties: { href: `#${heir}` },
      children: [text(words.paragraphOpening(openingOf(textOf.get(heir) ?? '')))],
    },
  ]);
  if (others.length > 0) others.push(text('.'));
  const said = heirs.length > 0 ? words.wentHere(when) : words.wasRemoved(when);
  return {
    type: 'element',
    tagName: 'span',
    properties: { id, dataUi: '', dataRetired: heirs.length > 0 ? 'here' : 'gone' },
    children: [text(was ? `${said} ${words.itSaid(was)}` : said), ...others],
  };
}

function openingOf(text: string): string {
  const all = text.trim().split(/\s+/);
  return all.length > OPENING ? `${all.slice(0, OPENING).join(' ')} …` : all.join(' ');
}
