/**
 * What an editor may write to overrule one mention, as a plain Markdown link:
 * `[Singh](entitas:sabrina-singh)` names the entity, `[Barat](entitas:bukan)` says that this is none.
 */
const SCHEME = /^entitas:/i;

/** The word that stands for "none of ours"; no entity can have it as its id. */
export const NONE = 'bukan';

/** The entity that a link of the editor's names, `null` for "none of ours", undefined for an ordinary link. */
export function decisionOf(href: string): string | null | undefined {
  if (!SCHEME.test(href)) return undefined;
  const id = href.replace(SCHEME, '');
  return id === NONE ? null : id;
}
