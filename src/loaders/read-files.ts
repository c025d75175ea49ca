import { isUtf8 } from 'node:buffer';
import { lstat, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describeHiddenSigns, findHiddenSigns } from '../core/check/hidden-signs.ts';
import type { Problem } from '../core/check/problem.ts';
import { normalise } from './yaml-fields.ts';

/** A content file as it lies on the disk. */
export type SourceFile = {
  /** Path from the project's folder, with forward slashes: for messages. */
  file: string;
  /** The file's name without its ending: a slug or an id. */
  name: string;
  source: string;
};

/** What a folder holds. */
export type Folder = {
  files: SourceFile[];
  /** Names of all files with the ending that are there, also of those that were not asked for. */
  names: Set<string>;
  /** Names of files that are there and cannot be read: not missing, so nothing else is told of them. */
  unread: Set<string>;
  problems: Problem[];
};

/**
 * The largest file of each ending, in bytes, looked up before it is read. An article of this size is as long as a
 * novel; a record is a handful of names and three sentences.
 */
const LARGEST: Record<string, number> = {
  'articles/.md': 512 << 10,
  'articles/.analysis.yaml': 1 << 20,
  'entities/.md': 1 << 16,
};

/** Every `of`th file, from the `number`th on (from 0): what one of several readers takes. */
export type Part = { number: number; of: number };

/** Files that are open at once: a system lets a program have some thousand. */
const AT_ONCE = 64;

/** All files of `content/<folder>` with an ending, or a part of them, sorted by name, so that no file system's order shows. */
export async function readFolder(
  contentDir: string,
  folder: string,
  ending = '.md',
  part: Part = { number: 0, of: 1 },
): Promise<Folder> {
  const dir = join(contentDir, folder);
  const stat = await lstat(dir).catch(() => undefined);
  const entries = stat?.isDirectory() ? await readdir(dir) : []; // Not through a link: surveyContent tells of it.
  const all = entries.filter((entry) => entry.endsWith(ending) && !entry.startsWith('.')).sort();
  const nameOf = (entry: string) => entry.slice(0, -ending.length);
  const read: Folder = { files: [], names: new Set(all.map(nameOf)), unread: new Set(), problems: [] };
  const wanted = all.filter((_, index) => index % part.of === part.number);
  const limit = LARGEST[`${folder}/${ending}`];
  for (let begin = 0; begin < wanted.length; begin += AT_ONCE) {
    const some = wanted.slice(begin, begin + AT_ONCE);
    const texts = await Promise.all(
      some.map((entry) => readContent(join(dir, entry), `content/${folder}/${entry}`, limit)),
    );
    for (const [index, { source, problems }] of texts.entries()) {
      const entry = some[index] ?? '';
      read.problems.push(...problems);
      if (source === undefined) read.unread.add(nameOf(entry));
      else read.files.push({ file: `content/${folder}/${entry}`, name: nameOf(entry), source });
    }
  }
  return read;
}

/**
 * A content file's text and what is wrong with its characters, or no text and why it cannot be read. A link, a folder or
 * a pipe is never opened: whoever may write to `content/` may not publish what else lies on the machine.
 * @param largest in bytes
 */
export async function readContent(
  path: string,
  file: string,
  largest = 1 << 20,
): Promise<{ source?: string; problems: Problem[] }> {
  const refuse = (what: string, hint: string, line = 1, column = 1) => ({
    problems: [{ file, line, column, what, hint }],
  });
  const stat = await lstat(path);
  if (stat.isSymbolicLink()) {
    return refuse('This is a symbolic link.', 'Put the file itself here: content stands where it is read.');
  }
  if (!stat.isFile()) {
    return refuse('This is no file.', 'Remove it, or give it a name without this ending.');
  }
  if (stat.size > largest) {
    const size = stat.size >= 1 << 20 ? `${Math.round(stat.size / (1 << 20))} MB` : `${stat.size >> 10} KB`;
    const most = largest >= 1 << 20 ? `${largest >> 20} MB` : `${largest >> 10} KB`;
    return refuse(
      `The file has ${size}; at most ${most} are read.`,
      'Cut it into several files; pictures belong in public/.',
    );
  }
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return refuse(
      `The file cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`,
      'Give yourself the right to read it (chmod u+r), and look whether the disk is sound.',
    );
  }
  if (bytes.length === 0) return refuse('The file is empty.', 'Write it, or take it back from git.');
  if (!isUtf8(bytes)) {
    const { line, column } = placeOfNonUtf8(bytes);
    return refuse(
      isUtf16(bytes)
        ? 'The file is not UTF-8 but UTF-16.'
        : 'The file is not UTF-8: here stands a byte of another encoding.',
      'Save it again as UTF-8 (in most editors: “Save with encoding”).',
      line,
      column,
    );
  }
  const source = bytes.toString('utf8');
  return { source, problems: hiddenSignsIn(source, file) };
}

function hiddenSignsIn(source: string, file: string): Problem[] {
  const text = normalise(source);
  return describeHiddenSigns(findHiddenSigns(text)).map(({ at, what, hint }) => {
    const above = text.slice(0, at).split('\n');
    return { file, line: above.length, column: [...(above.at(-1) ?? '')].length + 1, what, hint };
  });
}

const isUtf16 = (bytes: Buffer) =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

/** The first place at which the bytes are no UTF-8. A line feed is never part of a longer sign, so lines are safe cuts. */
function placeOfNonUtf8(bytes: Buffer): { line: number; column: number } {
  let line = 1;
  for (let start = 0; ; line++) {
    const end = bytes.indexOf(10, start);
    const row = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (!isUtf8(row))
      return { line, column: [...row.toString('utf8').split('\ufffd', 1).join('')].length + 1 };
    start = end + 1;
  }
}
