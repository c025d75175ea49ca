/** Another edition of the newspaper that readers of this one may search too: an archive, say, built and published apart. */
export type OtherEdition = {
  /** As readers see it beside its hits: `Arsip 2023`. */
  name: string;
  /** Its home page, with the last slash: a path on the same host (`/2023/`) or a whole address. */
  at: string;
};

/** Hosts beside its own that the search page asks, as `https://arsip.example.org`, each once. */
export const hostsOf = (editions: readonly OtherEdition[]): string[] => [
  ...new Set(editions.flatMap(({ at }) => (at.startsWith('/') ? [] : [new URL(at).origin]))),
];

/**
 * The editions as they were written, if every one of them can be reached.
 * @throws Error that names all that cannot, and says how to write them
 */
export function checkedEditions(editions: readonly OtherEdition[]): readonly OtherEdition[] {
  const wrong = editions.filter(({ name, at }) => !name.trim() || !isHomePage(at));
  if (wrong.length === 0) return editions;
  const told = wrong.map((edition) => JSON.stringify(edition)).join(', ');
  throw new Error(
    `Other editions that cannot be searched: ${told}. Each has a name for readers and, as \`at\`, its home page with the last slash: /2023/ or https://arsip.example.org/2023/.`,
  );
}

const isHomePage = (at: string): boolean =>
  /^\/(?!\/)[^?#]*$|^https?:\/\/[^/?#]+\/[^?#]*$/.test(at) &&
  at.endsWith('/') &&
  URL.canParse(at, 'http://host');
