import type { Office } from '../model.ts';

/** What an office is called in short or in English, for every record alike. */
const ALSO_CALLED: Record<string, readonly string[]> = {
  presiden: ['president'],
  'wakil presiden': ['wapres', 'vice president'],
  'calon presiden': ['capres', 'presidential candidate', 'kandidat presiden'],
  'perdana menteri': ['pm', 'prime minister'],
  kanselir: ['chancellor'],
  'menteri luar negeri': ['menlu', 'foreign minister', 'secretary of state'],
  'wakil menteri luar negeri': ['wamenlu', 'deputy foreign minister'],
  'menteri pertahanan': [
    'menhan',
    'defense minister',
    'defence minister',
    'secretary of defense',
    'defense secretary',
  ],
  'menteri dalam negeri': ['mendagri', 'interior minister'],
  'menteri keuangan': ['menkeu', 'finance minister'],
  'menteri koordinator': ['menko'],
  'duta besar': ['dubes', 'ambassador'],
  'jaksa agung': ['jakgung', 'attorney general'],
  'sekretaris jenderal': ['sekjen', 'secretary general', 'sekretaris jendral'],
  'direktur jenderal': ['dirjen', 'director general'],
  'direktur utama': ['dirut', 'ceo'],
  'ketua umum': ['ketum'],
  'wakil ketua umum': ['waketum'],
  ketua: ['chairman'],
  'juru bicara': ['jubir', 'spokesperson', 'spokeswoman', 'spokesman'],
  'wakil juru bicara': ['wakil jubir', 'deputy spokesperson', 'deputy press secretary'],
  gubernur: ['governor'],
  'wakil gubernur': ['wagub'],
  'wali kota': ['walikota', 'mayor'],
  'kepala desa': ['kades', 'lurah'],
  panglima: ['commander'],
};

/** Every way to say the title of an office. */
export const titlesOf = ({ title, also }: Office): string[] => [
  ...new Set([title, ...also, ...[title, ...also].flatMap((each) => ALSO_CALLED[each.toLowerCase()] ?? [])]),
];

const FORMER = 'mantan';
/** Every way to say it of someone who held it once. */
export const formerTitlesOf = (office: Office): string[] =>
  titlesOf(office).map((title) => `${FORMER} ${title}`);

const ALSO_FORMER = new Set(['eks', 'bekas', 'former']);
/** Folded words of a title, `eks` and the like as the register would say it. */
export const plainTitle = ([first = '', ...others]: readonly string[]): string[] => [
  ALSO_FORMER.has(first) ? FORMER : first,
  ...others,
];
