import { mintId } from '../anchor/mint.ts';
import type { Block, Day, Register } from '../model.ts';
import type { Analysis, NewsEvent, Passage, Proposition, Statement } from './analysis.ts';
import { checkReferences } from './check-references.ts';
import { directWords } from './direct-words.ts';
import { checkTime } from './event-time.ts';
import { findPassages } from './find-passage.ts';
import { nearestPassage } from './nearest-passage.ts';

type Written<T> = Omit<T, 'passage'> & { quote: string };

/** An analysis as an editor writes it: words of the article in place of where they stand. */
export type WrittenAnalysis = {
  propositions: Proposition[];
  statements: Omit<Written<Statement>, 'id'>[];
  events: (Omit<Written<NewsEvent>, 'exact' | 'when'> & {
    approximate: boolean;
    when?: string | undefined;
  })[];
  maps: Analysis['maps'];
};

/** What an analysis is held against. */
export type Subject = { date: Day; blocks: readonly Block[]; register: Register };

/** Says that what stands at `path` of the analysis file is wrong. */
export type Report = (path: (string | number)[], what: string, hint: string) => void;

/**
 * Tie an analysis to its article: every quote to the one passage that holds it, every name to its record. Whatever
 * does not hold is reported, and left out of what is returned.
 */
export function resolveAnalysis(written: WrittenAnalysis, subject: Subject, report: Report): Analysis {
  const { blocks } = subject;
  checkReferences(written, subject, report);

  const locate = (path: (string | number)[], quote: string): Passage | undefined => {
    const found = findPassages(blocks, quote);
    if (found.length === 1) return found[0];
    if (found.length > 1) {
      const places = found.map(({ place }) => place || 'a heading').join(' and ');
      report(
        path,
        `The words "${quote}" stand more than once, in paragraphs ${places}.`,
        'Quote more words.',
      );
      return undefined;
    }
    const nearest = nearestPassage(
      blocks.map(({ text }) => text),
      quote,
    );
    report(
      path,
      `The article does not hold the words "${quote}".`,
      nearest
        ? `The nearest passage is "${nearest}": copy it letter for letter.`
        : 'Copy them from the article.',
    );
    return undefined;
  };

  const statements = written.statements.flatMap(({ quote, ...rest }, index): Statement[] => {
    const path = ['statements', index];
    const passage = locate([...path, 'quote'], quote);
    if (!passage) return [];
    const isDirect = directWords(passage.words).length > 0;
    if (isDirect !== (rest.kind === 'quotation')) {
      const what = isDirect ? 'quotes the speaker' : 'holds no quotation marks';
      const hint = isDirect
        ? 'Write `kind: quotation`.'
        : 'Choose another kind, or quote the words with their marks.';
      report([...path, 'kind'], `The kind is \`${rest.kind}\`, but the passage ${what}.`, hint);
    }
    rest.stands.forEach(({ words }, at) => {
      if (words && findPassages([blockOf(passage)], words).length !== 1) {
        const hint = 'Copy some of the words of `quote`, such as stand in it once.';
        report(
          [...path, 'stands', at, 'words'],
          `The quote does not hold the words "${words}" just once.`,
          hint,
        );
      }
    });
    return [{ id: mintId(quote, new Set()), ...rest, passage }];
  });

  const events = written.events.flatMap(({ quote, when, approximate, ...rest }, index): NewsEvent[] => {
    const path = ['events', index];
    const passage = locate([...path, 'quote'], quote);
    if (!passage) return [];
    const [within, second] = when ? findPassages([blockOf(passage)], when) : [];
    if (when && (!within || second)) {
      const hint = 'Copy the words that say when out of `quote`.';
      report([...path, 'when'], `The quote does not hold the words "${when}" just once.`, hint);
    }
    const start = passage.start + (within?.start ?? 0);
    const at = within && { ...passage, words: within.words, start, end: start + within.words.length };
    return [{ ...rest, exact: rest.date?.length === 10 && !approximate, when: at, passage }];
  });
  checkTime(written.events, subject.date, report);

  return { propositions: written.propositions, statements, events, maps: written.maps };
}

const blockOf = ({ blockId, words }: Passage) => ({ id: blockId, kind: 'paragraph' as const, text: words });
