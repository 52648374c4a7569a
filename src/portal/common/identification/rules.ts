import { tidyName } from '#kernel/names.ts';
import { isPhone } from '#kernel/phone.ts';
import { isPrintable } from '#kernel/printable.ts';
import { isWebsite } from '#kernel/website.ts';
import {
  COLUMN_FIELDS,
  type Field,
  type FieldKey,
  fieldOf,
  type Kind,
  type Lists,
  RECORD_FIELDS,
  type RecordColumns,
  type RecordFields,
  type RecordKey,
} from './fields.ts';

export type FieldFault = 'missing' | 'phone' | 'website' | 'unprintable';

/** What is wrong with what a field holds; the names of people have rules of their own. */
export function faultOf(field: Field, text: string): FieldFault | null {
  const chosen = field.options === undefined || field.options.includes(text);
  if (text === '' || !chosen) return field.required ? 'missing' : null;
  if (field.kind === 'phone' && !isPhone(text)) return 'phone';
  if (field.kind === 'website' && !isWebsite(text)) return 'website';
  return linesOf(text).every(isPrintable) ? null : 'unprintable';
}

const WITH_LINES: readonly Kind[] = ['list', 'address'];

/** Those that have lines: one thing each, or those of an envelope. */
export const hasLines = ({ kind }: Field): boolean => WITH_LINES.includes(kind);

/** What a field holds, without what isn't part of it: empty lines, and spaces that only part words. */
export function tidyField(key: FieldKey, text: string): string {
  const field = fieldOf(key);
  if (field.kind === 'name') return tidyName(text);
  const lines = text
    .normalize('NFC')
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '');
  return lines.join(hasLines(field) ? '\n' : ' ');
}

/** Whether a field says the same, however it was typed: the one comparison for what changed and what differs. */
export const sameField = (key: FieldKey, one: string, other: string): boolean =>
  inOrder(key, one) === inOrder(key, other);

/** The same, of a list each once and in order. */
export function inOrder(key: FieldKey, text: string): string {
  const tidied = tidyField(key, text);
  return fieldOf(key).kind === 'list' ? [...new Set(tidied.split('\n'))].sort().join('\n') : tidied;
}

export const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

/** A record, field by field. */
export const recordOf = (textOf: (key: RecordKey) => string): RecordFields =>
  Object.fromEntries(RECORD_FIELDS.map(({ key }) => [key, textOf(key)])) as RecordFields;

/** A record as it was kept; what was before the form had a field leaves it empty. */
export const wholeRecord = (kept: Readonly<Partial<Record<string, string>>>): RecordFields =>
  recordOf((key) => kept[key] ?? '');

/** What the columns hold of a record; an option that is none is the first. */
export const columnsOf = (fields: RecordFields): RecordColumns =>
  Object.fromEntries(
    COLUMN_FIELDS.map(({ key, record, options }) => [
      record,
      options === undefined || options.includes(fields[key]) ? fields[key] : options[0],
    ]),
  ) as RecordColumns;

/** A record as its columns and lists hold it. */
export const recordIn = (columns: RecordColumns, lists: Lists): RecordFields =>
  Object.fromEntries([
    ...COLUMN_FIELDS.map(({ key, record }) => [key, columns[record]]),
    ...Object.entries(lists).map(([key, items]) => [key, items.join('\n')]),
  ]) as RecordFields;

/** What is on file of a field; null where nothing of the kind is kept, empty where it means nothing yet. */
export function onFile({ key, assumedWithout }: Field, record: RecordFields): string | null {
  const known: Readonly<Partial<Record<FieldKey, string>>> = record;
  const assumed = assumedWithout !== undefined && record[assumedWithout] === '';
  return assumed ? '' : (known[key] ?? null);
}
