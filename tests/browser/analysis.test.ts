import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ARTICLE, DESK, PHONE, look } from './open.ts';

const ANALYSIS = `${ARTICLE}telaah/`;
const plain = { ...DESK, javaScriptEnabled: false };

/** The row of the table below a proposition: the words of each cell, by its column. */
async function stake(page: Page, proposition: string): Promise<Record<string, string>> {
  const columns = await page.locator('.stakes thead th').allInnerTexts();
  const cells = await page
    .locator('.stakes tbody', { hasText: proposition })
    .locator('td')
    .evaluateAll((all) =>
      all.map((cell) => cell.textContent.replace(/\s+/g, ' ').replaceAll(' :', ':').trim()),
    );
  return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
}

test('the table answers who says they are in Kursk, who says not, and what Moscow says', async () => {
  const page = await look(ARTICLE, plain);
  expect(await stake(page, 'sudah berada di Kursk')).toEqual({
    'Mengonfirmasi atau menyatakan': 'Mark Rutte mengonfirmasi: sebagian unit militer',
    'Melaporkan atau memperkirakan': 'Intelijen Ukraina melaporkan: sebagian unit militer',
    'Membantah atau menyebut tidak ada bukti': 'Para pejabat Eropa menyebut tidak ada bukti',
    'Tidak mengonfirmasi': '–',
  });
  expect(await stake(page, 'berada di Rusia')).toMatchObject({
    'Mengonfirmasi atau menyatakan': 'Pentagon dan NATO mengonfirmasi: ribuan pasukan',
    'Tidak mengonfirmasi': 'Sergei Lavrov tidak mengonfirmasi: tidak secara langsung',
  });
});

test.each([
  { path: ARTICLE, scope: '.stakes, .timeline' },
  { path: ANALYSIS, scope: '.stakes, .statement blockquote ~ p, .timeline, .traces td, .map' },
])(
  'every link of the analysis on /$path to a paragraph lands on words it tells of',
  async ({ path, scope }) => {
    const article = await look(ARTICLE, plain);
    const textOf = new Map(
      await article
        .locator('[data-body] [id]')
        .evaluateAll((all) => all.map((block) => [block.id, block.textContent] as const)),
    );
    const page = await look(path, plain);
    const hashes = await page
      .locator(scope)
      .locator('a[href*="#"]:not([href*="#peristiwa"])')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).hash.slice(1)));
    expect(hashes.length).toBeGreaterThan(20);
    for (const hash of hashes) expect(textOf.has(hash), hash).toBe(true);

    if (path !== ANALYSIS) return;
    const said = await page.locator('.statement').evaluateAll((all) =>
      all.map((item) => ({
        words: (item.querySelector('blockquote')?.textContent ?? '').trim().replace(/^…\s*|\s*…$/g, ''),
        hash: item.querySelector<HTMLAnchorElement>('p a')?.hash.slice(1) ?? '',
      })),
    );
    expect(said.length).toBeGreaterThan(25);
    for (const { words, hash } of said) expect(textOf.get(hash)).toContain(words);
  },
);

test('the speaker’s own words are told apart from the article’s', async () => {
  const page = await look(ANALYSIS, plain);
  const own = await page.locator('.statement blockquote b').allInnerTexts();
  expect(own).toContain('"eskalasi yang signifikan"');
  expect(own).toHaveLength(5);
});

test('an event can be linked to, and certain dates look and read otherwise than open ones', async () => {
  const page = await look(`${ARTICLE}#peristiwa-pakta-keamanan`, PHONE);
  const pact = page.locator('#peristiwa-pakta-keamanan');
  const top = await pact.evaluate((element) => element.getBoundingClientRect().top);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(740);
  expect(await pact.innerText()).toMatch(
    /Juni 2024 hanya bulannya\s+Moskow dan Pyongyang menandatangani pakta/,
  );
  expect(await pact.locator('time').getAttribute('datetime')).toBe('2024-06');
  const election = page.locator('#peristiwa-pemilihan-presiden');
  expect(await election.innerText()).toContain('5 November 2024 tanggal pasti');
  const dot = (element: Element) => getComputedStyle(element, '::before').backgroundColor;
  expect(await election.evaluate(dot)).not.toBe(await pact.evaluate(dot));
});

