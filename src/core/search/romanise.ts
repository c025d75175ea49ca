/**
 * A word of another script in Latin letters, near enough for the matcher of misspellings to go on from. For names that the
 * register does not list in that script; Chinese characters are not sounds, and stay as they are.
 */
export function romanise(word: string): string {
  if (/^\p{Script=Cyrillic}+$/u.test(word)) return letters(nominative(word), CYRILLIC);
  if (/^\p{Script=Greek}+$/u.test(word)) return greek(word);
  if (/^\p{Script=Arabic}+$/u.test(word)) return letters(word, ARABIC);
  if (/^\p{Script=Hangul}+$/u.test(word)) return hangul(word);
  if (/^[\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u.test(word)) return kana(word);
  return word;
}

const table = (signs: string): ReadonlyMap<string, string> =>
  new Map(signs.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]));

const CYRILLIC = table(
  'аa бb вv гg ґg дd еe ёe єe жzh зz иi іi їi йi кk лl мm нn оo пp рr сs тt уu фf хh цts чch шsh щsh ъ ыy ь эe юyu яya',
);
const ARABIC = table(
  'اa بb پp تt ثs جj چch حh خkh دd ذz رr زz ژzh سs شsh صs ضd طt ظz عa غg فf قk کk گg لl مm نn هh وu یi ئi ءa',
);

const GREEK = table('αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υi φf χh ψps ωo');
/** Signs of two letters, and the ending of men's names, which other languages leave out. */
const GREEK_SIGNS: readonly (readonly [RegExp, string])[] = [
  [/ου/g, 'u'],
  [/αι/g, 'e'],
  [/ει|οι/g, 'i'],
  [/([αε])υ/g, '$1v'],
  [/μπ/g, 'b'],
  [/ντ/g, 'd'],
  [/γκ|γγ/g, 'g'],
  [/τζ/g, 'j'],
];
/** Folded, the accents that part two vowels are gone: `Μπάιντεν` reads best with them as they stand. */
const greek = (word: string): string =>
  letters(
    GREEK_SIGNS.reduce((text, [signs, as]) => text.replace(signs, as), word),
    new Map([...GREEK, ...[...'abcdefghijklmnopqrstuvwxyz'].map((sign) => [sign, sign] as const)]),
  );

const letters = (word: string, signs: ReadonlyMap<string, string>): string =>
  [...word].map((sign) => signs.get(sign) ?? '').join('');

/** Russian and Ukrainian bend names: Зеленского, Путина. As the register would list them. */
function nominative(word: string): string {
  if (/(?:ого|ому)$/u.test(word)) return word.replace(/(?:ого|ому)$/u, 'ий');
  return word.length > 4 ? word.replace(/(?<=[бвгджзклмнпрстфхцчшщ])(?:а|у|ом|е)$/u, '') : word;
}

const INITIALS = 'g kk n d tt r m b pp s ss - j jj ch k t p h'.split(' ');
const MEDIALS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const FINALS = '- k k k n n n t l k m p t t p h m p p t t ng t t k t p t'.split(' ');

/** Revised Romanisation; syllables are made of parts by their number (https://www.unicode.org/versions/Unicode16.0.0/core-spec/chapter-3/#G24646). */
const hangul = (word: string): string =>
  [...word]
    .map((sign) => {
      const n = (sign.codePointAt(0) ?? 0) - 0xac00;
      if (n < 0 || n > 11171) return '';
      return [INITIALS[Math.floor(n / 588)], MEDIALS[Math.floor((n % 588) / 28)], FINALS[n % 28]]
        .join('')
        .replaceAll('-', '');
    })
    .join('');

const KANA = new Map(
  'アイウエオ カキクケコ サシスセソ タチツテト ナニヌネノ ハヒフヘホ マミムメモ ラリルレロ ガギグゲゴ ザジズゼゾ ダヂヅデド バビブベボ パピプペポ'
    .split(' ')
    .flatMap((row, i) =>
      [...row].map(
        (sign, j) => [sign, `${',k,s,t,n,h,m,r,g,z,d,b,p'.split(',')[i] ?? ''}${'aiueo'[j] ?? ''}`] as const,
      ),
    ),
);
const MORE_KANA = table('ヤya ユyu ヨyo ワwa ヲo ンn ャya ュyu ョyo ァa ィi ゥu ェe ォo ヴv ッ ー');

const kana = (word: string): string =>
  [...word]
    .map((sign) => (/[ぁ-ゖ]/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) + 0x60) : sign))
    .map((sign) => KANA.get(sign) ?? MORE_KANA.get(sign) ?? '')
    .join('');
