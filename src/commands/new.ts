import { parseArgs } from 'node:util';
import { formatProblem } from '../core/check/problem.ts';
import { excerpt } from '../core/text/excerpt.ts';
import { cleanLine } from '../core/write/clean-text.ts';
import { slugOf } from '../core/write/slug-of.ts';
import { addArticle, articleFile } from '../loaders/add-article.ts';
import { dayHere } from '../loaders/day-here.ts';
import { articleSchema } from '../schemas/article.ts';
import { makeAsker, type Asker } from './ask-fields.ts';
import { readText, toWords, type Words } from './read-text.ts';

const HELP = `npm run new -- [options]

Writes content/articles/<slug>.md and its ledger of paragraph ids. At a terminal it asks for what is not given.

  --title TEXT         the headline
  --date YYYY-MM-DD    the day it was published
  --source TEXT        who published or reported it
  --text FILE          its words, as plain text in UTF-8; - is standard input
  --description TEXT   one or two sentences for lists; otherwise the beginning of the text
  --tags A,B           topics
  --slug SLUG          its address, for good; otherwise made of the title
  --lines HOW          paragraphs: every line is one; wrapped: lines were cut to a width. Otherwise it is found out
  --keep-sign-off      keep (*), (ab/cd) and the like at the end
  --markdown           the text is Markdown already, and is taken as it is
  --content FOLDER     another folder than content/
  --help               this

Words, quotation marks and dashes stay as they are. What no reader sees is put right: line ends, tabs and hard spaces,
soft hyphens, accents in two parts. Signs that Markdown would take for its own get a backslash.
Ends with 0 when the files are written, with 1 when nothing is: then all that hinders is told.`;

const OPTIONS = {
  title: { type: 'string' },
  date: { type: 'string' },
  source: { type: 'string' },
  text: { type: 'string' },
  description: { type: 'string' },
  tags: { type: 'string' },
  slug: { type: 'string' },
  lines: { type: 'string' },
  'keep-sign-off': { type: 'boolean', default: false },
  markdown: { type: 'boolean', default: false },
  content: { type: 'string', default: 'content' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const LINE_ENDS = ['paragraphs', 'wrapped'] as const;

/** Something that hinders and stands in no file. */
type Fault = { what: string; hint: string };
type Required = 'title' | 'date' | 'source';

const HINTS = {
  title: 'Give the headline: --title "…".',
  date: 'Give the day it was published: --date 2024-10-29.',
  source: 'Say who published it: --source "Associated Press".',
  text: 'Give a file with the words of the article: --text FILE, or --text - for standard input.',
  slug: 'Give one in small letters a-z, digits and hyphens: --slug kabar-dari-kota.',
};

/** What the schema says against a field's value, if anything. */
function faultOf(name: Required, value: string): string | undefined {
  if (!value) return 'is missing.';
  const checked = articleSchema.shape[name].safeParse(value);
  return checked.success
    ? undefined
    : `\`${value}\` ${checked.error.issues[0]?.message ?? 'is not accepted'}.`;
}

/** @returns the exit code */
async function run(args: string[]): Promise<number> {
  let values;
  try {
    ({ values } = parseArgs({ args, options: OPTIONS }));
  } catch (error) {
    console.error(`${(error as Error).message}\n  Hint: npm run new -- --help tells all options.`);
    return 1;
  }
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const faults: Fault[] = [];
  const isAsked = process.stdin.isTTY && process.stdout.isTTY && values.text !== '-';
  const asker = isAsked ? makeAsker(process.stdin, process.stdout) : undefined;

  const field = async (name: Required, text: string, offer?: string): Promise<string> => {
    const given = values[name];
    const value =
      given === undefined && asker
        ? await asker.ask({ text, offer, fault: (it) => faultOf(name, cleanLine(it)) })
        : (given ?? '');
    const fault = faultOf(name, cleanLine(value));
    if (fault) faults.push({ what: `--${name}: ${fault}`, hint: HINTS[name] });
    return cleanLine(value);
  };
  const title = await field('title', 'Title');
  const date = await field('date', 'Date (YYYY-MM-DD)', dayHere());
  const source = await field('source', 'Source');

  const lines = LINE_ENDS.find((it) => it === values.lines);
  if (values.lines !== lines) {
    faults.push({
      what: `--lines cannot be \`${values.lines ?? ''}\`.`,
      hint: 'It is `paragraphs` or `wrapped`.',
    });
  }
  const reading = { isMarkdown: values.markdown, lines, keepSignOff: values['keep-sign-off'] };
  const words =
    values.text === undefined && asker
      ? await askForText(asker, reading)
      : await readText(values.text ?? '-', reading);
  if (words.problems.length === 0 && !words.markdown) {
    faults.push({ what: `There is no text in ${words.name}.`, hint: HINTS.text });
  }

  const ask = async (text: string, offer: string) =>
    asker ? cleanLine(await asker.ask({ text, offer })) : offer;
  const description = cleanLine(
    values.description ?? (await ask('Description', excerpt(words.lede || title, 200))),
  );
  const tags = (values.tags ?? (await ask('Tags, with commas between', ''))).split(',').map(cleanLine);
  const slug = values.slug ?? (await ask('Address', slugOf(title)));
  asker?.close();
  if (title && !slug) faults.push({ what: 'No address can be made of the title.', hint: HINTS.slug });
  else if (slug && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) {
    faults.push({ what: `--slug: \`${slug}\` cannot be an address.`, hint: HINTS.slug });
  }

  const { markdown, notes } = words;
  const article = { title, date, source, description, tags: tags.filter(Boolean), slug, markdown };
  const problems = [...words.problems];
  if (faults.length === 0 && problems.length === 0) {
    const added = await addArticle(values.content, article);
    if ('written' in added) {
      if (values.description === undefined && !asker) {
        notes.push('The description is the beginning of the text; make it your own.');
      }
      for (const file of added.written) console.log(`written: ${file}`);
      console.log(`address: /artikel/${slug}/`);
      for (const note of notes) console.log(`note: ${note}`);
      console.log('Now run `npm run check`: it tells the names that the register does not know.');
      return 0;
    }
    // What is wrong in the words is told where the editor has them.
    const begin = articleFile({ ...article, markdown: '' }).split('\n').length - 1;
    for (const problem of added.problems) {
      const isInWords = values.markdown && problem.file.endsWith('.md') && problem.line >= begin;
      const line = problem.line - begin + words.linesAbove + 1;
      problems.push(isInWords ? { ...problem, file: words.name, line } : problem);
    }
  }
  const told = [
    ...faults.map(({ what, hint }) => `${what}\n  Hint: ${hint}`),
    ...problems.map(formatProblem),
  ];
  console.error(`Nothing was written.\n\n${told.join('\n\n')}`);
  return 1;
}

async function askForText(asker: Asker, reading: Parameters<typeof readText>[1]): Promise<Words> {
  const path = await asker.ask({ text: 'Text: a file, or nothing to paste it here' });
  if (path) return readText(path, reading);
  console.log('Paste the text; end with a line that is a single full stop.');
  return toWords('what was pasted', await asker.paste(), reading);
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
