import type { Field, Fields } from '../document.ts';
import { RULE, STYLES } from '../paper.ts';
import { type Frame, type Ink, type Laid, type Strip, shifted, stack, type Tag, tag } from '../strip.ts';
import { wordsOf } from '../words.ts';
import { flow } from './text.ts';
import { besides, tickBox } from './ticks.ts';

const PADDING = 5;

/** Room to write a line by hand below a label. */
const ROOM = 31;

/** Labelled boxes that share their borders; each row stays whole. */
export function fields({ rows }: Fields, frame: Frame): Laid {
  const laid = rows.map((row, index) => rowOf(row, frame, index === 0 ? 6 : 0));
  return { tags: laid.flatMap(({ tags }) => tags), strips: laid.map(({ strip }) => strip) };
}

function rowOf(row: readonly Field[], frame: Frame, before: number): { tags: readonly Tag[]; strip: Strip } {
  const total = row.reduce((sum, { share = 1 }) => sum + share, 0);
  let left = frame.left;
  const cells = row.map((field) => {
    const width = (frame.width * (field.share ?? 1)) / total;
    const cell = { left, width, ...cellOf(field, { ...frame, left, width }) };
    left += width;
    return cell;
  });
  const height = Math.max(...cells.map((cell) => cell.height));
  const ink = cells.flatMap((cell) => [...cell.ink, border(cell, height)]);
  return { tags: cells.map((cell) => cell.tag), strip: { before: before * frame.scale, height, ink } };
}

/** The box itself is what there is to fill in, where nothing is. */
function border(cell: { left: number; width: number; blank: Tag | null }, height: number): Ink {
  return {
    tag: cell.blank,
    draw: (pen, top) => pen.box(cell.left, top, cell.width, height, RULE.hair),
  };
}

function cellOf(field: Field, frame: Frame) {
  const padding = PADDING * frame.scale;
  const inner = { ...frame, left: frame.left + padding, width: frame.width - 2 * padding };
  const name = tag('Span');
  const content = contentOf(field, inner);
  const text = stack([...flow(labelOf(field), STYLES.label, inner, name), ...content.strips]);
  return {
    tag: tag('P', { children: [name, ...content.tags] }),
    blank: content.blank ?? null,
    height: Math.max(text.height + padding * 1.4, (field.room ?? ROOM) * frame.scale),
    ink: shifted(text.ink, padding * 0.6),
  };
}

const labelOf = ({ label, required }: Field): string => (required ? `${label} *` : label);

function contentOf(field: Field, frame: Frame): Laid & { readonly blank?: Tag } {
  if (field.ticks) return ticksOf(field.ticks, frame);
  if (field.value === null) {
    const blank = toFill(wordsOf(frame.locale).toFillIn(labelOf(field)), field.label);
    return { tags: [blank], strips: [], blank };
  }
  const value = tag('Span', field.locale ? { lang: field.locale } : {});
  return { tags: [value], strips: flow(field.value, STYLES.value, frame, value) };
}

/** A field that isn't filled in by machine (ISO 32000-1 §14.8.5.6). */
const toFill = (alt: string, label: string): Tag =>
  tag('Form', { alt, attributes: { O: 'PrintField', Role: 'tv', Desc: { text: label } } });

function ticksOf({ options, columns }: NonNullable<Field['ticks']>, frame: Frame): Laid {
  const width = frame.width / columns;
  const cells = options.map((option, index) =>
    tickBox(option, { ...frame, left: frame.left + (index % columns) * width, width: width - PADDING }),
  );
  const rows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) =>
    besides(cells.slice(row * columns, (row + 1) * columns).map((cell) => cell.strip)),
  );
  return { tags: cells.flatMap((cell) => [cell.form, cell.text]), strips: rows };
}
