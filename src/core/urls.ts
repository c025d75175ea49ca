/** Addresses of the pages. They are promises to links out in the world: never change one. */
export type Urls = ReturnType<typeof makeUrls>;

/** @param base the path the site lives under, `/` or `/telaah/` (with or without the last slash). */
export function makeUrls(base: string) {
  const root = base.endsWith('/') ? base : `${base}/`;
  return {
    home: () => root,
    /** `block` is the id of one block in it. */
    article: (slug: string, block?: string) => `${root}artikel/${slug}/${block ? `#${block}` : ''}`,
    /** One block alone, made for sharing; and its picture. */
    passage: (slug: string, block: string) => `${root}artikel/${slug}/p/${block}/`,
    picture: (slug: string, block: string) => `${root}artikel/${slug}/p/${block}.png`,
    /** The whole analysis of an article, and the same as data. */
    analysis: (slug: string) => `${root}artikel/${slug}/telaah/`,
    articleData: (slug: string) => `${root}artikel/${slug}/data.json`,
    annotations: (slug: string) => `${root}artikel/${slug}/anotasi.jsonld`,
    map: (slug: string, map: string) => `${root}artikel/${slug}/peta-${map}.svg`,
    register: () => `${root}entitas/`,
    entity: (id: string) => `${root}entitas/${id}/`,
    search: (query?: string) => `${root}cari/${query ? `?q=${encodeURIComponent(query)}` : ''}`,
    feed: () => `${root}rss.xml`,
    file: (path: string) => root + path,
  };
}
