import type { APIContext } from 'astro';
import { escapeMarkup } from '../core/text/escape-markup.ts';
import { words } from '../i18n/id.ts';
import { urls } from './_edition.ts';
import { siteAt } from './_site.ts';

/** How a browser searches this site from its own bar: OpenSearch 1.1 (https://github.com/dewitt/opensearch). */
export function GET({ site }: APIContext): Response {
  const { absolute } = siteAt(site);
  const page = escapeMarkup(absolute(urls.search()));
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeMarkup(words.siteName)}</ShortName>
  <Description>${escapeMarkup(words.searchDescription)}</Description>
  <Url type="text/html" template="${page}?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${escapeMarkup(absolute(urls.openSearch()))}"/>
  <Image width="192" height="192" type="image/png">${escapeMarkup(absolute(urls.icon(192)))}</Image>
  <Language>id</Language>
  <InputEncoding>UTF-8</InputEncoding>
</OpenSearchDescription>
`;
  return new Response(xml, { headers: { 'content-type': 'application/opensearchdescription+xml' } });
}
