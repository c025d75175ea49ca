/** The package has these types, but its `exports` hide them from TypeScript. */
declare module 'sastrawijs' {
  export class Stemmer {
    /** Every root of the dictionary is a key. */
    internalDictionary: Record<string, unknown>;
    /** Whether the dictionary has this root. */
    find(word: string): boolean;
  }
}
