import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { pagesOf } from './pages.ts';
import { FLOOR, MARGIN } from './paper.ts';
import { type Strip, stack } from './strip.ts';

const ROOM = FLOOR - MARGIN.top;
const strip = (height: number, more: Partial<Strip> = {}): Strip => ({ before: 0, height, ink: [], ...more });
const heights = (strips: readonly Strip[]) =>
  pagesOf(strips).map((page) => page.map((placed) => placed.strip.height));

describe('pages', () => {
  it('are filled from the top, without white space above the first strip', () => {
    const [page] = pagesOf([strip(10, { before: 5 }), strip(10, { before: 5 })]);
    assert.deepEqual(
      page?.map(({ top }) => top),
      [MARGIN.top, MARGIN.top + 15],
    );
  });

  it('keep together what belongs together', () => {
    assert.deepEqual(heights([strip(ROOM - 20), strip(15, { keep: true }), strip(15)]), [
      [ROOM - 20],
      [15, 15],
    ]);
  });

  it('begin where they are told to, but never after nothing', () => {
    assert.deepEqual(heights([strip(10), strip(0, { newPage: true }), strip(11)]), [[10], [0, 11]]);
    assert.deepEqual(heights([strip(0, { newPage: true }), strip(11)]), [[0, 11]]);
  });

  it('let a strip with a place of its own take no room', () => {
    const [page] = pagesOf([strip(50, { at: 300 }), strip(10)]);
    assert.deepEqual(
      page?.map(({ top }) => top),
      [300, MARGIN.top],
    );
  });

  it('lose no strip, keep their order and never overflow', () => {
    const any = fc.record({
      before: fc.integer({ min: 0, max: 20 }),
      height: fc.integer({ min: 1, max: ROOM / 4 }),
      keep: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any), (source) => {
        const strips = source.map(({ keep, ...rest }, i) =>
          strip(rest.height, { ...rest, keep: keep && i % 3 > 0 }),
        );
        const pages = pagesOf(strips);
        assert.deepEqual(
          pages.flat().map((placed) => placed.strip),
          strips,
        );
        for (const { strip: each, top } of pages.flat()) assert.ok(top + each.height <= FLOOR);
      }),
    );
  });
});

describe('stacked strips', () => {
  it('are as high as all of them and the white space between', () => {
    assert.equal(stack([strip(10, { before: 7 }), strip(5, { before: 3 })]).height, 18);
  });
});
