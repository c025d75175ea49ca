import { INDEX_FOLDER } from '../core/search/index-folder.ts';

/** Fetches a file of the index, once. */
export type GetFile = <T>(path: string) => Promise<T>;

/**
 * @param base the path the site lives under, with its last slash
 * @param here files that the page brought along, by path
 */
export function openFiles(base: string, here: Readonly<Record<string, unknown>> = {}): GetFile {
  const fetched = new Map(Object.entries(here).map(([path, file]) => [path, Promise.resolve(file)]));
  return <T>(path: string): Promise<T> => {
    const known = fetched.get(path);
    if (known) return known as Promise<T>;
    const made = fetch(`${base}${INDEX_FOLDER}${path}`).then((response) => {
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return response.json() as Promise<T>;
    });
    fetched.set(path, made);
    made.catch(() => fetched.delete(path)); // The connection may be back at the next try.
    return made;
  };
}

export const getAll = <T>(get: GetFile, paths: readonly string[]): Promise<T[]> =>
  Promise.all(paths.map((path) => get<T>(path)));
