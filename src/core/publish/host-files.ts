import { NOTHING_RUNS, REVALIDATE, type Publication, type Rule } from './site-headers.ts';

/** `_headers`, as Netlify and Cloudflare Pages read it from the published folder. */
export function headersFile(rules: readonly Rule[]): string {
  return [...Map.groupBy(rules, ({ path }) => path)]
    .map(([path, all]) => [path, ...all.map(({ name, value }) => `  ${name}: ${value}`)].join('\n') + '\n')
    .join('\n');
}

/**
 * A site of nginx's, to be included in its `http` block. One place sends all headers, since an `add_header` in a
 * `location` would drop those of the `server`; what differs by path is looked up in maps.
 * @param root the folder above the site: `dist` itself, or what holds it under the name of its base path
 */
export function nginxConfig(rules: readonly Rule[], { base, host }: Publication, root: string): string {
  const { everywhere, byPath } = sortRules(rules, base);
  const maps = [...byPath].map(
    ([name, all]) => `map $uri ${variable(name)} {
  default "${DEFAULTS[name] ?? ''}";
${all.map(({ path, value }) => `  ${nginxPath(path)} "${value}";`).join('\n')}
}
`,
  );
  const headers = [
    ...everywhere.map(({ name, value }) => `  add_header ${name} "${value}" always;`),
    ...[...byPath.keys()].map((name) => `  add_header ${name} ${variable(name)} always;`),
  ];
  return `# Written by the build: goes into the http block of nginx, whole (/etc/nginx/conf.d/). Certificates: see below.
${maps.join('\n')}
server {
  listen 80;
  listen [::]:80;
  # listen 443 ssl; listen [::]:443 ssl; http2 on; ssl_certificate …; ssl_certificate_key …;
  server_name ${host};
  root ${root};
  absolute_redirect off;
  charset utf-8;
  charset_types text/css text/plain text/xml application/javascript text/javascript application/json application/ld+json application/rss+xml application/xml;
  include mime.types;
  types {
    application/ld+json jsonld;
    application/manifest+json webmanifest;
  }
  etag on;
  gzip on;
  gzip_vary on;
  gzip_static on;
  gzip_types text/css text/javascript application/javascript application/json application/ld+json application/rss+xml application/xml image/svg+xml;
  # With nginx's Brotli module: brotli_static on; brotli on; brotli_types text/css text/javascript application/json image/svg+xml;

${headers.join('\n')}

  error_page 404 ${base}404.html;
  # A passage without a page of its own is shown in its article.
  location ~ ^${base}artikel/([^/]+)/p/([^/]+)/$ {
    error_page 404 =302 $scheme://$http_host${base}artikel/$1/#$2;
  }
}
`;
}

/** A site of Caddy's, which fetches its own certificate. @param root as for {@link nginxConfig} */
export function caddyfile(
  rules: readonly Rule[],
  { base, host, isSecure }: Publication,
  root: string,
): string {
  const { everywhere, byPath } = sortRules(rules, base);
  const everyPath = everywhere.map(({ name, value }) => `header ${name} "${value}"`);
  const headers = [...byPath].flatMap(([name, all]) => [
    // Caddy takes the longest path first: what holds for the others may only fill what is empty.
    ...(DEFAULTS[name] ? [`header ?${name} "${DEFAULTS[name]}"`] : []),
    ...all.map(({ path, value }) => `header ${path} ${name} "${value}"`),
  ]);
  return `# Written by the build: import it into your Caddyfile.
(telaah_headers) {
${[...everyPath, ...headers].map((line) => `  ${line}`).join('\n')}
}

${isSecure ? '' : 'http://'}${host} {
  root * ${root}
  encode zstd gzip
  import telaah_headers
  # A passage without a page of its own is shown in its article.
  @passage {
    path_regexp passage ^${base}artikel/([^/]+)/p/([^/]+)/$
    not file {path}index.html
  }
  redir @passage ${base}artikel/{re.passage.1}/#{re.passage.2} 302
  file_server {
    precompressed br gzip
  }
  handle_errors {
    route {
      rewrite * ${base}404.html
      import telaah_headers
      file_server
    }
  }
}
`;
}

/** What a path gets that no rule names. */
const DEFAULTS: Record<string, string> = {
  'Cache-Control': REVALIDATE,
  'Content-Security-Policy': NOTHING_RUNS,
};

/** Headers of every path, and those that differ by path. */
function sortRules(
  rules: readonly Rule[],
  base: string,
): { everywhere: Rule[]; byPath: Map<string, Rule[]> } {
  const isEverywhere = ({ path }: Rule) => path === `${base}*`;
  return {
    everywhere: rules.filter(isEverywhere),
    byPath: Map.groupBy(
      rules.filter((rule) => !isEverywhere(rule)),
      ({ name }) => name,
    ),
  };
}

const variable = (name: string): string => `$telaah_${name.toLowerCase().replaceAll('-', '_')}`;

/** In nginx `/` stands for `/index.html`, which it serves there. */
function nginxPath(path: string): string {
  if (path.endsWith('*')) return `~^${path.slice(0, -1).replaceAll('.', '\\.')}`;
  return path.endsWith('/') ? `${path}index.html` : path;
}
