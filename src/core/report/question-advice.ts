import type { Register } from '../model.ts';
import { times, type Advice } from './advice.ts';
import { placeOfFirst, placeOfWords } from './locate.ts';
import type { ReadArticle } from './read-article.ts';

/** Names that the rules left open in an article, or decided between two bearers; and decisions that decide nothing. */
export function adviseOnQuestions(read: ReadArticle, register: Register): Advice[] {
  const { article, file, source, readings, names } = read;
  const advice: Advice[] = [];
  const nameOf = (id: string) => register.get(id)?.name ?? id;
  const present = new Set(article.blocks.flatMap(({ mentions }) => mentions.map(({ entityId }) => entityId)));
  const open = new Map<
    string,
    { block: number; start: number; bearers: readonly string[]; count: number; why: string }
  >();
  readings.forEach(({ questions }, block) => {
    for (const { surface, start, bearers, why } of questions) {
      const known = open.get(surface);
      if (known) known.count++;
      else open.set(surface, { block, start, bearers, count: 1, why });
    }
  });
  const place = (block: number, start: number) => {
    const found = article.blocks[block];
    return found ? placeOfWords(source, found, start) : { line: 1, column: 1 };
  };

  for (const [surface, { block, start, bearers, count, why }] of open) {
    const shared = why === 'shared';
    const who = bearers.map((id) => `${nameOf(id)} (${id})`).join(' or ');
    const [first = ''] = bearers;
    advice.push({
      kind: shared ? 'two-bearers' : 'not-introduced',
      severity: 'advice',
      file,
      ...place(block, start),
      what: shared
        ? `"${surface}" may be ${who}; ${times(count)} it has no link.`
        : `"${surface}" stands for ${who}, whom the article never names in full before; ${times(count)} it has no link.`,
      why: shared
        ? 'Both are named in this article, and no office, role or paragraph tells them apart here.'
        : 'A short name counts once its bearer was named in full or with an office.',
      hint: shared
        ? `Link each place, [${surface}](entitas:${first}); or, if it is always the same, write \`names: { ${surface}: ${first} }\` in the front matter.`
        : `Name ${nameOf(first)} in full first, or write \`names: { ${surface}: ${first} }\` in the front matter; \`bukan\` if it is somebody else.`,
    });
  }

  // Decided by what stands beside them: worth a look, since two share the name.
  const decided = new Map<string, { block: number; start: number; ids: Set<string>; count: number }>();
  article.blocks.forEach(({ mentions }, block) => {
    for (const { surface, start, entityId } of mentions) {
      if (open.has(surface) || names.has(surface)) continue;
      const bearers = [...present].filter((id) => register.get(id)?.shortNames.includes(surface));
      if (bearers.length < 2) continue;
      const known = decided.get(surface) ?? { block, start, ids: new Set(bearers), count: 0 };
      known.count++;
      known.ids.add(entityId);
      decided.set(surface, known);
    }
  });
  for (const [surface, { block, start, ids, count }] of decided) {
    advice.push({
      kind: 'two-bearers',
      severity: 'advice',
      file,
      ...place(block, start),
      what: `"${surface}" has two bearers in this article, ${[...ids].map(nameOf).join(' and ')}; ${times(count)} it was decided by what stands beside it.`,
      why: 'An office, a role, the paragraph or the sentence told who is meant.',
      hint: `Look at the links; overrule one with [${surface}](entitas:…).`,
    });
  }

  const words = [article.title, ...article.blocks.map(({ text }) => text)].join('\n').replace(/\s+/g, ' ');
  for (const surface of names.keys()) {
    if (words.includes(surface)) continue;
    advice.push({
      kind: 'unused-decision',
      severity: 'advice',
      file,
      ...placeOfFirst(source, surface),
      what: `\`names\` decides "${surface}", which the article does not hold.`,
      why: 'The words were changed, or are spelt otherwise here.',
      hint: 'Drop the line, or write the words as they stand in the text.',
    });
  }
  return advice;
}
