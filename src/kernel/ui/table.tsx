// biome-ignore-all lint/a11y/noRedundantRoles: `display: block` on narrow screens takes a table's roles away
import { type ComponentChildren, isValidElement, type VNode } from 'preact';
import { Icon } from './icon.tsx';
import type { Locale } from './locale.ts';
import { useWords } from './words.ts';

export interface Column {
  header: string;
  numeric?: boolean | undefined;
  /** The header is said but not shown, as above a column of buttons. */
  hidden?: boolean | undefined;
}

export interface TableProps {
  caption: ComponentChildren;
  /** The caption is said but not shown, when a heading just above says the same. */
  captionHidden?: boolean | undefined;
  columns: readonly Column[];
  /** Cells in the order of the columns; the first of a row is its header. */
  rows: readonly (readonly ComponentChildren[])[];
  emptyText: string;
}

/** A table that turns into cards on narrow screens; the roles keep it a table there too. */
export function Table(props: TableProps) {
  if (props.rows.length === 0) return <p class="table-empty">{props.emptyText}</p>;
  return (
    <table class="table" role="table">
      <caption class={props.captionHidden ? 'hidden' : undefined}>{props.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {props.columns.map((column) => (
            <th key={column.header} role="columnheader" scope="col" class={classOf(column)}>
              {column.hidden ? <span class="hidden">{column.header}</span> : column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {props.rows.map((cells, row) => (
          <tr key={row} role="row">
            {cells.map((cell, index) => (
              <TableCell key={index} column={props.columns[index]} first={index === 0}>
                {cell}
              </TableCell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A column without a shown header holds what can be done with the row. */
const classOf = (column: Column | undefined): string | undefined =>
  column?.numeric ? 'numeric' : column?.hidden ? 'doing' : undefined;

/** `PP-7K3M-Q9TX`: it is read out, copied and looked for whole, so it stands on one line. */
const REFERENCE = /^[A-Z]{2}(-[0-9A-Z]{4}){2}$/;

/** The words of a cell that is a text, or a link or the like around one. */
function wordsIn(cell: ComponentChildren): string {
  if (typeof cell === 'string') return cell;
  return isValidElement(cell)
    ? wordsIn((cell as VNode<{ children?: ComponentChildren }>).props.children)
    : '';
}

function TableCell(props: { column: Column | undefined; first: boolean; children: ComponentChildren }) {
  const shared = {
    class: classOf(props.column) ?? (REFERENCE.test(wordsIn(props.children)) ? 'nowrap' : undefined),
    'data-label': props.column?.hidden ? undefined : props.column?.header,
  };
  return props.first ? (
    <th scope="row" role="rowheader" {...shared}>
      {props.children}
    </th>
  ) : (
    <td role="cell" {...shared}>
      {props.children}
    </td>
  );
}

export interface PaginationProps {
  current: number;
  total: number;
  href: (page: number | 'all') => string;
  /** Whether all of it may be on one page, to be printed. */
  whole?: boolean | undefined;
  locale?: Locale | undefined;
}

/** Nothing at all when there is one page. */
export function Pagination({ current, total, href, whole, locale }: PaginationProps) {
  const words = useWords(locale).pages;
  if (total <= 1) return null;
  return (
    <nav class="pagination" aria-label={words.label}>
      {current > 1 && (
        <a class="button button-secondary" href={href(current - 1)} rel="prev">
          <Icon name="previous" />
          {words.previous}
        </a>
      )}
      <span class="pagination-position">{words.position(current, total)}</span>
      {current < total && (
        <a class="button button-secondary" href={href(current + 1)} rel="next">
          {words.next}
          <Icon name="next" />
        </a>
      )}
      {whole && <a href={href('all')}>{words.whole}</a>}
    </nav>
  );
}

/** The ways through a list that is told by where it goes on and not by pages; nothing where all of it is shown. */
export function Onward({ first, next }: { first: string | null; next: string | null }) {
  const words = useWords().pages;
  if (first === null && next === null) return null;
  return (
    <nav class="pagination" aria-label={words.label}>
      {first !== null && (
        <a class="button button-secondary" href={first}>
          {words.first}
        </a>
      )}
      {next !== null && (
        <a class="button button-secondary" href={next} rel="next">
          {words.onward}
          <Icon name="next" />
        </a>
      )}
    </nav>
  );
}

/** A row of fields that narrows a list; the address then says what is shown. */
export function Filters(props: {
  action: string;
  /** What was chosen; a link leads back to the whole list once anything was. */
  narrowedBy: readonly (string | boolean | null | undefined)[];
  /** Where the whole list is, when not at `action`. */
  wholeHref?: string | undefined;
  submitLabel?: string | undefined;
  children: ComponentChildren;
}) {
  const words = useWords().filters;
  return (
    <search>
      <form class="filters" action={props.action} method="get">
        {props.children}
        <div class="filters-actions">
          <button type="submit" class="button button-secondary">
            {props.submitLabel ?? words.apply}
          </button>
          {props.narrowedBy.some(Boolean) && <a href={props.wholeHref ?? props.action}>{words.clear}</a>}
        </div>
      </form>
    </search>
  );
}
