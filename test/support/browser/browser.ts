import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import type { Locale } from '#kernel/ui/locale.ts';
import { findChromium } from './chromium.ts';

/** One browser of a test file; each person in a story gets a context of their own. */
export interface TestBrowser {
  /** Somebody's browser, with cookies of its own; closed with the browser at the latest. */
  person(options?: PersonOptions): Promise<BrowserContext>;
  close(): Promise<void>;
}

export interface PersonOptions {
  readonly javaScript?: boolean;
  readonly locale?: Locale;
  /** CSS pixels; 320 wide is what WCAG asks of reflow (SC 1.4.10). */
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** A browser that reaches this machine only; the test files of one process share it, each with people of its own. */
export async function openBrowser(): Promise<TestBrowser> {
  const browser = await running();
  const people: BrowserContext[] = [];
  return {
    person: async (options = {}) => {
      const context = await newContext(browser, options);
      people.push(context);
      return context;
    },
    close: async () => {
      for (const person of people) await person.close();
      // A worker goes on to the next file with it.
      if (!process.env.TEST_WORKER) await closeBrowser();
    },
  };
}

let launched: Promise<Browser> | null = null;

async function running(): Promise<Browser> {
  const browser = await launched;
  if (browser?.isConnected()) return browser;
  const { path, env } = findChromium();
  launched = chromium.launch({
    executablePath: path,
    env: { ...process.env, ...env },
    args: FLAGS,
    chromiumSandbox: false,
  });
  return launched;
}

/** Ends this process's browser, if it has one. */
export async function closeBrowser(): Promise<void> {
  const browser = await launched;
  launched = null;
  await browser?.close();
}

const FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--no-zygote',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--font-render-hinting=none',
  // A page that asks another machine for anything fails its test, wherever the test runs.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** How long a click or a page may take before its test fails, in milliseconds. */
const PATIENCE = 90_000;

async function newContext(browser: Browser, options: PersonOptions): Promise<BrowserContext> {
  const context = await browser.newContext(contextOptions(options));
  context.setDefaultTimeout(PATIENCE);
  return context;
}

const contextOptions = ({ javaScript, locale, viewport }: PersonOptions): BrowserContextOptions => ({
  javaScriptEnabled: javaScript ?? true,
  locale: locale === 'fr' ? 'fr-CA' : 'en-CA',
  timezoneId: 'America/Toronto',
  viewport: viewport ? { ...viewport } : { width: 1280, height: 900 },
  reducedMotion: 'reduce',
});

/** Keeps a picture of the whole page in the folder that SCREENSHOTS names, where one is named. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name.replace(/[^\w.-]+/g, '-')}.png`), fullPage: true });
}

/** Keeps a file that was downloaded in the same folder, to be looked at. */
export function keep(name: string, file: Buffer): void {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), file);
}
