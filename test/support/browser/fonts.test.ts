import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureFonts, missingFonts } from './fonts.ts';

// First of all tests, and alone: where this fails, so would every other that opens a browser, without saying why.
test('the browser sets a line of text in our fonts, and in the one that it falls back on', async () => {
  assert.equal(missingFonts(await measureFonts()), null);
});

test('a browser without a font is told in plain words', () => {
  const widths = {
    Lato: 480,
    'Noto Sans': 0,
    'Noto Sans SemiBold': 500,
    'Noto Sans Mono': 600,
    fallback: 490,
  };
  assert.match(
    missingFonts(widths) ?? '',
    /did not load our Noto Sans, as [^\n]+\(a line is 0 pixels wide\)\.$/,
  );
  assert.match(missingFonts({ ...widths, fallback: 0 }) ?? '', /no font to fall back on: [^\n]*chromium\.ts/);
  assert.equal(missingFonts({ ...widths, 'Noto Sans': 510 }), null);
});
