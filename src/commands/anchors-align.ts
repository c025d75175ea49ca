/**
 * Speaks the JSON lines of the paragraph-link benchmark on standard input and output, with the code that the build uses.
 * Run: node src/commands/anchors-align.ts
 */
import { createInterface } from 'node:readline';
import { serialiseLedger } from '../core/anchor/format.ts';
import type { Block, Ledger } from '../core/anchor/ledger.ts';
import { parseLedger } from '../core/anchor/parse.ts';
import { revise } from '../core/anchor/revise.ts';

/** `state` is the very text of the ledger file; null for the first revision. */
type Question = {
  key: string;
  rev: number;
  blocks: readonly { kind: string; text: string }[];
  state: string | null;
};

/** As rehype-slug does it, near enough for a heading to keep and change its id. */
function withSlugs(blocks: Question['blocks']): Block[] {
  const taken = new Set<string>();
  return blocks.map(({ kind, text }) => {
    if (kind !== 'h') return { kind, text };
    const plain = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/gu, '-');
    let slug = plain || 'section';
    for (let n = 1; taken.has(slug); n++) slug = `${plain}-${n}`;
    taken.add(slug);
    return { kind, text, slug };
  });
}

function read(state: string | null): Ledger | undefined {
  if (state === null) return undefined;
  const ledger = parseLedger(state, 'state');
  if (Array.isArray(ledger))
    throw new Error(ledger.map(({ line, column, what }) => `${line}:${column} ${what}`).join('\n'));
  return ledger;
}

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue;
  const { key, rev, blocks, state } = JSON.parse(line) as Question;
  const ledger = revise(read(state), withSlugs(blocks), `r${String(rev).padStart(4, '0')}`);
  const retired = ledger.retired.map(({ id, heirs }) => [id, heirs[0] ?? null]);
  const ids = ledger.blocks.map(({ id, fixed }) => (fixed ? null : id));
  console.log(
    JSON.stringify({
      key,
      ids,
      state: serialiseLedger(ledger),
      retired: Object.fromEntries(retired) as unknown,
    }),
  );
}
