import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMentions, type Decided } from '../../../src/core/annotate/find-mentions.ts';
import { makeNameTable } from '../../../src/core/names/name-table.ts';
import { REGISTER, registerOf } from '../../fixtures/register.ts';

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
    expect(findMentions(passages, table, 'Mark Rutte di Brussel')[0]).toHaveLength(1);
    expect(findMentions(passages, table, 'Rutte di Brussel')[0]).toHaveLength(0);
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
