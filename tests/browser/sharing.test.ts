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

/** Stands in for a part of the browser, which this one lacks or would ask the reader about. */
const refuseClipboard = () =>
  Object.defineProperty(navigator, 'clipboard', {
    value: { writeText: () => Promise.reject(new DOMException('denied', 'NotAllowedError')) },
  });

test('where the clipboard is refused the panel shows what to copy by hand', async () => {
  const page = await open(ARTICLE, DESK);
  await page.evaluate(refuseClipboard);
  await page.locator(`${RUTTE} > a[data-ui]`).click();
  const status = page.locator('share-panel').getByRole('status');
  const refused = 'Peramban menolak menyalin. Salinlah ini:';
  await status.getByText(`${refused} ${inject('site')}${ARTICLE}${RUTTE}`).waitFor();
  await page.getByRole('button', { name: 'Sitasi APA' }).click();
  await status.getByText(`${refused} Associated Press. (2024, 29 Oktober).`).waitFor();
  await status.selectText(); // By hand: these are no words of the paragraph that could be linked to.
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(await page.locator('selection-link').isVisible()).toBe(false);
});

test('a phone shares the paragraph’s own page, and a reader who thinks better of it is told nothing', async () => {
  const page = await open(ARTICLE, { ...PHONE, ...CLIPBOARD });
  const link = page.locator(`${RUTTE} > a[data-ui]`);
  const share = page.getByRole('button', { name: 'Bagikan…' });
  await page.evaluate(() => {
    const shared: ShareData[] = [];
    const answers = ['', 'AbortError', 'NotAllowedError'];
    Object.assign(globalThis, { shared });
    Object.defineProperty(navigator, 'share', {
      value: (data: ShareData) => {
        shared.push(data);
        const answer = answers.shift();
        return answer ? Promise.reject(new DOMException('', answer)) : Promise.resolve();
      },
    });
    document.querySelector('[data-share]')?.removeAttribute('hidden');
  });
  const passage = `${inject('site')}${ARTICLE}p/tg28z/`;
  await link.tap();
  await page.getByText('Sudah disalin.').waitFor();
  await share.tap();
  await share.tap();
  expect(await clipboard(page)).toBe(`${inject('site')}${ARTICLE}${RUTTE}`);
  const asked = () => page.evaluate(() => (globalThis as unknown as { shared: ShareData[] }).shared);
  const [data] = await asked();
  expect(await asked()).toHaveLength(2); // Once for each tap, though the panel has moved to its link.
  expect(data).toMatchObject({
    url: passage,
    text: expect.stringMatching(/^"Sekretaris Jenderal NATO,.*"$/) as string,
  });
  expect(data?.title).toBe(await page.locator('h1').innerText());
  await share.tap(); // The system refuses: then the address is copied at least.
  await expect.poll(() => clipboard(page)).toBe(passage);
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
  const note = page.locator('#Ditunjuk.notice');
  expect(await note.innerText()).toContain('tidak dikenal');
  await page.locator('h1').click();
  expect(await note.count()).toBe(0);
});

test('the passage page shows the quote to a chat, and leads into the article', async () => {
  const page = await open(`${ARTICLE}p/tg28z/`, { ...PHONE, javaScriptEnabled: false });
  const meta = (name: string) =>
    page.locator(`meta[property="${name}"], meta[name="${name}"]`).getAttribute('content');
  expect(await meta('og:title')).toMatch(/^“Sekretaris Jenderal NATO, .*…”$/);
  expect(await meta('og:description')).toContain(
    'Yang berbicara: Mark Rutte dan Intelijen Ukraina. Associated Press, 29 Oktober 2024.',
  );
  expect(await page.locator('meta[name="robots"], meta[property="og:url"]').count()).toBe(0);
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