test('dates in the running text are marked for machines', async () => {
  const page = await look(ARTICLE, plain);
  const times = page.locator('[data-body] time');
  expect(
    await times.evaluateAll((all) => all.map((it) => [it.textContent, (it as HTMLTimeElement).dateTime])),
  ).toEqual([
    ['Selasa (29/10/2024)', '2024-10-29'],
    ['Juni lalu', '2024-06'],
    ['pekan depan', '2024-11-05'],
  ]);
});

test.each([
  { name: 'a phone', options: PHONE },
  { name: 'a desk', options: DESK },
])('on $name no name on a map covers another or leaves it, and the ground is there', async ({ options }) => {
  const page = await look(ANALYSIS, options);
  const maps = page.locator('.map');
  for (let index = 0; index < (await maps.count()); index++) {
    const map = maps.nth(index).locator('div');
    await map.scrollIntoViewIfNeeded();
    await map.locator('img').evaluate((image) => (image as HTMLImageElement).decode());
    const { frame, boxes } = await map.evaluate((element) => ({
      frame: element.getBoundingClientRect().toJSON() as DOMRect,
      boxes: [...element.querySelectorAll('a')].map((link) => {
        const { left, right, top, bottom } = link.getBoundingClientRect();
        return { left, right, top, bottom, name: link.textContent.trim() };
      }),
    }));
    expect(boxes.length).toBeGreaterThan(4);
    for (const [at, box] of boxes.entries()) {
      expect(box.left, box.name).toBeGreaterThanOrEqual(frame.left);
      expect(box.right, box.name).toBeLessThanOrEqual(frame.right);
      for (const other of boxes.slice(at + 1)) {
        const apart =
          box.right <= other.left ||
          other.right <= box.left ||
          box.bottom <= other.top ||
          other.bottom <= box.top;
        expect(apart, `${box.name} and ${other.name}`).toBe(true);
      }
    }
  }
});

test('the table stays a table for a screen reader when it is stacked on a phone', async () => {
  const page = await look(ARTICLE, PHONE);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const roles = nodes.map(({ role }) => String(role?.value));
  const count = (role: string) => roles.filter((it) => it === role).length;
  expect(count('table')).toBe(1);
  expect(count('row')).toBe(17); // The headings, and for each of eight propositions its own and the cells.
  expect(count('rowheader') + count('columnheader')).toBe(12);
});

test('the picture of names has a link for each block that names an entity, and scrolls by itself', async () => {
  const page = await look(ANALYSIS, PHONE);
  const lavrov = page.locator('.traces tbody tr', { hasText: 'Sergei Lavrov' });
  expect(
    await lavrov.locator('td a').evaluateAll((all) => all.map((link) => link.getAttribute('aria-label'))),
  ).toEqual(['Sergei Lavrov, alinea 15', 'Sergei Lavrov, alinea 16']);
  const region = page.locator('.traces');
  expect(await region.evaluate((it) => it.scrollWidth > it.clientWidth)).toBe(true);
  const name = lavrov.locator('th');
  const left = (element: Element) => element.getBoundingClientRect().left;
  const before = await name.evaluate(left);
  await region.evaluate((it) => it.scrollBy(200, 0));
  expect(Math.abs((await name.evaluate(left)) - before)).toBeLessThan(2);
});

test('a speaker’s page holds what they say, with the way back to the paragraph', async () => {
  const page = await look('entitas/sergei-lavrov/', plain);
  const said = page.locator('.said .statement');
  expect(await said.count()).toBe(3);
  expect(await said.nth(1).innerText()).toContain('tidak secara langsung mengonfirmasi');
  await said.nth(1).getByText('alinea 16').click();
  await page.waitForURL(/\/artikel\/pasukan-korea-utara-di-rusia\/#\w+$/);
  expect(await page.locator(':target').innerText()).toContain('Lavrov tidak secara langsung');
});
