import { words } from '../i18n/id.ts';
import { urls } from './_edition.ts';

/** What a phone needs to put the site among its apps (https://www.w3.org/TR/appmanifest/). */
export const GET = (): Response =>
  new Response(
    JSON.stringify({
      id: urls.home(),
      name: `${words.siteName}: ${words.siteLine}`,
      short_name: words.siteName,
      description: words.siteDescription,
      lang: 'id',
      dir: 'ltr',
      start_url: urls.home(),
      scope: urls.home(),
      display: 'minimal-ui',
      background_color: '#fdfcf9',
      theme_color: '#fdfcf9',
      categories: ['news'],
      icons: [
        { src: urls.file('favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
        { src: urls.icon(192), sizes: '192x192', type: 'image/png' },
        { src: urls.icon(512), sizes: '512x512', type: 'image/png' },
        { src: urls.maskableIcon(), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
      shortcuts: [
        { name: words.search, url: urls.search() },
        { name: words.register, url: urls.register() },
      ],
    }),
    { headers: { 'content-type': 'application/manifest+json' } },
  );
