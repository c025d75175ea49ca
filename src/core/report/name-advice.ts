import type { Register } from '../model.ts';
import { times, type Advice } from './advice.ts';
import { findUnknownNames } from './find-unknown-names.ts';
import { placeOfWords } from './locate.ts';
import { nearKnown } from './near-known.ts';
import { recordFor } from './record-for.ts';
import type { ReadArticle } from './read-article.ts';
import { isShortOf } from './short-forms.ts';
import type { Language } from './sighting.ts';
import type { Seen, UnknownName } from './unknown-names.ts';

/** An unknown name as advice; for programs also what the words say. */
export type NameAdvice = Advice & {
  name: string;
  /** How often and in how many articles. */
  times: number;
  articles: number;
  /** The first places, `file:line:column`. */
  places: string[];
  /** Only for a name without a record: the one to paste. */
  record?: { file: string; text: string };
};

const PLACES_TOLD = 5;

/** Names that the register does not know, most likely first; then those that are near or short for a known one. */
export function adviseOnNames(
  articles: readonly ReadArticle[],
  register: Register,
  language: Language,
  ignored: ReadonlySet<string>,
): NameAdvice[] {
  const unknown: NameAdvice[] = [];
  const known: NameAdvice[] = [];
  for (const name of findUnknownNames(articles, register, language, ignored)) {
    const [first] = name.seen;
    const read = articles[first?.article ?? 0];
    const block = read?.article.blocks[first?.block ?? 0];
    if (!first || !read || !block) continue;
    const all = name.seen.map((it) => placeOf(it, articles));
    const [place = { file: read.file, line: 1, column: 1 }] = all;
    const many = new Set(name.seen.map(({ article }) => article)).size;
    const base = {
      ...place,
      severity: 'advice' as const,
      name: name.name,
      times: name.seen.length,
      articles: many,
      places: all.slice(0, PLACES_TOLD).map(({ file, line, column }) => `${file}:${line}:${column}`),
    };
    const where = `${times(name.seen.length)} in ${many} ${many === 1 ? 'article' : 'articles'}`;
    const near = nearKnown(name.name, register, language);
    const owner = near ? undefined : ownerOf(name, articles, register);
    if (near) {
      known.push({
        ...base,
        kind: 'near-spelling',
        what: `"${name.name}" is spelt almost like "${near.as}" (${near.entity.id}); it stands ${where}.`,
        why: 'If it is a slip, these words have no link and no search finds them.',
        hint: `Correct it, or add it to \`aliases\` of content/entities/${near.entity.id}.md; if it is another, add it to \`notIn\` there.`,
      });
    } else if (owner) {
      known.push({
        ...base,
        kind: 'missing-alias',
        what: `"${name.name}" seems to be short for "${owner.name}" (${owner.id}); it stands ${where}.`,
        why: 'Both stand in the article, and the letters fit; the record does not have it.',
        hint: `Add it to \`aliases\` of content/entities/${owner.id}.md, or make a record of its own.`,
      });
    } else {
      const record = recordFor(name, block.text);
      unknown.push({
        ...base,
        kind: 'unknown-name',
        what: `"${name.name}" has no record; it stands ${where}.`,
        why: reasonFor(name),
        hint: [
          `Add ${record.file}, and say who or what it is; or write \`names: { ${name.name}: bukan }\` in the article, or the name in content/not-ours.txt.`,
          ...record.text.trimEnd().split('\n'),
        ].join('\n    '),
        record,
      });
    }
  }
  return [...unknown, ...known];
}

function placeOf({ article, block, start }: Seen, articles: readonly ReadArticle[]) {
  const read = articles[article];
  const found = read?.article.blocks[block];
  return {
    file: read?.file ?? '',
    ...(read && found ? placeOfWords(read.source, found, start) : { line: 1, column: 1 }),
  };
}

/** The known body or place whose acronym or first syllables it is, named in the same article. */
function ownerOf({ name, seen }: UnknownName, articles: readonly ReadArticle[], register: Register) {
  if (name.includes(' ')) return undefined;
  const together = new Set(
    seen.flatMap(
      ({ article }) =>
        articles[article]?.article.blocks.flatMap(({ mentions }) =>
          mentions.map(({ entityId }) => entityId),
        ) ?? [],
    ),
  );
  const owners = [...together].flatMap((id) => register.get(id) ?? []).filter((it) => it.kind !== 'person');
  return owners.find((it) =>
    [it.name, ...it.aliases].some((as) => as.includes(' ') && isShortOf(name, as, true)),
  );
}

function reasonFor({ title, kind, seen }: UnknownName): string {
  if (title && kind === 'person') return `"${title}" stands beside it: a person.`;
  if (seen.some(({ headed }) => headed)) return `Its first word tells what it is: ${kind}.`;
  const proven = seen.filter(({ firm }) => firm).length;
  const guess = seen.some(({ kinds }) => kinds.length > 0) ? `; the words around it say: ${kind}` : '';
  return `Its capital stands within a sentence ${times(proven)}${guess}.`;
}
