/** The beginning of a text in at most `length` characters, cut between words, with an ellipsis where it was cut. */
export function excerpt(text: string, length: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= length) return plain;
  const cut = plain.lastIndexOf(' ', length - 1);
  return `${plain.slice(0, cut > 0 ? cut : length - 1).replace(/[\s,;:.]+$/, '')}…`;
}
