import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowser, type TestBrowser } from '#test/browser/browser.ts';
import { SummaryList, Table } from './content.tsx';
import { renderPage } from './layout.tsx';

const NAME = 'ليلى حدّاد';

let browser: TestBrowser;
let page: Page;
before(async () => {
  browser = await openBrowser();
  page = await (await browser.person()).newPage();
});
after(() => browser.close());

/** Where, from left to right, the texts stand that a page shows once each. */
async function orderOf(html: string, texts: readonly string[]): Promise<readonly string[]> {
  await page.setContent(html);
  const places = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: { text: string; left: number }[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (const text of wanted) {
        const at = node.textContent?.indexOf(text) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + text.length);
        found.push({ text, left: range.getBoundingClientRect().left });
      }
    return found;
  }, texts);
  assert.equal(places.length, texts.length, html);
  return places.toSorted((one, other) => one.left - other.left).map(({ text }) => text);
}

test('a number or a reference beside a name from right to left stands where it was put', async () => {
  for (const [line, texts] of [
    [`${NAME}, 3`, [NAME, '3']],
    [`By ${NAME}, 2026-11-29`, ['By', NAME, '2026']],
    [`1. ${NAME} (2)`, ['1', NAME, '(2)']],
  ] as const) {
    const row = { label: 'x', value: line };
    for (const html of [
      renderPage(<p>{line}</p>),
      renderPage(<SummaryList rows={[row]} />),
      renderPage(<Table caption="" columns={[{ header: '' }]} rows={[[line]]} emptyText="" />),
    ])
      assert.deepEqual(await orderOf(html, texts), texts);
  }
});

test('without the mark-up it would not', async () => {
  assert.deepEqual(await orderOf(`<p>${NAME}, 3</p>`, [NAME, '3']), ['3', NAME]);
});
