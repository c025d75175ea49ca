import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findMentions,
  readNames,
  type About,
  type Decided,
} from '../../../src/core/annotate/find-mentions.ts';
import { makeNameTable } from '../../../src/core/names/name-table.ts';
import { REGISTER, entity, registerOf } from '../../fixtures/register.ts';

const table = makeNameTable(REGISTER);
const MARK = /\[([^\]|]*)\|([^\]]*)\]/g;

/** `[surface|id]` marks the mentions; the input is the same text without the marks. */
const unmark = (marked: string) => marked.replaceAll(MARK, '$1');

function mark(texts: readonly string[], decided: Decided[] = []): string[] {
  const found = findMentions(
    texts.map((text, index) => ({ text, decided: index === 0 ? decided : [] })),
    table,
  );
  return texts.map((text, index) => {
    let marked = '';
    let at = 0;
    for (const { start, end, entityId, surface } of found[index] ?? []) {
      expect(text.slice(start, end)).toBe(surface);
      marked += `${text.slice(at, start)}[${surface}|${entityId}]`;
      at = end;
    }
    return marked + text.slice(at);
  });
}

describe('what counts as a mention', () => {
  test.each([
    ['the longest name wins', '[Kementerian Pertahanan Rusia|kementerian-pertahanan-rusia] mengumumkan.'],
    ['a longer name is not the shorter one', 'Ketegangan di [Semenanjung Korea|semenanjung-korea] naik.'],
    ['a name that merely begins alike', 'Korea saja bukan nama di sini.'],
    ['a title stays outside', 'Presiden [Ukraina|ukraina] [Volodymyr Zelensky|volodymyr-zelensky] tiba.'],
    ['an office names its body', 'Sekretaris Jenderal [NATO|nato] berbicara.'],
    ['a meeting names its bloc', 'melalui KTT [BRICS|brics] di Kazan'],
    ['an alias in full', 'akronim untuk [Republik Rakyat Demokratik Korea|korea-utara]'],
    ['an acronym', 'pasukan [DPRK|korea-utara] bergerak'],
    ['an acronym in its own case only', 'as roda dan asa, [AS|amerika-serikat] dan As'],
    ['an acronym at the end', 'bantuan militer [AS|amerika-serikat].'],
    [
      'a longer name that holds ours and means something else',
      'AS Roma menang, tulis Washington Post dari [Washington|washington].',
    ],
    ['hyphens are boundaries', 'pro-[Rusia|rusia], [Rusia|rusia]-[Ukraina|ukraina], anti-[NATO|nato]'],
    ['a name with a hyphen of its own', 'kawasan [Indo-Pasifik|indo-pasifik]-lah'],
    ['a particle behind a hyphen', '[NATO|nato]-lah yang memutuskan.'],
    [
      'a joined particle stays outside',
      '[Ukraina|ukraina]nya, [Rusia|rusia]lah, [Rusia|rusia]kah, [Rusia|rusia]pun',
    ],
    ['part of a longer word', 'Rusianisasi, Ukrainawan, NATOfobia'],
    ['a particle that only begins alike', 'Rusialahan'],
    [
      'brackets, quotes and stops',
      '"[Rusia|rusia]," katanya ([NATO|nato]); [Rusia|rusia]/[Ukraina|ukraina].',
    ],
    ['small letters are no name', 'rusia dan ukraina'],
    ['a headline in capitals', '[RUSIA|rusia] DAN [KOREA UTARA|korea-utara] SEPAKAT'],
    ['white space of any kind', '[Korea\nUtara|korea-utara] dan [Korea\u00a0Utara|korea-utara]'],
    ['a non-breaking hyphen', '[Indo\u2011Pasifik|indo-pasifik]'],
    ['digits join a word', 'NATO2 dan G7NATO'],
    ['a foreign letter joins a word', 'Rusiaш, éRusia'],
    ['a word alone that is the West', 'para pemimpin [Barat|barat] dan mitra [Barat|barat].'],
    ['never in a longer proper name', 'di Jawa Barat, Papua Barat dan Nusa Tenggara Barat'],
    ['never in a direction', 'angin Barat Daya'],
    ['at the beginning of a sentence', '[Barat|barat] menilai. [Barat|barat] diam.'],
    ['behind a word that opens the sentence', 'Negara [Barat|barat] menilai. Jawa Barat tidak.'],
    ['the West in front of another name we know', 'senjata [Barat|barat] untuk [Ukraina|ukraina]'],
    ['the West behind a name we know', '[Rusia|rusia]-[Barat|barat]'],
    [
      'the West in front of another name',
      'mitra [Barat|barat] [Ukraina|ukraina], senjata [Barat|barat] Senin lalu',
    ],
    [
      'behind words that open sentences',
      'Bagi [Barat|barat], itu. Kecaman [Barat|barat] naik. “Tidak.” Pejabat [Barat|barat] diam.',
    ],
    ['behind a doubled word that opens the sentence', 'Negara-Negara [Barat|barat] sepakat.'],
    [
      'not in the name of a paper, but as those who signed it',
      'Isi Perjanjian Washington lunak. Isi Perjanjian [Rusia|rusia]-[Ukraina|ukraina] juga. Di [Washington|washington].',
    ],
    ['not in the name of a contest', 'Ia tampil di Rusia Terbuka, lalu pulang. [Rusia|rusia] terbuka.'],
    [
      'behind an officer of a company abroad',
      '[Mark Rutte|mark-rutte] tiba. Chief Executive Officer [Rutte|mark-rutte].',
    ],
    ['never behind what has a west', 'Tepi Barat. Papua Barat. Sumatera Barat.'],
    ['the West in a headline in capitals', 'NEGARA [BARAT|barat] MENGECAM JAWA BARAT'],
    ['a longer name in capitals', 'AS ROMA dan WASHINGTON POST'],
    ['joined particles in capitals', '[RUSIA|rusia]NYA'],
    ['two particles joined', '[Rusia|rusia]nyalah, [Rusia|rusia]kulah'],
    ['possessives', '[Ukraina|ukraina]ku, [Ukraina|ukraina]mu'],
    ['an acronym is never shouted for a word', 'aS, As'],
    ['no name at all', 'Tidak ada apa-apa di sini.'],
    ['nothing', ''],
  ])('%s', (_, marked) => {
    expect(mark([unmark(marked)])).toEqual([marked]);
  });
});

