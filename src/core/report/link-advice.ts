import type { Article, Register } from '../model.ts';
import type { Advice } from './advice.ts';
import type { ReadArticle } from './read-article.ts';

const LINK = /\]\(\s*<?([^)\s>]+)|^\s*\[[^\]]+\]:\s*<?(\S+?)>?\s*$/gmu;
const INSIDE = /^(?:\/(artikel|entitas)\/([^/#?]+)\/?(?:p\/([^/#?]+)\/?)?)?(?:\?[^#]*)?(?:#(.+))?$/;
/** Ids that an article's page has besides its blocks', from its analysis. */
const OF_ANALYSIS = /^(?:pokok|peristiwa|pernyataan|peta)-/;

/** Links of an article's that lead to an article, a block or an entity which is not there any more. */
export function adviseOnLinks(
  { file, source, article }: ReadArticle,
  articles: ReadonlyMap<string, Article>,
  register: Register,
): Advice[] {
  return [...source.matchAll(LINK)].flatMap((match): Advice[] => {
    const href = match[1] ?? match[2] ?? '';
    const inside = INSIDE.exec(href);
    if (!inside || href === '') return [];
    const [, room, name, passage, hash] = inside;
    const before = source.slice(0, match.index + match[0].indexOf(href)).split('\n');
    const at = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    const wrong = (what: string, why: string, hint: string): Advice[] => [
      { kind: 'gone-link', severity: 'error', ...at, what, why, hint },
    ];
    if (room === 'entitas') {
      if (name === undefined || register.has(name)) return [];
      return wrong(
        `The link leads to the entity \`${name}\`, which has no record.`,
        'A reader would find nothing there.',
        `Add content/entities/${name}.md, or take the link out.`,
      );
    }
    const target = room ? articles.get(name ?? '') : article;
    if (!target) {
      return wrong(
        `The link leads to the article \`${name ?? ''}\`, which is not there.`,
        'A reader would find nothing there.',
        'Mend the address, or take the link out.',
      );
    }
    const id = passage ?? (hash && decodeURI(hash));
    if (!id || target.blocks.some((block) => block.id === id) || (!passage && OF_ANALYSIS.test(id)))
      return [];
    const retired = target.retired.find((it) => it.id === id);
    if (retired) {
      const [heir] = retired.heirs;
      return [
        {
          kind: 'gone-link',
          severity: 'advice',
          ...at,
          what: `The link leads to the block \`${id}\` of ${target.slug}, which is gone: its words were "${retired.was}".`,
          why: heir
            ? 'The link still lands where its words went.'
            : 'The link lands near by, and the page says that the words are gone.',
          hint: heir ? `Link to #${heir} instead.` : 'Link to another block, or take the link out.',
        },
      ];
    }
    if (target.html.includes(` id="${id}"`)) return [];
    return wrong(
      `The link leads to the block \`${id}\` of ${target.slug}, which has no such block.`,
      'A reader would land at the top of the page.',
      'Copy the address from the number beside the paragraph.',
    );
  });
}
