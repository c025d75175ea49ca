/**
 * On the page for what is not found: the page of a paragraph that has none any more leads to the paragraph in its article.
 * Without it the reader stays, with the search box and the list of articles.
 */
const [, article, id] = /^(.*\/artikel\/[^/]+\/)p\/([^/]+?)(?:\/|\.png)?$/.exec(location.pathname) ?? [];
if (article && id) location.replace(`${article}#${id}`);
