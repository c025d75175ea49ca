import type { APIContext, GetStaticPaths } from 'astro';
import { articleData } from '../../../core/publish/article-data.ts';
import { loadEdition } from '../../_edition.ts';
import { siteAt } from '../../_site.ts';
import { analysedArticles, type Analysed } from './_analysed.ts';

export const getStaticPaths = analysedArticles satisfies GetStaticPaths;

/** An article, whom it names and its analysis, for other programs. */
export async function GET({ props, site }: APIContext<Analysed>): Promise<Response> {
  return Response.json(articleData(props.article, await loadEdition(), siteAt(site)));
}
