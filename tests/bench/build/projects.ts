import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../../setup/project.ts';
import { writeContent, type Corpus } from './corpus.ts';

/** The peers' own installation: `npm ci` in it before the bench. */
export const PEERS = fileURLToPath(new URL('../peers/', import.meta.url));

/** A site generator, set up as its guide says: a list of articles, a page for each, and search over them. */
export type Contender = {
  name: string;
  /** Where its programs lie. */
  bin: string;
  /** Where its projects are laid: below its installation, since not every peer finds its parts through a link. */
  home: string;
  /** Lay a project for a corpus into an empty folder. */
  make: (corpus: Corpus, folder: string) => void;
  commands: readonly string[];
  /** Where the built site lies, and an article in it. */
  dist: string;
  article: (slug: string) => string;
};

const LAYOUT = (title: string, body: string) =>
  `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body><main data-pagefind-body><h1>${title}</h1>${body}</main></body></html>`;

const lay = (folder: string, files: Record<string, string>) => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};
const articleFiles = (corpus: Corpus, where: string) =>
  Object.fromEntries(corpus.articles.map(({ slug, markdown }) => [`${where}/${slug}.md`, markdown]));

const PEER = {
  bin: join(PEERS, 'node_modules/.bin'),
  home: join(PEERS, 'builds'),
  dist: 'dist',
  article: (slug: string) => `artikel/${slug}/`,
};

/** With its dependencies, as a user's: by them Astro tells which packages are to be bundled. */
const packageFile = () => readFileSync(join(PEERS, 'package.json'), 'utf8');

/** Articles on the home page of every peer. */
const NEWEST = 20;

const astro = (name: string, markdown: string): Contender => ({
  ...PEER,
  name,
  commands: ['astro build', 'pagefind --site dist'],
  make(corpus, folder) {
    lay(folder, {
      ...articleFiles(corpus, 'src/content/articles'),
      'package.json': packageFile(),
      'astro.config.mjs': `import { defineConfig } from 'astro/config';\n${markdown}`,
      'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { articles: defineCollection({ loader: glob({ pattern: '*.md', base: 'src/content/articles' }) }) };`,
      'src/pages/artikel/[slug].astro': `---
import { getCollection, render } from 'astro:content';
export const getStaticPaths = async () => (await getCollection('articles')).map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
const { entry } = Astro.props;
const { Content } = await render(entry);
---
${LAYOUT('{entry.data.title}', '<Content />')}`,
      'src/pages/index.astro': `---
import { getCollection } from 'astro:content';
const newest = (await getCollection('articles')).sort((a, b) => b.data.date - a.data.date).slice(0, ${NEWEST});
---
${LAYOUT('Berita', '<ul>{newest.map(({ id, data }) => <li><a href={`/artikel/${id}/`}>{data.title}</a></li>)}</ul>')}`,
    });
  },
});

const ours: Contender = {
  name: 'Telaah',
  bin: join(ROOT, 'node_modules/.bin'),
  home: tmpdir(),
  dist: 'dist',
  article: (slug) => `artikel/${slug}/`,
  commands: ['node src/commands/build.ts'], // As `npm run build` does, and peers are called without npm as well.
  make(corpus, folder) {
    for (const part of [
      'src',
      'public',
      'astro.config.mjs',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
    ])
      cpSync(join(ROOT, part), join(folder, part), { recursive: true });
    // Its own, so that no cache is shared.
    mkdirSync(join(folder, 'node_modules'));
    execFileSync('bash', ['-c', `ln -s "${ROOT}"node_modules/* "${ROOT}"node_modules/.bin node_modules/`], {
      cwd: folder,
    });
    writeContent(corpus, folder);
  },
};

export const CONTENDERS: readonly Contender[] = [
  ours,
  {
    ...PEER,
    name: 'Eleventy + Pagefind',
    dist: '_site',
    commands: ['eleventy --quiet', 'pagefind --site _site'],
    make(corpus, folder) {
      lay(folder, {
        ...articleFiles(corpus, 'artikel'),
        'artikel/artikel.json': '{"layout":"page.njk","tags":"artikel"}',
        'package.json': packageFile(),
        '_includes/page.njk': LAYOUT('{{ title }}', '{{ content | safe }}'),
        'index.njk': LAYOUT(
          'Berita',
          `<ul>{% for it in collections.artikel | reverse %}{% if loop.index <= ${NEWEST} %}<li><a href="{{ it.url }}">{{ it.data.title }}</a></li>{% endif %}{% endfor %}</ul>`,
        ),
      });
    },
  },
  astro('Astro, its own Markdown + Pagefind', 'export default defineConfig({});'),
  astro(
    'Astro, unified + Pagefind',
    `import { unified } from '@astrojs/markdown-remark';\nexport default defineConfig({ markdown: { processor: unified() } });`,
  ),
  {
    ...PEER,
    name: 'Starlight',
    commands: ['astro build'],
    make(corpus, folder) {
      lay(folder, {
        ...articleFiles(corpus, 'src/content/docs/artikel'),
        'package.json': packageFile(),
        'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ integrations: [starlight({ title: 'Berita', defaultLocale: 'root', locales: { root: { label: 'Indonesia', lang: 'id' } } })] });`,
        'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
      });
    },
  },
  {
    ...PEER,
    name: 'Hugo + Pagefind',
    dist: 'public',
    commands: ['hugo --quiet', 'pagefind --site public'],
    make(corpus, folder) {
      const list = `<ul>{{ range first ${NEWEST} .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>`;
      lay(folder, {
        ...articleFiles(corpus, 'content/artikel'),
        'hugo.toml': "title = 'Berita'\nlanguageCode = 'id'\n",
        'layouts/_default/single.html': LAYOUT('{{ .Title }}', '{{ .Content }}'),
        'layouts/_default/list.html': LAYOUT('Berita', list),
      });
    },
  },
];
