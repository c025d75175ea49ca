import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dictionary } from '@zxcvbn-ts/language-id';
import { serialiseLedger } from '../../../src/core/anchor/format.ts';
import { revise } from '../../../src/core/anchor/revise.ts';
import { dice } from '../search/made-edition.ts';

/**
 * A newsroom of any size, made up: articles of the real one's length from Indonesian sentence frames, with their ledgers,
 * and a register of entities. The same numbers give the same files on every machine. Names follow Zipf's law, so that a
 * few are in every second article, as in news.
 */
export type Corpus = {
  /** Markdown by slug, without ledger: what any site generator takes. */
  articles: { slug: string; markdown: string; ledger: string }[];
  entities: { id: string; record: string }[];
};

type Made = { id: string; name: string; short: string | undefined; kind: 'person' | 'organisation' | 'city' };

const TITLES = ['Presiden', 'Menteri Luar Negeri', 'Menteri Pertahanan', 'Juru Bicara', 'Gubernur', 'Ketua'];
const DAYS = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'];
const TOPICS = [
  'ekonomi',
  'pertahanan',
  'perdagangan',
  'energi',
  'kesehatan',
  'pendidikan',
  'pemilu',
  'hukum',
];
const HEADINGS = [
  'Tanggapan Pemerintah',
  'Latar Belakang',
  'Langkah Berikutnya',
  'Suara Warga',
  'Angka di Lapangan',
];

/** O = a person, S = the person's short name, L = an organisation, T = a place, J = an office, k = a word, n = a number, h = a day. */
const FRAMES = [
  '{J} {T}, {O}, mengatakan bahwa {L} akan meninjau kembali rencana {k} dan {k} dalam {n} hari ke depan.',
  '{L} mengumumkan pada hari {h} bahwa sebanyak {n} {k} telah dikirim ke {T} untuk mendukung {k} di wilayah itu.',
  '"Kami tidak akan menunda {k} ini," kata {S}, "karena warga {T} sudah menunggu {k} sejak {n} tahun lalu."',
  'Menurut laporan {L}, jumlah {k} di {T} naik {n} persen, sementara {k} dan {k} turun pada kurun yang sama.',
  'Dalam pertemuan di {T}, {O} dan {O} membahas {k}, {k}, serta kerja sama antara {L} dan {L}.',
  'Para pejabat {T} menyebut bahwa {k} yang diusulkan {S} belum cukup untuk mengatasi {k} di daerah perbatasan.',
  'Sementara itu, {L} meminta {T} membuka data tentang {k} dan menjelaskan mengapa {k} tertunda hingga {h}.',
  'Pengamat {k} dari {L} menilai langkah {O} dapat mengubah hubungan {T} dengan {T} dalam beberapa bulan mendatang.',
  'Sebelumnya, {J} {T} menolak tuduhan bahwa {k} senilai {n} miliar rupiah dipakai untuk {k}.',
  '{S} menambahkan bahwa {k} harus dijalankan bersama {L}, sebab {k} menyangkut keselamatan banyak orang.',
  'Warga yang tinggal di sekitar {T} mengaku mendengar kabar tentang {k} itu dari {k}, bukan dari {L}.',
  'Hingga {h} malam, belum ada keterangan resmi dari {L} mengenai {k} yang terjadi di pinggir {T}.',
];

