import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'best-practice'];

/**
 * Fails when axe finds anything on the page: WCAG 2.2 AA, EN 301 549 or good practice.
 * axe is a script, so where a browser runs none, a copy of the page is scanned in one that does.
 */
export async function scan(page: Page): Promise<void> {
  const known = await fingerprint(page);
  if (isClean(known)) return;
  const scriptless = await page.evaluate<boolean>("matchMedia('(scripting: none)').matches");
  const violations = scriptless ? await scanCopy(page) : await findViolations(page);
  assert.equal(violations.length, 0, `${page.url()}\n${violations.map(describe).join('\n')}`);
  keepClean(known);
}

/** The same for a page at the same width whose HTML differs in nothing but a hidden field's token and its session's end. */
async function fingerprint(page: Page): Promise<string> {
  const html = (await page.content())
    .replace(/(<input type="hidden"[^>]* value=)"[^"]*"/g, '$1')
    .replace(/ data-last-\w+="[^"]*"|<noscript>.*?<\/noscript>/gs, '');
  return createHash('sha256').update(`${page.viewportSize()?.width} ${html}`).digest('hex');
}

/**
 * Pages in which nothing was found: many stories pass the same one, and it need not be scanned again. The processes of
 * a run keep them together, as empty files of a folder.
 */
const { TEST_CLEAN_PAGES: folder } = process.env;
const clean = new Set<string>();

const isClean = (known: string): boolean =>
  clean.has(known) || (folder !== undefined && existsSync(join(folder, known)));

function keepClean(known: string): void {
  clean.add(known);
  if (folder !== undefined) writeFileSync(join(folder, known), '');
}

/** Within the page itself, at half the cost: only frames of other origins need axe's other way, and we have none. */
async function findViolations(page: Page): Promise<Violation[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(TAGS)
    .setLegacyMode()
    .analyze();
  return violations;
}

/** The same HTML at the same address and width, so that styles load; the page's own scripts do not run. */
async function scanCopy(page: Page): Promise<Violation[]> {
  const body = await page.content();
  const browser = page.context().browser();
  assert.ok(browser, 'a page has a browser');
  const context = await browser.newContext({ viewport: page.viewportSize(), reducedMotion: 'reduce' });
  try {
    const copy = await context.newPage();
    await copy.route('**/*.js', (route) => route.abort());
    await copy.route(page.url(), (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
    await copy.goto(page.url());
    return await findViolations(copy);
  } finally {
    await context.close();
  }
}

/** 'color-contrast (serious): Elements must … #pin-hint: <p …>' */
function describe({ id, impact, help, nodes }: Violation): string {
  const where = nodes.map(
    ({ target, html, failureSummary }) => `    ${target.join(' ')}: ${html}\n      ${failureSummary}`,
  );
  return `  ${id} (${impact}): ${help}\n${where.join('\n')}`;
}
