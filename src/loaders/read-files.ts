import { isUtf8 } from 'node:buffer';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
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
  /** Names of files that are there and cannot be read: not missing, so nothing else is told of them. */
  unread: Set<string>;
  problems: Problem[];
};

/**
 * The largest file of each ending, in bytes, looked up before it is read. An article of this size is as long as a
 * novel; a record is a handful of names and three sentences.
 */
const LARGEST: Record<string, number> = {
  'articles.md': 512 << 10,
  'articles.analysis.yaml': 1 << 20,
  'entities.md': 1 << 16,
};

/** Names of the files in `content/<folder>`, sorted, so that no file system's order shows. */
export function listFolder(contentDir: string, folder: string): string[] {
  const dir = join(contentDir, folder);
  // Not through a link: surveyContent tells of it.
  const isFolder = lstatSync(dir, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder
    ? readdirSync(dir)
        .filter((name) => !name.startsWith('.'))
        .sort()
    : [];
}

/** All files of `content/<folder>` with an ending, or those of these names, in this order. */
export function readFolder(
  contentDir: string,
  folder: string,
  ending = '.md',
  names: readonly string[] = listFolder(contentDir, folder)
    .filter((entry) => entry.endsWith(ending))
    .map((entry) => entry.slice(0, -ending.length)),
): Folder {
  const read: Folder = { files: [], unread: new Set(), problems: [] };
  for (const name of names) {
    const file = `content/${folder}/${name}${ending}`;
    const path = join(contentDir, folder, name + ending);
    const { source, problems } = readContent(path, file, LARGEST[folder + ending]);
    read.problems.push(...problems);
    if (source === undefined) read.unread.add(name);
    else read.files.push({ file, name, source });
  }
  return read;
}

/**
 * A content file's text and what is wrong with its characters, or no text and why it cannot be read. A link, a folder or
 * a pipe is never opened: whoever may write to `content/` may not publish what else lies on the machine.
 * @param largest in bytes
 */
export function readContent(
  path: string,
  file: string,
  largest = 1 << 20,
): { source?: string; problems: Problem[] } {
  const refuse = (what: string, hint: string, line = 1, column = 1) => ({
    problems: [{ file, line, column, what, hint }],
  });
  const stat = lstatSync(path);
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
    bytes = readFileSync(path);
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