export function makeCorpus(articleCount: number, entityCount: number, seed = 7): Corpus {
  const random = dice(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const words = Object.values(dictionary)
    .flat()
    .map(String)
    .filter((word) => /^[a-z]{4,12}$/.test(word));
  /** Often the first, seldom the last: Zipf's law. */
  const zipf = <T>(all: readonly T[]): T => all[Math.floor(all.length ** random()) - 1] ?? (all[0] as T);

  const made = makeEntities(entityCount, random);
  const of = (kind: Made['kind']) => made.filter((each) => each.kind === kind);
  const [people, bodies, places] = [of('person'), of('organisation'), of('city')];

  const articles = Array.from({ length: articleCount }, (_, i) => {
    // What an article is about is named in it again and again.
    const cast = [zipf(people), zipf(people), zipf(people)];
    const scene = [zipf(places), zipf(places), zipf(bodies), zipf(bodies)];
    const named = new Set<Made>();
    const person = () => {
      const who = random() < 0.7 ? pick(cast) : zipf(people);
      named.add(who);
      return who;
    };
    const other = (kind: 'organisation' | 'city', all: readonly Made[]) =>
      (random() < 0.7 ? pick(scene.filter((each) => each.kind === kind)) : zipf(all)).name;
    const fill: Record<string, () => string> = {
      O: () => person().name,
      S: () => {
        const known = [...named];
        return known.length > 0 ? (pick(known).short ?? '') : person().name;
      },
      L: () => other('organisation', bodies),
      T: () => other('city', places),
      J: () => pick(TITLES),
      k: () => zipf(words),
      n: () => String(2 + Math.floor(random() * 900)),
      h: () => pick(DAYS),
    };
    const sentence = (frame = pick(FRAMES)) =>
      frame.replace(/\{(\w)\}/g, (_all, slot: string) => fill[slot]?.() ?? '');
    const title = `${other('organisation', bodies)} dan ${other('city', places)} Bahas ${zipf(words)} ${zipf(words)} ${i + 1}`;
    const description = sentence();
    const day = new Date(Date.UTC(2026, 9, 31) - Math.floor((i * 4000) / articleCount) * 86_400_000);
    const paragraphs = Array.from({ length: 14 + Math.floor(random() * 3) }, () =>
      Array.from({ length: 2 + Math.floor(random() * 2) }, () => sentence()).join(' '),
    );
    const blocks: { kind: string; text: string; slug?: string }[] = [];
    const used = new Set<string>();
    paragraphs.forEach((text, at) => {
      const heading = pick(HEADINGS);
      if (at > 0 && at % 5 === 0 && !used.has(heading)) {
        used.add(heading);
        blocks.push({ kind: 'heading', text: heading, slug: heading.toLowerCase().replaceAll(' ', '-') });
      }
      blocks.push({ kind: 'paragraph', text });
    });
    const frontMatter = [
      `title: ${title}`,
      `description: ${JSON.stringify(description)}`,
      `date: ${day.toISOString().slice(0, 10)}`,
      'source: Kantor Berita Rekaan',
      `tags: [${pick(TOPICS)}]`,
    ];
    const body = blocks.map(({ text, slug }) => (slug ? `## ${text}` : text)).join('\n\n');
    return {
      slug: `berita-${i + 1}`,
      markdown: `---\n${frontMatter.join('\n')}\n---\n\n${body}\n`,
      ledger: serialiseLedger(revise(undefined, blocks)),
    };
  });
  return {
    articles,
    entities: made.map((entity) => ({ id: entity.id, record: recordOf(entity, places, random) })),
  };
}

const STARTS = 'b c d f g h j k l m n p r s t w y br dr gr kr pr tr st ny sy'.split(' ');
const VOWELS = 'a a a e i i o u ai au'.split(' ');
const ENDS = ' n r s t k l m ng h ko va nov sky ez wan'.split(' ');

function makeEntities(count: number, random: () => number): Made[] {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const word = () => {
    const syllables = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(STARTS) + pick(VOWELS));
    const made = syllables.join('') + pick(ENDS);
    return made.slice(0, 1).toUpperCase() + made.slice(1);
  };
  const made = new Map<string, Made>();
  const taken = new Set<string>();
  while (made.size < count) {
    const kind = (['person', 'person', 'organisation', 'city'] as const)[made.size % 4] ?? 'person';
    const last = word();
    const name =
      kind === 'person'
        ? `${word()} ${last}`
        : kind === 'organisation'
          ? `${pick(['Badan', 'Dewan', 'Komisi', 'Bank'])} ${word()} ${word()}`
          : word();
    const id = name.toLowerCase().replaceAll(' ', '-');
    if (made.has(id) || taken.has(name)) continue;
    taken.add(name);
    made.set(id, { id, name, kind, short: kind === 'person' ? last : undefined });
  }
  return [...made.values()];
}

function recordOf({ name, kind, short }: Made, places: readonly Made[], random: () => number): string {
  const place = places[Math.floor(random() * places.length)];
  const fields = [`name: ${name}`, `kind: ${kind}`];
  if (short)
    fields.push(
      `shortNames: [${short}]`,
      `offices: [{ title: Ketua, of: ${place?.id ?? ''}, since: 2015-01-01 }]`,
    );
  if (kind === 'city')
    fields.push(`coordinates: [${(random() * 20 - 10).toFixed(2)}, ${(95 + random() * 45).toFixed(2)}]`);
  const said = kind === 'person' ? 'Tokoh' : kind === 'city' ? 'Kota' : 'Lembaga';
  return `---\n${fields.join('\n')}\n---\n\n${said} rekaan yang dibuat untuk mengukur; kabarnya sering terdengar di ${place?.name ?? 'sana'}.\n`;
}

/** Write `content/` of a Telaah project. */
export function writeContent({ articles, entities }: Corpus, folder: string): void {
  mkdirSync(join(folder, 'content/articles'), { recursive: true });
  mkdirSync(join(folder, 'content/entities'), { recursive: true });
  for (const { slug, markdown, ledger } of articles) {
    writeFileSync(join(folder, 'content/articles', `${slug}.md`), markdown);
    writeFileSync(join(folder, 'content/articles', `${slug}.anchors.json`), ledger);
  }
  for (const { id, record } of entities) writeFileSync(join(folder, 'content/entities', `${id}.md`), record);
}
