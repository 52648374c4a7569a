import type { Table } from '../document.ts';
import { RULE, STYLES } from '../paper.ts';
import { decoration, type Frame, type Laid, type Strip, shifted, stack, type Tag, tag } from '../strip.ts';
import { flow } from './text.ts';
import { besides } from './ticks.ts';

const PADDING = 4;

/** Rows between thin lines; the header stays with the first of them. */
export function table({ head, rows, shares = head.map(() => 1) }: Table, frame: Frame): Laid {
  const laid = [head, ...rows].map((cells, index) => rowOf(cells, shares, frame, index === 0));
  return {
    tags: [tag('Table', { children: laid.map((row) => row.tag) })],
    strips: laid.map(({ strip }, index) => ({
      ...strip,
      before: index === 0 ? 6 : 0,
      keep: index === 0 && rows.length > 0,
    })),
  };
}

function rowOf(
  texts: readonly string[],
  shares: readonly number[],
  frame: Frame,
  head: boolean,
): { tag: Tag; strip: Strip } {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let left = frame.left;
  const cells = texts.map((text, index) => {
    const width = (frame.width * (shares[index] ?? 1)) / total;
    const own = head ? tag('TH', { attributes: { O: 'Table', Scope: 'Column' } }) : tag('TD');
    const inner = { ...frame, left: left + PADDING, width: width - 2 * PADDING };
    left += width;
    return { tag: own, strip: stack(flow(text, head ? STYLES.strong : STYLES.body, inner, own)) };
  });
  const row = besides(cells.map((cell) => cell.strip));
  const height = row.height + 2 * PADDING;
  const thickness = head ? 1 : RULE.hair;
  const line = decoration((pen, top) =>
    pen.line(frame.left, top + height, frame.left + frame.width, top + height, thickness),
  );
  return {
    tag: tag('TR', { children: cells.map((cell) => cell.tag) }),
    strip: { before: 0, height, ink: [line, ...shifted(row.ink, PADDING)] },
  };
}
