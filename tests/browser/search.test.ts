import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { theBrowser } from './open.ts';

let page: Page;
const address = (path: string) => new URL(path, inject('site')).href;
const answered = (query: string) =>
  page.locator(`#hasil[aria-busy="false"][data-query="${query}"]`).waitFor();
const box = () => page.getByRole('combobox');
const options = () => page.getByRole('option');

beforeEach(async () => {
  page = await (await theBrowser()).newPage({ serviceWorkers: 'block' });
});
afterEach(() => page.context().close());

test('a result opens at its paragraph, with the words that were found', async () => {
  await page.goto(address('cari/?q=menlu+rusia'));
  await answered('menlu rusia');
  const link = page.locator('[data-hit="paragraf"]').first();
  expect(await link.textContent()).toContain('Sergei Lavrov');
  await link.click();
  await page.waitForURL(/\/artikel\//);
  const block = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
  expect(await block.textContent()).toContain('Menteri Luar Negeri Rusia, Sergei Lavrov');
  expect(new URL(page.url()).searchParams.getAll('sorot')).toContain('Sergei Lavrov');
});

test('why an entity answers is said', async () => {
  await page.goto(address('cari/?q=Zelenskiy'));
  await answered('Zelenskiy');
  expect(await page.locator('[data-hit="entitas"]').first().innerText()).toMatch(
    /Volodymyr Zelensky[\s\S]*Presiden Ukraina[\s\S]*ejaan lain: .*Zelenskiy/,
  );
});

test('what is not there is said plainly, with near names to choose from', async () => {
  await page.goto(address('cari/?q=Irak'));
  await answered('Irak');
  expect(await page.locator('#hasil').getAttribute('data-empty')).not.toBeNull();
  expect(await page.locator('[data-hit]').count()).toBe(0);
  await page.locator('[data-suggestion]', { hasText: 'Iran' }).click();
  await answered('Iran');
  expect(await page.locator('[data-hit="entitas"]').first().innerText()).toContain('Iran');
});

test('the box offers names, and takes one by keyboard, from any page', async () => {
  await page.goto(address('entitas/kursk/'));
  await page.keyboard.press('/');
  await box().pressSequentially('lavr');
  await page.keyboard.press('ArrowDown'); // At once: it means the list that is on its way.
  await page.locator('[aria-selected="true"]').waitFor();
  expect(await box().getAttribute('aria-expanded')).toBe('true');
  expect(await page.locator('[aria-selected="true"]').innerText()).toContain('Sergei Lavrov');
  expect(await box().getAttribute('aria-activedescendant')).toBe(
    await page.locator('[aria-selected="true"]').getAttribute('id'),
  );
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/cari\//);
  await answered('Sergei Lavrov');
});

test('a letter is shown before names are looked up, which the search page has at hand', async () => {
  await page.goto(address('cari/'));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.locator('input[name="q"]').press('r');
  await options().first().waitFor();
  const shown = page.evaluate(
    () =>
      new Promise((told) => {
        const list = document.querySelector('[role="listbox"]');
        const watched = new MutationObserver(() => told('names'));
        if (list) watched.observe(list, { childList: true });
        document.addEventListener('input', () => requestAnimationFrame(() => told('letter')));
      }),
  );
  await box().press('u');
  expect(await shown).toBe('letter');
  await options().filter({ hasText: 'Rutte' }).first().waitFor();
  expect(asked.filter((path) => path.endsWith('.json'))).toEqual([]);
});

test('Esc closes the list and keeps what was typed; Enter alone searches for it', async () => {
  await page.goto(address('entitas/'));
  await page.locator('input[name="q"]').focus();
  await box().pressSequentially('drone');
  await options().first().waitFor();
  await page.keyboard.press('Escape');
  expect(await box().getAttribute('aria-expanded')).toBe('false');
  expect(await box().inputValue()).toBe('drone');
  await page.keyboard.press('Enter');
  await page.waitForURL(/cari\/\?q=drone/);
  await answered('drone');
  expect(await page.locator('[data-hit]').first().innerText()).toContain('drone');
});

test('back and forward bring earlier searches back', async () => {
  await page.goto(address('cari/?q=Rutte'));
  await answered('Rutte');
  await page.locator('input[name="q"]').fill('Putin');
  await page.keyboard.press('Enter');
  await answered('Putin');
  expect(new URL(page.url()).searchParams.get('q')).toBe('Putin');
  await page.goBack();
  await answered('Rutte');
  expect(await page.locator('input[name="q"]').inputValue()).toBe('Rutte');
  await page.goForward();
  await answered('Putin');
});

test('only people, when the reader says so', async () => {
  await page.goto(address('cari/?q=presiden+rusia'));
  await answered('presiden rusia');
  await page.goto(address('cari/?q=s&jenis=person'));
  await answered('s');
  await page.goto(address('cari/?q=aus&jenis=place'));
  await answered('aus');
  expect(await page.locator('[data-hit="entitas"]').allInnerTexts()).toEqual([
    expect.stringContaining('Australia'),
  ]);
});

test('nothing moves when the list opens, nor when results arrive', async () => {
  await page.goto(address('cari/'));
  await page.evaluate(() => {
    Object.assign(globalThis, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[]) {
        // As in Cumulative Layout Shift: what follows a key at once is expected, what comes later is not.
        if (entry.hadRecentInput) continue;
        Object.assign(globalThis, { shift: (globalThis as never as { shift: number }).shift + entry.value });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.locator('input[name="q"]').focus();
  await box().pressSequentially('rutte');
  await options().first().waitFor();
  await page.keyboard.press('Enter');
  await answered('rutte');
  expect(await page.evaluate('shift')).toBeLessThan(0.01);
});

test('a name can be taken by touch', async () => {
  const context = await (
    await theBrowser()
  ).newContext({ hasTouch: true, viewport: { width: 360, height: 740 } });
  const phone = await context.newPage();
  await phone.goto(address('cari/'));
  await phone.locator('input[name="q"]').tap();
  await phone.locator('input[name="q"]').pressSequentially('zel');
  await phone.getByRole('option', { name: /Zelensky/ }).tap();
  await phone.locator('#hasil[data-query="Volodymyr Zelensky"][aria-busy="false"]').waitFor();
  await context.close();
});
