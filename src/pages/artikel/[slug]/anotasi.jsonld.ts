import type { APIContext, GetStaticPaths } from 'astro';
import { annotationsOf } from '../../../core/publish/annotations.ts';
import { siteAt } from '../../_site.ts';
import { analysedArticles, type Analysed } from './_analysed.ts';

export const getStaticPaths = analysedArticles satisfies GetStaticPaths;

/** All mentions and statements of an article, as W3C Web Annotations. */
export function GET({ props, site }: APIContext<Analysed>): Response {
  return Response.json(annotationsOf(props.article, siteAt(site)), {
    headers: { 'content-type': 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"' },
  });
}
