import { isId } from '#kernel/ids.ts';
import { isDay } from '#kernel/time.ts';

/** What of the log is asked for, as it was typed; empty for none. */
export interface Asked {
  readonly reference: string;
  readonly person: string;
  readonly institution: string;
  readonly action: string;
  /** Days in Ottawa, as `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
}

export const FIELDS = [
  'reference',
  'person',
  'institution',
  'action',
  'from',
  'to',
] as const satisfies readonly (keyof Asked)[];

export type Fault = 'reference' | 'person' | 'institution' | 'action' | 'day';

const ACTION = /^[a-z_]+\.[a-z_]+$/;

export const readAsked = (query: Readonly<Record<string, string | undefined>>): Asked => ({
  reference: one(query.reference),
  person: one(query.person).toLowerCase(),
  institution: one(query.institution).toLowerCase(),
  action: one(query.action),
  from: one(query.from),
  to: one(query.to),
});

const one = (text = ''): string => text.trim().slice(0, LONGEST);

const LONGEST = 100;

/** What is narrowed by, as an address and the log have it. */
export const given = (asked: Asked): Readonly<Partial<Record<keyof Asked, string>>> =>
  Object.fromEntries(FIELDS.flatMap((field) => (asked[field] === '' ? [] : [[field, asked[field]]])));

/** The fields that can't mean anything. Whether something bears a reference is not known here. */
export function faultsIn(asked: Asked): ReadonlyMap<keyof Asked, Fault> {
  const faults = new Map<keyof Asked, Fault>();
  if (asked.person !== '' && !isId(asked.person)) faults.set('person', 'person');
  if (asked.institution !== '' && !isId(asked.institution)) faults.set('institution', 'institution');
  if (asked.action !== '' && !ACTION.test(asked.action)) faults.set('action', 'action');
  for (const day of ['from', 'to'] as const)
    if (asked[day] !== '' && !isDay(asked[day])) faults.set(day, 'day');
  return faults;
}
