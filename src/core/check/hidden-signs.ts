/** A sign that no reader sees, or that shows other words than stand there. `at` in UTF-16 units. */
export type HiddenSign = { at: number; sign: string; kind: 'control' | 'direction' | 'lost' };

/**
 * Control characters other than tab and line end; signs that turn the direction of writing until they are closed
 * (Unicode UAX #9: embeddings, overrides, isolates), with which a text can show other words than it holds (CVE-2021-42574);
 * U+FFFD, half surrogates and code points that are no characters, which stand where a sign was lost on the way.
 * Marks that name a direction for one spot (U+200E, U+200F) and joiners are part of Arabic and of emoji, and stay.
 */
const HIDDEN =
  /(?<control>[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029])|(?<direction>[\u202a-\u202e\u2066-\u2069])|[\ufffd\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** Every such sign of `text`, in order. */
export const findHiddenSigns = (text: string): HiddenSign[] =>
  [...text.matchAll(HIDDEN)].map(({ 0: sign, index, groups }) => ({
    at: index,
    sign,
    kind:
      groups?.['control'] !== undefined
        ? 'control'
        : groups?.['direction'] !== undefined
          ? 'direction'
          : 'lost',
  }));

/** `U+202E` */
export const codeOf = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const WHAT = {
  control: 'is a control character: no reader sees it',
  direction: 'turns the direction of writing: a reader would see other words than stand here',
  lost: 'stands where a sign was lost when the text was converted',
};
const HINT = {
  control: 'Delete it; retype the word around it where it does not show.',
  direction: 'Delete it; Arabic and Hebrew words need no such sign, browsers turn them by themselves.',
  lost: 'Put back the sign that stood in the original, and save the file as UTF-8.',
};

/** What is wrong, and what to do, for the first sign of each code; others of the same are counted. */
export function describeHiddenSigns(
  signs: readonly HiddenSign[],
): { at: number; what: string; hint: string }[] {
  return [...Map.groupBy(signs, ({ sign }) => sign).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const others = same.length > 1 ? ` It stands ${same.length} times in this text; this is the first.` : '';
    return [
      { at: first.at, what: `${codeOf(first.sign)} ${WHAT[first.kind]}.${others}`, hint: HINT[first.kind] },
    ];
  });
}
