/** Addresses of the pages. They are promises to links out in the world: never change one. */
export type Urls = ReturnType<typeof makeUrls>;

/** Where answers of a search lead: the search page carries these alone. @param root with its last slash */
export const makeAnswerUrls = (root: string) => ({
  /** `block` is the id of one block in it. */
  article: (slug: string, block?: string) => `${root}artikel/${slug}/${block ? `#${block}` : ''}`,
  entity: (id: string, page = 1) => `${root}entitas/${id}/${paged(page)}`,
  search: (query?: string) => `${root}cari/${query ? `?q=${encodeURIComponent(query)}` : ''}`,
});

/** @param base the path the site lives under, `/` or `/telaah/` (with or without the last slash). */
export function makeUrls(base: string) {
  const root = base.endsWith('/') ? base : `${base}/`;
  return {
    ...makeAnswerUrls(root),
    home: () => root,
    /** One block alone, made for sharing; and its picture. */
    passage: (slug: string, block: string) => `${root}artikel/${slug}/p/${block}/`,
    picture: (slug: string, block: string) => `${root}artikel/${slug}/p/${block}.png`,
    /** The whole analysis of an article, and the same as data. */
    analysis: (slug: string) => `${root}artikel/${slug}/telaah/`,
    articleData: (slug: string) => `${root}artikel/${slug}/data.json`,
    annotations: (slug: string) => `${root}artikel/${slug}/anotasi.jsonld`,
    map: (slug: string, map: string) => `${root}artikel/${slug}/peta-${map}.svg`,
    /** Lists are cut into pages: the first has the list's own address, the others a number behind it. */
    archive: () => `${root}artikel/`,
    month: (year: string, month: string, page = 1) => `${root}artikel/${year}/${month}/${paged(page)}`,
    topics: () => `${root}topik/`,
    topicsBy: (letter: string, page = 1) => `${root}topik/huruf/${letter}/${paged(page)}`,
    topic: (slug: string, page = 1) => `${root}topik/${encodeURIComponent(slug)}/${paged(page)}`,
    corrections: (page = 1) => `${root}koreksi/${paged(page)}`,
    register: () => `${root}entitas/`,
    registerBy: (letter: string, page = 1) => `${root}entitas/huruf/${letter}/${paged(page)}`,
    /** Shown without a connection. */
    offline: () => `${root}luring/`,
    feed: () => `${root}rss.xml`,
    jsonFeed: () => `${root}feed.json`,
    entityFeed: (id: string) => `${root}entitas/${id}/rss.xml`,
    topicFeed: (slug: string) => `${root}topik/${slug}/rss.xml`,
    openSearch: () => `${root}opensearch.xml`,
    manifest: () => `${root}manifest.webmanifest`,
    /** Pictures for previews, 1200 x 630 px; the first for pages that have none of their own. */
    sitePicture: () => `${root}gambar.png`,
    articlePicture: (slug: string) => `${root}artikel/${slug}/gambar.png`,
    entityPicture: (id: string) => `${root}entitas/${id}/gambar.png`,
    /** The site's sign, square. */
    icon: (size: 192 | 512) => `${root}ikon/${size}.png`,
    maskableIcon: () => `${root}ikon/maskable.png`,
    appleIcon: () => `${root}ikon/apple.png`,
    file: (path: string) => root + path,
  };
}

const paged = (page: number): string => (page > 1 ? `${page}/` : '');
