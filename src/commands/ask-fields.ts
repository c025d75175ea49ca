import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';

/** One question of `npm run new`. */
export type Question = {
  /** Ends without a colon. */
  text: string;
  /** Taken where the answer is empty. */
  offer?: string | undefined;
  /** What is wrong with an answer, if anything. */
  fault?: (answer: string) => string | undefined;
};

/** Whoever answers, at a terminal or in a test. */
export type Asker = {
  /** Ask until the answer is sound. */
  ask: (question: Question) => Promise<string>;
  /** All lines up to the end of the input (Ctrl-D), or to a line that is a single full stop. */
  paste: () => Promise<string>;
  close: () => void;
};

/** @throws {Error} where the input ends before an answer is given */
export function makeAsker(input: Readable, output: Writable): Asker {
  const reader = createInterface({ input, output, terminal: false });
  const lines = reader[Symbol.asyncIterator]();
  return {
    async ask({ text, offer, fault }) {
      for (;;) {
        output.write(offer ? `${text} [${offer}]: ` : `${text}: `);
        const line = await lines.next();
        if (line.done) throw new Error('The input ended before all was answered; nothing was written.');
        const answer = line.value.trim() || (offer ?? '');
        const wrong = fault?.(answer);
        if (!wrong) return answer;
        output.write(`  ${wrong}\n`);
      }
    },
    async paste() {
      const pasted: string[] = [];
      for (let line = await lines.next(); !line.done && line.value !== '.'; line = await lines.next()) {
        pasted.push(line.value);
      }
      return pasted.join('\n');
    },
    close: () => reader.close(),
  };
}