describe('short names', () => {
  test.each<[string, string[]]>([
    [
      'count once their bearer was introduced',
      ['[Mark Rutte|mark-rutte] tiba.', '[Rutte|mark-rutte] berbicara; [Rutte|mark-rutte]lah itu.'],
    ],
    ['not before', ['Rutte tiba.', '[Mark Rutte|mark-rutte] berbicara.', 'Kata [Rutte|mark-rutte].']],
    ['nor in an article that never introduces', ['Rutte dan Singh tiba.']],
    ['in the same sentence', ['[Mark Rutte|mark-rutte], kata [Rutte|mark-rutte].']],
    [
      'of two bearers, the one introduced',
      ['[Sabrina Singh|sabrina-singh] tiba.', 'Kata [Singh|sabrina-singh].'],
    ],
    [
      'of two bearers both introduced, nobody',
      ['[Sabrina Singh|sabrina-singh] dan [Manmohan Singh|manmohan-singh].', 'Kata Singh.'],
    ],
    [
      'nor in a stranger’s name',
      ['[Sabrina Singh|sabrina-singh] tiba.', 'Di sana Jaswant Singh berkata. Jaswant Singh pergi.'],
    ],
    ['nor before another surname', ['[Sabrina Singh|sabrina-singh] tiba.', 'kata Singh Rathore']],
    [
      'behind a title',
      [
        '[Mark Rutte|mark-rutte] tiba.',
        'kepada Sekjen [Rutte|mark-rutte] dan Menteri Luar Negeri [Rutte|mark-rutte]',
      ],
    ],
    [
      'behind a name',
      [
        '[Mark Rutte|mark-rutte] tiba.',
        'Sekjen [NATO|nato] [Rutte|mark-rutte], kata [NATO|nato] [Rutte|mark-rutte]',
      ],
    ],
    [
      'behind words that open sentences',
      ['[Mark Rutte|mark-rutte] tiba.', 'Menurut [Rutte|mark-rutte], ya. Namun [Rutte|mark-rutte] pergi.'],
    ],
    [
      'behind a word the article has in small letters',
      ['[Mark Rutte|mark-rutte] tiba, kata juru masak.', 'Kata [Rutte|mark-rutte].'],
    ],
    ['before a weekday', ['[Mark Rutte|mark-rutte] tiba.', 'kata [Rutte|mark-rutte] Selasa lalu']],
    ['in capitals too', ['[MARK RUTTE|mark-rutte] TIBA', 'KATA [RUTTE|mark-rutte]']],
  ])('%s', (_, marked) => {
    expect(mark(marked.map(unmark))).toEqual(marked);
  });

  test('the title introduces', () => {
    const passages = [{ text: 'Rutte tiba.', decided: [] }];
    expect(findMentions(passages, table, { title: 'Mark Rutte di Brussel' })[0]).toHaveLength(1);
    expect(findMentions(passages, table, { title: 'Rutte di Brussel' })[0]).toHaveLength(0);
  });
});

