/** What a citation is made of. All of it plain text. */
export type Cited = {
  /** Who published the article. */
  source: string;
  title: string;
  /** `YYYY-MM-DD` */
  date: string;
  /** The address of the paragraph. */
  url: string;
  /** What the paragraph says. */
  quote: string;
  /** The site's name. */
  site: string;
  /** Key of a BibTeX entry: letters, digits and hyphens. */
  key: string;
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const inIndonesian = (date: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('id', { ...options, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));

/** In quotes. Straight ones inside become single ones, as typographers nest them. */
export const quoted = (text: string): string => `"${text.replace(/"/g, "'")}"`;

/** A full stop behind `text`, unless it ends with one or with another closing sign. */
const stopped = (text: string): string => (/[.!?]["']?$/.test(text) ? text : `${text}.`);

/** APA, 7th edition, 10.16 (web page), dates as Indonesian writes them. */
export const apa = ({ source, title, date, url, site }: Cited): string =>
  `${stopped(source)} (${date.slice(0, 4)}, ${inIndonesian(date, { day: 'numeric', month: 'long' })}). ${stopped(title)} ${site}. ${url}`;

/** MLA, 9th edition, chapter 5 (a page of a website). */
export const mla = ({ source, title, date, url, site }: Cited): string =>
  `${stopped(source)} ${quoted(stopped(title))} ${site}, ${inIndonesian(date, { day: 'numeric', month: 'long', year: 'numeric' })}, ${url}.`;

/** As Indonesian newspapers name a source: weekday and date in figures. */
export const newspaper = ({ source, quote, date, url }: Cited): string => {
  const weekday = inIndonesian(date, { weekday: 'long' });
  const figures = inIndonesian(date, { day: 'numeric', month: 'numeric', year: 'numeric' });
  return `${quoted(quote)}, dilansir ${source}, ${weekday} (${figures}). ${url}`;
};

/** BibTeX `@online`, as biblatex reads it; signs that TeX would take for commands are escaped. */
export const bibtex = ({ source, title, date, url, site, key }: Cited): string => {
  const tex = (text: string) => text.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, (sign) => `\\${sign}`);
  return `@online{${key},
  author = {{${tex(source)}}},
  title = {{${tex(title)}}},
  organization = {${tex(site)}},
  date = {${date}},
  year = {${date.slice(0, 4)}},
  month = ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''},
  url = {${url}}
}`;
};
