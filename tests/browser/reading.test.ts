import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ARTICLE, DESK, PHONE, open } from './open.ts';

const source = readFileSync(new URL('../fixtures/pasukan-korea-utara-di-rusia.txt', import.meta.url), 'utf8');
const lines = source.split('\n').filter(Boolean);

/** The words of the article as a reader gets them: the title, then each block, without what the page adds. */
const readBlocks = () => {
  const body = document.querySelector('[data-body]');
  const blocks = [...(body?.querySelectorAll('p, h2, h3, li, blockquote') ?? [])];
  const words = blocks.map((block) => {
    const copy = block.cloneNode(true) as Element;
    for (const added of copy.querySelectorAll('[data-ui]')) added.remove();
    return copy.textContent;
  });
  return [document.querySelector('h1')?.textContent ?? '', ...words];
};

test.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  'the article is the source, character by character ($javaScriptEnabled)',
  async (options) => {
    const page = await open(ARTICLE, { ...DESK, ...options });
    expect(await page.evaluate(readBlocks)).toEqual(lines);
  },
);

test('a paragraph is copied without what the page adds', async () => {
  const page = await open(ARTICLE);
  const copied = await page.evaluate(() => {
    getSelection()?.selectAllChildren(document.querySelector('[data-body]') ?? document.body);
    return getSelection()?.toString();
  });
  expect(copied?.split(/\n+/).map((line) => line.trim())).toEqual(lines.slice(1));
});

