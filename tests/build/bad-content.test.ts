import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { karang } from '../setup/karang.ts';
import { buildIn, makeProject, runIn } from '../setup/project.ts';

const FILES = karang();
const { folder, remove } = makeProject(FILES);
afterAll(remove);

/** Write a file anew: with some of its words changed, or as another that is there was. */
function lay(path: string, changes: [from: string, to: string][], like = path): void {
  let text = FILES[`content/${like}`] ?? '';
  for (const [from, to] of changes) {
    expect(text, path).toContain(from);
    text = text.replace(from, to);
  }
  writeFileSync(join(folder, 'content', path), text);
}

test('every fault of every file is told at once, with its place and what to do, and the last good site stays', async () => {
  cpSync(inject('karang').dist, join(folder, 'dist'), { recursive: true });
  lay('articles/kabar-karang.analysis.yaml', [
    ['tidak ada bukti bahwa', 'tak ada bukti bahwa'],
    ['quote: Jembatan itu dibuka pekan depan', 'quote: itu'],
    ['by: budi-laksana', 'by: budi-laksono'],
  ]);
  lay('articles/jembatan-lama.md', [['tujuh kilometer', 'delapan kilometer']]); // Its ledger is older now.
  lay(
    'articles/jembatan-lama.analysis.yaml',
    [
      ['time: ahead', 'time: nanti'],
      ['kind: quotation', 'kindd: quotation'],
    ],
    'articles/kabar-karang.analysis.yaml',
  );
  writeFileSync(join(folder, 'content/articles/tiada.analysis.yaml'), 'events: []\n');
  lay('articles/tanpa-buku.md', [], 'articles/kabar-karang.md');
  lay(
    'articles/salah-isian.md',
    [
      ['date: 2024-02-29', 'date: 2024-02-30'],
      ['tags:', 'tag:'],
    ],
    'articles/kabar-karang.md',
  );
  writeFileSync(join(folder, 'content/articles/tanpa-judul.md'), 'Hanya teks.\n');
  lay(
    'articles/salah-tulis.md',
    [['di Karang,', 'di [Karang](entitas:karung) <br>,']],
    'articles/kabar-karang.md',
  );
  lay(
    'entities/desa.md',
    [
      ['name: Karang', 'name: Desa'],
      ['106.75', '206.75'],
      ['kind: city', 'kind: town'],
    ],
    'entities/karang.md',
  );
  lay('entities/karang-baru.md', [['name: Karang', 'name: Budi Laksana']], 'entities/karang.md');

  const broken = await buildIn(folder);
  expect(broken.code).toBe(1);
  const told = broken.output.match(/content\/[^\n]*\n {2}Hint: [^\n]*/g);
  expect(told).toMatchInlineSnapshot(`
    [
      "content/articles/jembatan-lama.analysis.yaml:5:5  The field \`statements.0.kind\` is missing.
      Hint: It is one of: quotation, statement, report, estimate, assessment, position.",
      "content/articles/jembatan-lama.analysis.yaml:6:5  Unknown field \`statements.0.kindd\`.
      Hint: Did you mean \`kind\`? Fields here: by, citing, to, kind, about, quote, stands.",
      "content/articles/jembatan-lama.analysis.yaml:19:5  \`events.0.time\` cannot be \`nanti\`.
      Hint: It is one of: past, day, ahead.",
      "content/articles/jembatan-lama.anchors.json:1:1  The ledger of paragraph ids is older than the article.
      Hint: Run \`npm run anchors\`, look at the change, and commit the file with the article.",
      "content/articles/kabar-karang.analysis.yaml:5:5  \`budi-laksono\` has no record.
      Hint: Add content/entities/budi-laksono.md, or write \`name: …\` for someone the article does not name.",
      "content/articles/kabar-karang.analysis.yaml:13:5  The article does not hold the words "Para pedagang menyebut tak ada bukti bahwa jembatan itu selesai.".
      Hint: The nearest passage is "Para pedagang menyebut tidak ada bukti bahwa jembatan itu selesai.": copy it letter for letter.",
      "content/articles/kabar-karang.analysis.yaml:23:5  The words "itu" stand more than once, in paragraphs 1 and 2.
      Hint: Quote more words.",
      "content/articles/salah-isian.md:4:1  \`date\`: is no day of the calendar.
      Hint: Mend the value; src/schemas describes every field.",
      "content/articles/salah-isian.md:6:1  Unknown field \`tag\`.
      Hint: Did you mean \`tags\`? Fields here: title, description, date, source, tags, names, corrections.",
      "content/articles/salah-tulis.md:10:35  The link names the entity \`karung\`, which has no record.
      Hint: Add content/entities/karung.md, or write [Karang](entitas:bukan) if this is no name of ours.",
      "content/articles/salah-tulis.md:10:60  HTML stands in the text.
      Hint: Write plain Markdown; put a backslash before a < that is meant as a sign.",
      "content/articles/tanpa-buku.anchors.json:1:1  The article has no ledger of paragraph ids yet.
      Hint: Run \`npm run anchors\`, look at the change, and commit the file with the article.",
      "content/articles/tanpa-judul.md:1:1  The file has no front matter.
      Hint: Begin the file with a line ---, then the fields (title: …), then another line ---.",
      "content/articles/tiada.analysis.yaml:1:1  There is no article \`tiada\`.
      Hint: Name it after an article in content/articles/, or add tiada.md.",
      "content/entities/desa.md:3:1  \`kind\` cannot be \`town\`.
      Hint: It is one of: person, organisation, alliance, bloc, country, region, city, village.",
      "content/entities/desa.md:4:21  \`coordinates.1\`: longitude lies between -180 and 180.
      Hint: Mend the value; src/schemas describes every field.",
      "content/entities/karang-baru.md:1:1  The name "Budi Laksana" also belongs to content/entities/budi-laksana.md.
      Hint: Keep it in one record only; in the other use a longer name, or move it to \`spellings\`.",
    ]
  `);

  const checked = await runIn(folder, 'node', ['src/commands/check-content.ts']);
  expect(checked.code).toBe(1);
  expect(checked.output.match(/content\/[^\n]*\n {2}Hint: [^\n]*/g)).toEqual(told);

  // Neither writes: not the site, not a ledger.
  expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toBe(
    readFileSync(join(inject('karang').dist, 'index.html'), 'utf8'),
  );
  const ledger = 'content/articles/jembatan-lama.anchors.json';
  expect(readFileSync(join(folder, ledger), 'utf8')).toBe(FILES[ledger]);
  expect(existsSync(join(folder, 'content/articles/tanpa-buku.anchors.json'))).toBe(false);
});
