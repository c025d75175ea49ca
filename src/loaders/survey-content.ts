import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../core/check/problem.ts';

/** The folders of `content/`, and what the names of their files may end in. */
const ENDINGS: Record<string, readonly string[]> = {
  articles: ['.md', '.analysis.yaml', '.anchors.json'],
  entities: ['.md'],
};

/** Written by editing programs and systems beside the files, and no content: `.x.swp`, `x~`, `#x#`. */
const isScratch = (name: string) => name.startsWith('.') || name.endsWith('~') || /^#.*#$/.test(name);

/**
 * What lies in `content/` and would be passed over in silence: a folder of another name, a file of another ending, a folder
 * in a folder, a folder that is a link; and names that are one name on some computers.
 */
export async function surveyContent(contentDir: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  const report = (file: string, what: string, hint: string) =>
    problems.push({ file, line: 1, column: 1, what, hint });

  for (const name of (await list(contentDir)).filter((it) => !isScratch(it))) {
    const stat = await lstat(join(contentDir, name));
    const file = `content/${name}`;
    if (name in ENDINGS && stat.isSymbolicLink())
      report(file, 'This folder is a symbolic link.', 'Put the folder itself here.');
    else if (name in ENDINGS && !stat.isDirectory())
      report(file, 'This must be a folder.', 'Rename the file, and make a folder of this name.');
    else if (stat.isDirectory() && !(name in ENDINGS))
      report(
        file,
        'Nothing is read from this folder.',
        'Articles stand in content/articles/, records in content/entities/.',
      );
    else if (!(name in ENDINGS) && name.endsWith('.md') && name !== 'README.md')
      report(file, 'This file is not read.', 'Move it into content/articles/ or content/entities/.');
  }

  for (const [folder, endings] of Object.entries(ENDINGS)) {
    const dir = join(contentDir, folder);
    if ((await lstat(dir).catch(() => undefined))?.isDirectory() !== true) continue;
    const sameAs = new Map<string, string>();
    for (const name of (await list(dir)).filter((it) => !isScratch(it))) {
      const file = `content/${folder}/${name}`;
      const key = name.normalize('NFKC').toLowerCase();
      const twin = sameAs.get(key);
      if (twin)
        report(
          file,
          `Its name differs from \`${twin}\` in capitals or hidden signs only.`,
          'Keep one of the two: many computers cannot hold both.',
        );
      else sameAs.set(key, name);
      if (endings.some((ending) => name.endsWith(ending))) continue;
      if ((await lstat(join(dir, name))).isDirectory())
        report(
          file,
          'Nothing is read from a folder in this folder.',
          `Put its files side by side into content/${folder}/.`,
        );
      else report(file, 'This file is not read: its name ends otherwise.', hintFor(name, endings));
    }
  }
  return problems;
}

function hintFor(name: string, endings: readonly string[]): string {
  const stem = name.replace(/(?:\.(?:md|mdx|markdown|txt|bak|orig))+$/i, '');
  if (stem !== name) return `Name it ${stem}.md if it is to be published; else move it out of content/.`;
  const analysis = /^(.+?)(?:\.analysis)?\.ya?ml$/i.exec(name)?.[1];
  if (analysis && endings.includes('.analysis.yaml')) return `Name it ${analysis}.analysis.yaml.`;
  return `Names here end in ${endings.join(', ')}; pictures belong in public/, other things out of content/.`;
}

/** Names in a folder, sorted; none where there is no such folder. */
const list = async (dir: string): Promise<string[]> =>
  (
    await readdir(dir).catch((error: unknown) => {
      if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
      throw error;
    })
  ).sort();