test('a link to a paragraph shows which one is meant, in full view', async () => {
  const page = await open(ARTICLE, PHONE);
  const id = await page.locator('[data-body] > p').nth(5).getAttribute('id');
  await page.locator(`#${id} > a[data-ui]`).click();
  expect(new URL(page.url()).hash).toBe(`#${id}`);
  const meant = page.locator(`#${id}`);
  const other = page.locator('[data-body] > p').nth(4);
  const background = (element: Element) => getComputedStyle(element).backgroundColor;
  expect(await meant.evaluate(background)).not.toBe(await other.evaluate(background));
  expect(await meant.evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
});

test('every block has a link to itself that a thumb can hit and no word lies under', async () => {
  const page = await open(ARTICLE, PHONE);
  const links = await page.locator('[data-body] [id] > a[data-ui]').evaluateAll((all) =>
    all.map((link) => {
      const { width, height, right } = link.getBoundingClientRect();
      const words = document.createRange();
      words.selectNodeContents(link.parentElement ?? link);
      return {
        width,
        height,
        clear: right <= (words.getClientRects()[0]?.left ?? 0) + 0.5,
        target: link.getAttribute('href') === `#${link.parentElement?.id}`,
      };
    }),
  );
  expect(links).toHaveLength(20);
  for (const link of links) {
    expect(link).toMatchObject({ clear: true, target: true });
    expect(link.width).toBeGreaterThanOrEqual(36);
    expect(link.height).toBeGreaterThanOrEqual(44);
  }
});

test('the marks can be hidden, also without JavaScript, and the choice is kept', async () => {
  const line = (element: Element) => getComputedStyle(element).textDecorationLine;
  const plain = await open(ARTICLE, { ...DESK, javaScriptEnabled: false });
  expect(await plain.locator('a[data-entity]').first().evaluate(line)).toBe('underline');
  await plain.getByLabel('Tandai nama').uncheck();
  expect(await plain.locator('a[data-entity]').first().evaluate(line)).toBe('none');

  const page = await open(ARTICLE);
  const names = page.locator('[data-body] p a[data-entity]');
  await page.getByLabel('Tandai nama').uncheck();
  expect(await names.first().evaluate(line)).toBe('none');
  await expect.poll(() => names.last().evaluate(line)).toBe('none'); // Out of view: a frame later.
  await page.reload();
  expect(await page.getByLabel('Tandai nama').isChecked()).toBe(false);
  expect(await names.last().evaluate(line)).toBe('none');
  await page.getByLabel('Tandai nama').check();
  await expect.poll(() => names.last().evaluate(line)).toBe('underline');
});

test('the first mention in a section is marked, later ones quietly', async () => {
  const page = await open(ARTICLE);
  const russia = await page
    .locator('[data-body] a[data-entity="rusia"]')
    .evaluateAll((all) => all.map((link) => getComputedStyle(link).textDecorationStyle));
  expect(russia).toEqual([
    ...['solid', 'dotted', 'dotted', 'dotted', 'dotted', 'dotted'],
    ...['solid', 'solid', 'dotted'], // The heading's own has no line at all.
  ]);
});

test('a printed page says where it was read, to the paragraph, and when, and shows the paragraphs’ numbers and ids', async () => {
  const page = await open(`${ARTICLE}#tg28z`);
  await page.pdf(); // As the browser's own print command, it tells the page.
  await page.emulateMedia({ media: 'print' });
  const line = page.locator('#Cetak');
  expect(await line.isVisible()).toBe(true);
  const year = new Date().getFullYear();
  expect(await line.textContent()).toMatch(new RegExp(`#tg28z, dicetak \\d+ \\p{L}+ ${year}`, 'u'));
  const number = page.locator('#tg28z > a[data-ui]');
  expect(await number.evaluate((link) => getComputedStyle(link, '::before').content)).toContain('"3"');
  expect(await number.evaluate((link) => getComputedStyle(link, '::after').content)).toBe('"#tg28z"');
  expect(await number.isVisible()).toBe(true);
  expect(
    await page
      .locator('.search-box, nav, #Tandai')
      .evaluateAll((all) => all.filter((it) => it.checkVisibility())),
  ).toEqual([]);
});

test.each([
  { path: ARTICLE, ids: ['pokok-tsukuryne', 'peristiwa-konflik', 'Nama'] },
  { path: `${ARTICLE}telaah/`, ids: ['peristiwa-konflik', 'peta'] },
])(
  'as /$path opens, what stands far below waits, but not where a link leads to it',
  async ({ path, ids: [id = '', ...others] }) => {
    const page = await open('luring/', PHONE);
    const scripts = Promise.withResolvers<undefined>();
    await page.route('**/*.js', (route) => scripts.promise.then(() => route.continue()));
    const address = new URL(`../${path}`, page.url()).href;
    await page.goto(address, { waitUntil: 'commit' });
    const place = (of: string) => page.locator(`#${of}`).evaluate((it) => it.getBoundingClientRect().top);
    const isLaidOut = () =>
      page.locator(`#${id}`).evaluate((it) => it.checkVisibility({ contentVisibilityAuto: true }));
    await page.locator('footer a').last().waitFor();
    expect(await isLaidOut()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await isLaidOut()).toBe(true);
    await page.emulateMedia({ media: null });
    expect(await isLaidOut()).toBe(false);
    for (const each of [id, ...others]) {
      await page.evaluate((to) => (location.hash = to), each);
      await expect.poll(() => place(each), { message: each }).toBeLessThan(17);
      expect(await place(each), each).toBeGreaterThan(-1);
    }
    scripts.resolve(undefined);
    await page.waitForLoadState('load');
    expect(await isLaidOut()).toBe(true);
    expect(await page.locator('.later').count()).toBe(0);
    const last = others.at(-1) ?? id;
    expect(await place(last)).toBeGreaterThan(-1);
    expect(await place(last)).toBeLessThan(17);
  },
);

test.each([
  { reader: 'who rests on a link', saveData: false, there: [`/${ARTICLE}`] },
  { reader: 'who saves data', saveData: true, there: [] },
])('the next page is asked for beforehand: $reader', async ({ saveData, there }) => {
  const page = await open('');
  await page.clock.install();
  await page.addInitScript(
    (value) => Object.defineProperty(navigator, 'connection', { value: { saveData: value } }),
    saveData,
  );
  await page.reload();
  const [link, other] = [page.locator('.newest h1 a'), page.locator('.masthead nav a').first()];
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.headers()['sec-purpose']?.startsWith('prefetch')) asked.push(new URL(request.url()).pathname);
  });
  await page.clock.pauseAt(Date.now() + 3_600_000); // From here on time goes only where the test says so.
  await other.hover(); // On the way.
  await link.hover();
  await page.clock.runFor(1000);
  await link.hover();
  await page.clock.runFor(1000);
  await expect.poll(() => asked).toEqual(there);
  // Names in the text open a card first, whatever the pointer does.
  await page.goto(new URL(ARTICLE, page.url()).href);
  await page.locator('[data-body] a[data-entity]').first().hover();
  await page.clock.runFor(1000);
  expect(await page.locator('link[rel="prefetch"]').count()).toBe(0);
});
