import { sentenceAt } from '../text/sentences.ts';
import { fold } from '../text/fold.ts';
import type { UnknownName } from './unknown-names.ts';

/** A record ready to paste: the file to make, and its text. The article's sentence stands in for a description. */
export function recordFor(name: UnknownName, text: string): { file: string; text: string } {
  const [first] = name.seen;
  const { start, end } = sentenceAt(text, first?.start ?? 0);
  const list = (field: string, items: readonly string[]) =>
    items.length > 0 ? [`${field}: [${items.map(yamlText).join(', ')}]`] : [];
  const lines = [
    '---',
    `name: ${yamlText(name.name)}`,
    `kind: ${name.kind}`,
    ...list('shortNames', shortNamesOf(name)),
    ...list('aliases', name.aliases),
    ...(name.title && name.kind === 'person' ? [`offices: [{ title: ${yamlText(name.title)} }]`] : []),
    '---',
    text.slice(start, end).replaceAll('\n', ' '),
  ];
  return { file: `content/entities/${slugOf(name.name)}.md`, text: `${lines.join('\n')}\n` };
}

/** Those seen; else a person's last name. */
function shortNamesOf({ name, kind, shortNames }: UnknownName): string[] {
  const words = name.split(' ');
  return shortNames.length > 0 || kind !== 'person' || words.length < 2 ? shortNames : [words.at(-1) ?? ''];
}

export const slugOf = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'nama';

/** Plain where YAML reads it as the same words. */
const yamlText = (text: string): string =>
  /^[\p{L}\p{M}][\p{L}\p{M}\p{N} .'-]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text)
    ? text
    : JSON.stringify(text);
