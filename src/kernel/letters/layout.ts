import { fields } from './blocks/fields.ts';
import { code, display, folds, guard, masthead } from './blocks/marks.ts';
import { table } from './blocks/table.ts';
import { address, heading, list, note, paragraph } from './blocks/text.ts';
import { besides, statements } from './blocks/ticks.ts';
import type { Area, Block, Columns } from './document.ts';
import { type Frame, type Laid, type Strip, stack, tag } from './strip.ts';

const GAP = 24;
const SMALLEST = 0.5;

/** Lays blocks below each other. @throws RangeError when an area's blocks don't fit it at the smallest size. */
export function layAll(blocks: readonly Block[], frame: Frame): Laid {
  const laid = blocks.map((block) => lay(block, frame));
  return { tags: laid.flatMap(({ tags }) => tags), strips: laid.flatMap(({ strips }) => strips) };
}

function lay(block: Block, frame: Frame): Laid {
  switch (block.kind) {
    case 'masthead':
      return masthead(block, frame);
    case 'heading':
      return heading(block, frame);
    case 'paragraph':
      return paragraph(block, frame);
    case 'list':
      return list(block, frame);
    case 'address':
      return address(block, frame);
    case 'fields':
      return fields(block, frame);
    case 'statements':
      return statements(block, frame);
    case 'table':
      return table(block, frame);
    case 'note':
      return note(block, frame);
    case 'code':
      return code(block, frame);
    case 'display':
      return display(block, frame);
    case 'columns':
      return columns(block, frame);
    case 'area':
      return area(block, frame);
    case 'guard':
      return guard(block, frame);
    case 'folds':
      return folds(block, frame);
    case 'together':
      return together(layAll(block.blocks, frame));
    case 'space':
      return { tags: [], strips: [{ before: 0, height: block.height * frame.scale, ink: [] }] };
    case 'page-break':
      return { tags: [], strips: [{ before: 0, height: 0, ink: [], newPage: true }] };
  }
}

const together = ({ tags, strips }: Laid): Laid => ({
  tags,
  strips: strips.map((strip, index) => ({ ...strip, keep: index < strips.length - 1 })),
});

function columns(block: Columns, frame: Frame): Laid {
  const total = block.columns.reduce((sum, { share = 1 }) => sum + share, 0);
  const room = frame.width - GAP * (block.columns.length - 1);
  let left = frame.left;
  const laid = block.columns.map(({ locale = frame.locale, share = 1, blocks }) => {
    const width = (room * share) / total;
    const { tags, strips } = layAll(blocks, { ...frame, locale, left, width });
    left += width + GAP;
    return { tag: tag('Sect', { children: tags, lang: locale }), strip: stack(strips) };
  });
  return { tags: laid.map((each) => each.tag), strips: [besides(laid.map((each) => each.strip))] };
}

function area(block: Area, frame: Frame, scale = 1): Laid {
  const inner = { ...frame, left: block.left ?? frame.left, width: block.width ?? frame.width, scale };
  const { tags, strips } = layAll(block.blocks, inner);
  const whole: Strip = stack(strips);
  if (whole.height <= block.height)
    return { tags, strips: [{ ...whole, before: 0, height: 0, at: block.top }] };
  if (scale - 0.05 < SMALLEST) throw new RangeError(`The area at ${block.top} points does not hold its text`);
  return area(block, frame, scale - 0.05);
}
