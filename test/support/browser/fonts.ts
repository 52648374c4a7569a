import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { assets, readAsset } from '#kernel/ui/assets.ts';
import { openBrowser } from './browser.ts';

/** How wide the browser sets a line of text, in CSS pixels, in each of our fonts and where a font is missing. */
export type Widths = Readonly<Record<Font, number>>;

const FONTS = {
  Lato: "700 20px 'Lato'",
  'Noto Sans': "400 20px 'Noto Sans'",
  'Noto Sans SemiBold': "600 20px 'Noto Sans'",
  'Noto Sans Mono': "400 20px 'Noto Sans Mono'",
  fallback: '400 20px sans-serif',
} as const;

type Font = keyof typeof FONTS;

const LINE = 'Où le cœur naïf jase, 1234567890 wide lines fill up.';

/** Asks the browser, on a page that loads our fonts as the portal's pages do. */
export async function measureFonts(): Promise<Widths> {
  const server = createServer((request, response) => {
    const asset = readAsset(request.url ?? '');
    response.setHeader('content-type', asset?.type ?? 'text/html; charset=utf-8');
    response.end(asset?.body ?? PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const browser = await openBrowser();
  try {
    const page = await (await browser.person()).newPage();
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    return await page.evaluate<Widths>(MEASURE);
  } finally {
    await browser.close();
    server.close();
  }
}

const PAGE = `<!doctype html><html lang="fr"><title>Fonts</title><link rel="stylesheet" href="${assets.css}">`;

// A font that did not load leaves its line with no width: nothing stands in for it but the fallback's own entry.
const MEASURE = `(async () => {
  const widths = {};
  for (const [name, font] of Object.entries(${JSON.stringify(FONTS)})) {
    const loaded = await document.fonts.load(font, ${JSON.stringify(LINE)}).catch(() => []);
    const line = document.createElement('span');
    line.style.cssText = 'white-space: nowrap; font: ' + font;
    line.textContent = ${JSON.stringify(LINE)};
    document.body.append(line);
    const known = name === 'fallback' || loaded.some((face) => face.status === 'loaded');
    widths[name] = known ? line.getBoundingClientRect().width : 0;
  }
  return widths;
})()`;

/** What is missing, in plain words, or null: without a font, text has no width, and pages crash where it should be. */
export function missingFonts(widths: Widths): string | null {
  const narrow = Object.entries(widths).filter(([, width]) => width < LINE.length * 5);
  if (narrow.length === 0) return null;
  const told = narrow.map(([name, width]) => (name === 'fallback' ? FALLBACK : ours(name, width)));
  return `The browser can't set text, so no page can be looked at.\n${told.join('\n')}`;
}

const FALLBACK =
  'It has no font to fall back on: see the font folders that test/support/browser/chromium.ts names; of a browser of your own (CHROMIUM_PATH), install any font.';

const ours = (name: string, width: number): string =>
  `It did not load our ${name}, as src/kernel/ui/assets.ts serves it (a line is ${width} pixels wide).`;
