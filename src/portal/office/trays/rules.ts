import { readReference } from '#kernel/codes.ts';
import { ID } from '#kernel/ids.ts';
import { wordQuery } from '#kernel/search.ts';

/** What waits for an officer, in the order in which a nomination passes through. */
export const WORK = ['to_receive', 'to_check', 'to_approve', 'to_print', 'to_post', 'overdue'] as const;

export const TRAYS = [...WORK, 'all'] as const;

export type TrayOfWork = (typeof WORK)[number];
export type Tray = (typeof TRAYS)[number];

/** What was typed to find a nomination: its reference or the text of its QR code, or words of a name. */
export type Search =
  | { readonly kind: 'none' }
  /** Signs only, which nobody is called. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'reference'; readonly reference: string }
  | { readonly kind: 'words'; readonly query: string };

export function readSearch(typed: string): Search {
  if (typed.trim() === '') return { kind: 'none' };
  const reference = readReference(typed);
  if (reference.kind === 'reference') return { kind: 'reference', reference: reference.text };
  const query = wordQuery(typed);
  return query === null ? { kind: 'nothing' } : { kind: 'words', query };
}

/** Whose cases a list shows, where not everybody’s. */
export const WHOSE = ['mine', 'nobody'] as const;
export type Whose = (typeof WHOSE)[number];

export const readWhose = (text: string | undefined): Whose | null =>
  WHOSE.find((known) => known === text) ?? null;

/** A line of the queue, behind which a page of it goes on: its moment in microseconds, and whose it is. */
export interface Place {
  readonly micros: string;
  readonly id: string;
}

/** The place written in an address, '1353610800000000_0198…'; null for anything else. */
export function readPlace(text: string | undefined): Place | null {
  const [, micros, id] = PLACE.exec(text ?? '') ?? [];
  return micros === undefined || id === undefined ? null : { micros, id };
}

const PLACE = new RegExp(`^(\\d{1,16})_(${ID})$`);

export const writePlace = ({ micros, id }: Place): string => `${micros}_${id}`;
