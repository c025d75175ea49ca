/**
 * What is written around names of people without being a part of them: degrees behind (`, S.H., M.Si.`, `, Ph.D.`,
 * `, Sp.A(K)`), and in brackets what a rank is of (`Brigjen (Purn.)`). Two parts with dots at least, and no name behind:
 * `, A.H. Lesmana` is somebody.
 */
const DEGREES =
  /,\s+(?:\p{Lu}\p{L}{0,4}\.){1,4}\p{Lu}\p{L}{0,4}(?:-\p{Lu}{1,4})?(?:\.|(?![\p{L}.]))(?:\(\p{Lu}\))?(?=\s*(?:[,.;:)]|$)|\s+\p{Ll})|\s\((?:Purn|Pol|Ret|Tit|Anumerta|Mar|Inf)\.?\)/gu;

/** The text with spaces in the place of degrees, so that every other word stays where it is. */
export const withoutDegrees = (text: string): string =>
  text.replace(DEGREES, (degree) => ' '.repeat(degree.length));
