/** `MUARA GELANG -`, `Gelang, Kabar Pagi –`, `GELANG (Kabar) —`: the place from which a report was sent, then its sender. */
const DATELINE =
  /^(?<place>\p{Lu}[\p{L}'’]+(?:[ -]\p{Lu}[\p{L}'’]+){0,3})(?:,\s\p{Lu}[^–—\n]{1,40}?|\s\([^)\n]{2,30}\))?\s?(?:[–—]|\s--?\s)/u;

/** Where the place ends that a report begins with; 0 where it begins with none. */
export const datelineEnd = (text: string): number => DATELINE.exec(text)?.groups?.['place']?.length ?? 0;

/** A name in capitals as it is written elsewhere: `MUARA GELANG`, Muara Gelang; `L'AQUILA`, L'Aquila. */
export const fromCapitals = (word: string): string =>
  word === word.toUpperCase()
    ? word.toLowerCase().replace(/^\p{L}(?:['’ʼ]\p{L}(?=\p{L}))?/u, (begin) => begin.toUpperCase())
    : word;
