import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Plugin } from 'unified';
import { readNames, type Decided, type Reading } from '../core/annotate/find-mentions.ts';
import type { Day, Mention, Register } from '../core/model.ts';
import type { NameTable } from '../core/names/name-table.ts';
import type { Urls } from '../core/urls.ts';
import { asRaw } from './as-raw.ts';
import { decisionOf } from './editor-decisions.ts';
import { wrapMentions } from './wrap-mentions.ts';

declare module 'vfile' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be added to
  interface DataMap {
    /** The article's day. */
    date: Day | undefined;
    /** What names mean in this article, by the editor's word. */
    names: ReadonlyMap<string, string | undefined> | undefined;
    /** What was read in each block: for those who ask which names stayed open. */
    readings: Reading[];
  }
}

/** Options of {@link rehypeMentions}. */
export type Options = {
  register: Register;
  /** Ids whose records exist but are faulty: that is told elsewhere. */
  faulty: ReadonlySet<string>;
  table: NameTable;
  urls: Urls;
};

/**
 * Link every mention to its entity's page. What counts as a mention is decided by {@link readNames}; links and code
 * of the editor's are left alone, except links that overrule one mention, see {@link decisionOf}. The first mention
 * of an entity in a section, its heading left out, carries `data-first`.
 */
export const rehypeMentions: Plugin<[Options], Root> =
  ({ register, faulty, table, urls }) =>
  (_tree, file) => {
    const { elements = [], blocks = [], title = '', date, names } = file.data;
    const passages = elements.map((element) => {
      const decided: Decided[] = [];
      resolveLinks(element, decided, (link, id) => {
        if (toString(link).trim() === '') {
          const message = file.message('A link names an entity and has no words.', { place: link.position });
          message.note = `Write the words that name it between the brackets: [words](entitas:${id}).`;
          return false;
        }
        if (register.has(id)) return true;
        if (faulty.has(id)) return false;
        const message = file.message(`The link names the entity \`${id}\`, which has no record.`, {
          place: link.position,
        });
        message.note = `Add content/entities/${id}.md, or write [${toString(link)}](entitas:bukan) if this is no name of ours.`;
        return false;
      });
      return { text: toString(element), decided };
    });

    const found = readNames(passages, table, { title, ...(date && { date }), ...(names && { names }) });
    file.data.readings = found;
    let seen = new Set<string>();
    found.forEach(({ mentions }, index) => {
      const element = elements[index];
      const block = blocks[index];
      if (!element || !block) return;
      if (block.kind === 'heading') seen = new Set();
      block.mentions = mentions;
      wrapMentions(element, mentions, (mention) => {
        if (block.kind === 'heading') return linkTo(mention, urls, false);
        const first = !seen.has(mention.entityId);
        seen.add(mention.entityId);
        return linkTo(mention, urls, first);
      });
      // Nothing looks into them from here on.
      element.children = element.children.map((child) =>
        child.type === 'element' && child.properties['dataEntity'] !== undefined ? asRaw(child) : child,
      );
    });
  };

const linkTo = ({ entityId }: Mention, urls: Urls, first: boolean): Element => ({
  type: 'element',
  tagName: 'a',
  properties: { dataEntity: entityId, href: urls.entity(entityId), ...(first && { dataFirst: '' }) },
  children: [],
});

/**
 * Note the stretches of a block that are not ours to annotate, and replace links that are decisions by their words.
 * `isKnown` is asked for each entity that such a link names.
 */
function resolveLinks(
  block: Element,
  decided: Decided[],
  isKnown: (link: Element, id: string) => boolean,
): void {
  let offset = 0;
  const walk = (parent: Element) => {
    parent.children = parent.children.flatMap((child) => {
      if (child.type === 'text') offset += child.value.length;
      if (child.type !== 'element') return [child];
      const start = offset;
      if (child.tagName === 'code' || child.tagName === 'a') {
        offset += toString(child).length;
        const decision = child.tagName === 'a' ? decisionOf(child.properties['href'] ?? '') : undefined;
        const entityId =
          decision !== null && decision !== undefined && isKnown(child, decision) ? decision : undefined;
        decided.push({ start, end: offset, entityId });
        return decision === undefined ? [child] : child.children;
      }
      walk(child);
      return [child];
    });
  };
  if (block.tagName === 'pre') decided.push({ start: 0, end: toString(block).length, entityId: undefined });
  else walk(block);
}
