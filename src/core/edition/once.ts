import type { Edition } from '../model.ts';

/** The same function, made once for an edition: what every page asks for is worked out by the first. */
export function oncePerEdition<Result>(make: (edition: Edition) => Result): (edition: Edition) => Result {
  const made = new WeakMap<Edition, { result: Result }>();
  return (edition) => {
    const known = made.get(edition) ?? { result: make(edition) };
    made.set(edition, known);
    return known.result;
  };
}
