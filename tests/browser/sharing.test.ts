import { expect, inject, test } from 'vitest';
import { ARTICLE, DESK, PHONE, open } from './open.ts';

const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const RUTTE = '#tg28z';

const clipboard = (page: Awaited<ReturnType<typeof open>>) =>
  page.evaluate(() => navigator.clipboard.readText());

test('one tap on a paragraph’s link copies it, and says so', async () => {
  const page = await open(ARTICLE, { ...PHONE, ...CLIPBOARD });
  await page.locator(`${RUTTE} > a[data-ui]`).tap();
  const panel = page.locator('share-panel:popover-open');
  await panel.getByText('Sudah disalin.').waitFor();
  expect(await clipboard(page)).toBe(`${inject('site')}${ARTICLE}${RUTTE}`);
  expect(new URL(page.url()).hash).toBe(RUTTE);
});

test.each([
  [
    'Salin kutipan dan tautan',
    /^"Sekretaris Jenderal NATO, Mark Rutte, .*Australia\."\nAssociated Press, http\S+#tg28z$/,
  ],
  [
    'Kutip gaya koran',
    /^"Sekretaris Jenderal NATO, .*", dilansir Associated Press, Selasa \(29\/10\/2024\)\. http\S+#tg28z$/,
  ],
  ['Sitasi APA', /^Associated Press\. \(2024, 29 Oktober\)\. Pentagon dan NATO .* Telaah\. http\S+#tg28z$/],
  ['Sitasi MLA', /^Associated Press\. "Pentagon dan NATO .*" Telaah, 29 Oktober 2024, http\S+#tg28z\.$/],
  ['BibTeX', /^@online\{telaah-tg28z,/],
])('the panel offers: %s', async (label, expected) => {
  const page = await open(ARTICLE, { ...DESK, ...CLIPBOARD });
  await page.locator(`${RUTTE} > a[data-ui]`).click();
  await page.getByText('Sudah disalin.').waitFor();
  await page.getByRole('button', { name: label, exact: true }).click();
  await expect.poll(() => clipboard(page)).toMatch(expected);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('share-panel:popover-open').count()).toBe(0);
  await expect.poll(() => page.locator('[data-body] share-panel').count()).toBe(0);
});

test('where the clipboard is refused the panel says where the link is', async () => {
  const page = await open(ARTICLE, DESK);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('denied')) },
    });
  });
  await page.locator(`${RUTTE} > a[data-ui]`).click();
  await page.getByText('Peramban menolak menyalin').waitFor();
});

test('selected words get a link that shows them, and the paragraph where they are gone', async () => {
  const page = await open(ARTICLE, { ...DESK, ...CLIPBOARD });
  await page.evaluate(() => {
    const text = document.querySelector('#tg28z')?.firstChild;
    if (text) getSelection()?.setBaseAndExtent(text, 0, text, 18);
  });
  await page.getByRole('button', { name: 'Salin tautan ke kata ini' }).click();
  await page.getByRole('button', { name: 'Sudah disalin.' }).waitFor();
  expect(await clipboard(page)).toBe(`${inject('site')}${ARTICLE}${RUTTE}:~:text=Sekretaris%20Jenderal`);
});

test('a selection over two paragraphs links to the range', async () => {
  const page = await open(ARTICLE, { ...DESK, ...CLIPBOARD });
  await page.evaluate(() => {
    const first = document.querySelector('#tg28z')?.firstChild;
    const last = document.querySelector('#m294g')?.lastChild?.previousSibling;
    if (first && last) getSelection()?.setBaseAndExtent(first, 0, last, last.textContent?.length ?? 0);
  });
  await page.getByRole('button', { name: 'Salin tautan ke kata ini' }).click();
  await page.getByRole('button', { name: 'Sudah disalin.' }).waitFor();
  expect(await clipboard(page)).toMatch(/#tg28z:~:text=Sekretaris%20Jenderal%20NATO%2C%20Mark,\S+$/);
});

test('the paragraph meant is announced, and its mark goes at the next click', async () => {
  const page = await open(`${ARTICLE}${RUTTE}`, DESK);
  expect(await page.locator('#Ditunjuk').innerText()).toMatch(
    /^Tautan ini menunjuk: Sekretaris Jenderal NATO/,
  );
  const background = () =>
    page.locator(RUTTE).evaluate((element) => getComputedStyle(element).backgroundColor);
  const marked = await background();
  await page.locator('h1').click();
  expect(await background()).not.toBe(marked);
});

test('an address that no paragraph ever had is said to be none', async () => {
  const page = await open(`${ARTICLE}#zz9zz`, DESK);
  expect(await page.locator('#Ditunjuk').isVisible()).toBe(true);
  expect(await page.locator('#Ditunjuk').innerText()).toContain('tidak dikenal');
});

test('the passage page shows the quote to a chat, and leads into the article', async () => {
  const page = await open(`${ARTICLE}p/tg28z/`, { ...PHONE, javaScriptEnabled: false });
  const meta = (name: string) =>
    page.locator(`meta[property="${name}"], meta[name="${name}"]`).getAttribute('content');
  expect(await meta('og:title')).toMatch(/^“Sekretaris Jenderal NATO, .*…”$/);
  expect(await meta('og:description')).toContain(
    'Yang berbicara: Mark Rutte dan Intelijen Ukraina. Associated Press, 29 Oktober 2024.',
  );
  expect(await meta('robots')).toBe('noindex');
  expect(await page.locator('link[rel="canonical"]').getAttribute('href')).toMatch(
    /\/artikel\/pasukan-korea-utara-di-rusia\/$/,
  );
  const picture = new URL((await meta('og:image')) ?? '').pathname;
  const response = await page.request.get(new URL(picture, inject('site')).href);
  const png = await response.body();
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  await page.getByRole('link', { name: 'Baca dalam konteks' }).click();
  await page.waitForURL(/\/#tg28z$/);
});

test('the address of a paragraph without a page leads to the paragraph in its article', async () => {
  const page = await open(`${ARTICLE}p/tanpa9/`);
  await page.waitForURL(`${inject('site')}${ARTICLE}#tanpa9`);
});