describe('names that several bear, or that are words', () => {
  const local = registerOf(
    entity({ id: 'nusawan', name: 'Nusawan', kind: 'country' }),
    entity({ id: 'joko', name: 'Joko', offices: [{ title: 'Kepala Desa', also: [] }] }),
    entity({
      id: 'arman',
      name: 'Arman Wibowo',
      shortNames: ['Wibowo'],
      offices: [{ title: 'Menteri Luar Negeri', also: ['Menlu'], of: 'nusawan', since: '2024-01-01' }],
    }),
    entity({
      id: 'ratna',
      name: 'Ratna Wibowo',
      shortNames: ['Wibowo'],
      offices: [{ title: 'Gubernur', also: [], ofName: 'Gelang' }],
    }),
    entity({ id: 'harapan', name: 'Maria Harapan', shortNames: ['Harapan'] }),
    entity({ id: 'dijk', name: 'Willem van Dijk', shortNames: ['van Dijk'] }),
    entity({ id: 'malang', name: 'Malang', kind: 'city' }),
    entity({ id: 'kota', name: 'Kota Gelang', kind: 'city', shortNames: ['Gelang'] }),
    entity({ id: 'provinsi', name: 'Provinsi Gelang', kind: 'region', shortNames: ['Gelang'] }),
    entity({ id: 'kita', name: 'Koalisi Iklim', kind: 'organisation', aliases: ['KITA'] }),
  );
  const words = new Set(['harapan', 'malang', 'petani', 'tawaran', 'menolak']);
  const namesIn = makeNameTable(local, (word) => words.has(word));
  const marked = (texts: readonly string[], about: About = {}) =>
    findMentions(
      texts.map((text) => ({ text, decided: [] })),
      namesIn,
      about,
    ).map((mentions, index) => {
      let at = 0;
      const text = texts[index] ?? '';
      const parts = mentions.map(({ start, end, surface, entityId }) => {
        const part = `${text.slice(at, start)}[${surface}|${entityId}]`;
        at = end;
        return part;
      });
      return parts.join('') + text.slice(at);
    });

  test.each<[string, string[]]>([
    ['a bare name is not in a stranger’s', ['[Joko|joko] dan Joko Susilo. Petani [Joko|joko] diam.']],
    ['nor when it is doubled', ['Ada Joko-Joko lain, tetapi [Joko|joko]-lah ia.']],
    ['a nickname or an initial in it', ['[Maria “Ia” Harapan|harapan], [Arman B. Wibowo|arman]']],
    [
      'a particle opens a sentence',
      ['[Willem van Dijk|dijk] tiba.', '[Van Dijk|dijk] pergi, kata [van Dijk|dijk].'],
    ],
    [
      'a word that opens a sentence',
      [
        '[Maria Harapan|harapan] tiba.',
        '[Harapan|harapan] menolak. Harapan warga pupus. Kata [Harapan|harapan].',
      ],
    ],
    ['a place that is a word', ['[Malang|malang] dilanda banjir. Malang nian ia. Di [Malang|malang].']],
    [
      'a proverb names no place',
      [
        'Malang tak dapat ditolak, mujur tak dapat diraih.',
        '[Malang|malang] tak dapat dicapai, dan [Nusawan|nusawan] pun begitu.',
      ],
    ],
    [
      'a word alone in quotation marks',
      ['[Maria Harapan|harapan] tiba. "Harapan," kata mereka. "[Harapan|harapan] datang."'],
    ],
    [
      'the title of a work names the work',
      [
        'Film "Senja di Malang" dan "Jalan Nusawan" menang, tetapi "Malang Kota Saya" tidak.',
        'Bukunya berjudul “Harapan dari Nusawan”. Kata dia, "[Nusawan|nusawan] Maju" omong kosong.',
        'Film itu dibuat di [Malang|malang]. "[Nusawan|nusawan] sudah berubah," katanya.',
        'Film dari “[Nusawan|nusawan]”.',
      ],
    ],
    [
      'what a nickname joins is one name',
      ['[Maria Harapan|harapan] tiba. Ujang "Jago" Harapan pergi, kata [Harapan|harapan].'],
    ],
    ['a part of a place is not the place', ['di Malang Selatan dan [Malang|malang]']],
    [
      'an acronym that is a word, in capitals',
      ['[KITA|kita] menolak, kata [KITA|kita].', 'KITA BISA', '[KITA|kita]: KAMI BISA'],
    ],
    [
      'the office tells the bearers apart',
      [
        '[Arman Wibowo|arman] dan [Ratna Wibowo|ratna].',
        'Menlu [Wibowo|arman], Gubernur [Gelang|provinsi] [Wibowo|ratna].',
        '[Wibowo|ratna], Gubernur [Gelang|provinsi], pergi.',
      ],
    ],
    ['the office introduces', ['Gubernur [Wibowo|ratna] tiba.', 'Kata [Wibowo|ratna].']],
    ['not that of a deputy', ['Wakil Gubernur Wibowo tiba.']],
    [
      'what each was called tells them apart',
      ['ekonom [Ratna Wibowo|ratna] dan hakim [Arman Wibowo|arman]', 'Ekonom [Wibowo|ratna] diam.'],
    ],
    [
      'who was named in the passage is meant there',
      ['[Arman Wibowo|arman].', '[Ratna Wibowo|ratna] tiba. Kata [Wibowo|ratna].', 'Kata Wibowo.'],
    ],
    [
      'whose country the sentence names',
      ['[Arman Wibowo|arman], [Ratna Wibowo|ratna].', 'Dari [Nusawan|nusawan], kata [Wibowo|arman].'],
    ],
    [
      'a title tells city and province apart',
      [
        '[Kota Gelang|kota] di [Provinsi Gelang|provinsi].',
        'Wali Kota [Gelang|kota] dan Gubernur [Gelang|provinsi]; Gelang sepi.',
      ],
    ],
    ['a headline in title case', ['[Maria Harapan|harapan] tiba.', '[Harapan|harapan] Menolak Tawaran Itu']],
  ])('%s', (_, texts) => {
    expect(marked(texts.map(unmark))).toEqual(texts);
  });

  test('an office counts from its first day on', () => {
    expect(marked(['Menlu Wibowo tiba.'], { date: '2023-12-31' })).toEqual(['Menlu Wibowo tiba.']);
    expect(marked(['Menlu Wibowo tiba.'], { date: '2024-01-01' })).toEqual(['Menlu [Wibowo|arman] tiba.']);
  });

  test('what cannot be decided is asked', () => {
    const texts = ['Arman Wibowo, Ratna Wibowo.', 'Kata Wibowo.', 'Kata Harapan.'];
    const asked = readNames(
      texts.map((text) => ({ text, decided: [] })),
      namesIn,
    ).flatMap(({ questions }) => questions);
    expect(asked).toEqual([
      { start: 5, end: 11, surface: 'Wibowo', bearers: ['arman', 'ratna'], why: 'shared' },
      { start: 5, end: 12, surface: 'Harapan', bearers: ['harapan'], why: 'not-introduced' },
    ]);
  });

  test('what the editor wrote for the article decides there, and no longer name suffers', () => {
    const names = new Map([
      ['Wibowo', 'ratna'],
      ['Malang', undefined],
      ['Pak Guru', 'joko'],
    ]);
    expect(marked(['Wibowo, Arman Wibowo, Siti Wibowo.', 'Malang, Pak Guru.'], { names })).toEqual([
      '[Wibowo|ratna], [Arman Wibowo|arman], Siti Wibowo.',
      'Malang, [Pak Guru|joko].',
    ]);
  });
});

