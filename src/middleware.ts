import { defineMiddleware } from 'astro:middleware';
import { sealPage } from './core/publish/page-policy.ts';

/** Every page leaves the build with a policy of what may run in it. In dev Vite needs more than that. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (import.meta.env.DEV || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(await sealPage(await response.text()), response);
});
