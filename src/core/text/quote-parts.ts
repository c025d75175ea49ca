import type { Mention } from '../model.ts';
import { sentenceAt, type Span } from './sentences.ts';

/** A piece of a sentence; `named` where it is one of the mentions asked for. */
export type Part = { text: string; named: boolean };

/**
 * The sentences of a block that hold the given mentions, each once, cut into parts; joined, the parts give the
 * sentence back. A sentence that ends inside a mention is carried on to the mention's end.
 */
export function sentencesWith(text: string, mentions: readonly Mention[]): Part[][] {
  const spans: { span: Span; mentions: Mention[] }[] = [];
  for (const mention of mentions) {
    const span = sentenceAt(text, mention.start);
    const last = spans.at(-1);
    if (last && mention.start < last.span.end) last.mentions.push(mention);
    else spans.push({ span: { ...span, end: Math.max(span.end, mention.end) }, mentions: [mention] });
  }
  return spans.map(({ span, mentions: within }) => {
    const parts: Part[] = [];
    let at = span.start;
    for (const { start, end } of within) {
      if (start > at) parts.push({ text: text.slice(at, start), named: false });
      parts.push({ text: text.slice(start, end), named: true });
      at = end;
    }
    if (at < span.end) parts.push({ text: text.slice(at, span.end), named: false });
    return parts;
  });
}
