import { FLOOR, MARGIN } from './paper.ts';
import type { Strip } from './strip.ts';

/** A strip and how far below the page's top edge it begins. */
interface Placed {
  readonly strip: Strip;
  readonly top: number;
}

/** Fills pages with strips from the top; strips that stay together go to the next page together. */
export function pagesOf(strips: readonly Strip[]): readonly (readonly Placed[])[] {
  const pages: Placed[][] = [[]];
  let top: number = MARGIN.top;
  for (const group of groupsOf(strips)) {
    const breaks = group.some(({ newPage }) => newPage);
    if (top > MARGIN.top && (breaks || top + heightOf(group) > FLOOR)) {
      pages.push([]);
      top = MARGIN.top;
    }
    for (const strip of group) {
      if (strip.at === undefined && top > MARGIN.top) top += strip.before;
      pages.at(-1)?.push({ strip, top: strip.at ?? top });
      if (strip.at === undefined) top += strip.height;
    }
  }
  return pages;
}

function groupsOf(strips: readonly Strip[]): readonly (readonly Strip[])[] {
  const groups: Strip[][] = [];
  let together = false;
  for (const strip of strips) {
    if (together) groups.at(-1)?.push(strip);
    else groups.push([strip]);
    together = strip.keep ?? false;
  }
  return groups;
}

const heightOf = (group: readonly Strip[]): number =>
  group.reduce((sum, { before, height, at }) => (at === undefined ? sum + before + height : sum), 0);