describe('what the editor decided', () => {
  test('a stretch that names another entity counts as that, and introduces it', () => {
    const decided = [{ start: 0, end: 9, entityId: 'mark-rutte' }];
    expect(mark(['Orang itu berkata. Rutte pergi.'], decided)).toEqual([
      '[Orang itu|mark-rutte] berkata. [Rutte|mark-rutte] pergi.',
    ]);
  });
  test('a stretch that names nobody is left alone, and no name reaches into it', () => {
    expect(mark(['Korea Utara'], [{ start: 6, end: 11, entityId: undefined }])).toEqual(['Korea Utara']);
    expect(mark(['Rusia, Rusia'], [{ start: 0, end: 5, entityId: undefined }])).toEqual([
      'Rusia, [Rusia|rusia]',
    ]);
  });
});

describe('for any text', () => {
  const names = [...REGISTER.values()].flatMap(({ name, aliases, shortNames }) => [
    name,
    ...aliases,
    ...shortNames,
  ]);
  const text = fc
    .array(
      fc.oneof(
        fc.constantFrom(...names),
        fc.string({ maxLength: 6 }),
        fc.constantFrom(' ', '-', 'nya ', '. ', '\n'),
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(''));

  test('mentions are the words of the text, in order, without overlap', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
        const found = findMentions(
          texts.map((it) => ({ text: it, decided: [] })),
          table,
        );
        found.forEach((mentions, index) => {
          let last = 0;
          for (const { start, end, surface } of mentions) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(texts[index]?.slice(start, end)).toBe(surface);
            last = end;
          }
        });
      }),
    );
  });

  test('the order of the records decides nothing', () => {
    fc.assert(
      fc.property(
        text,
        fc.shuffledSubarray([...REGISTER.values()], { minLength: REGISTER.size }),
        (it, shuffled) => {
          const passages = [{ text: it, decided: [] }];
          expect(findMentions(passages, makeNameTable(registerOf(...shuffled)))).toEqual(
            findMentions(passages, table),
          );
        },
      ),
    );
  });
});
