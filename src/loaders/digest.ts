import { hash } from 'node:crypto';

/** A digest of texts, in their order; one that is not there differs from an empty one. */
export const digest = (parts: readonly (string | undefined)[]): string =>
  hash(
    'sha1',
    parts.map((part) => (part === undefined ? '\0' : `${part.length}\0${part}`)).join(''),
    'base64',
  );
