import type { Locale } from '#kernel/ui/locale.ts';
import type { Room } from '#portal/room.ts';
import type { en } from './en.ts';
import { words } from './fr.ts';

/** What the log says of each action that it tells of, and `action:fact` of one that may come to several things. */
export type LogWords = ReadonlyMap<string, string>;

/** The words that each room has for what it records, in the reader's language. */
export const loggedBy = (rooms: readonly Room[], locale: Locale): LogWords =>
  new Map(rooms.flatMap(({ logged }) => Object.entries(logged?.[locale] ?? {})));

type Group = keyof typeof en.groups;

/** What the kinds of what happened are grouped by, by the first word of their codes. */
const GROUPS: Readonly<Record<string, Group>> = {
  ...{ person: 'people', membership: 'people', pin: 'people', review: 'people' },
  ...{ nomination: 'nominations', scan: 'nominations' },
  ...{ institution: 'record', amendment: 'record', participation: 'record', programme: 'record' },
  ...{ verification: 'requests', place: 'requests', consent: 'requests', study: 'requests' },
  ...{ answer: 'requests', student: 'requests' },
  contest: 'contested',
  ...{ intent: 'losing', appeal: 'losing', correction: 'losing' },
  transfer: 'transfers',
};

/** The group of a kind of what happened; null for what is recorded of no institution, and so is never in its log. */
export const groupOf = (action: string): Group | null => GROUPS[action.split('.')[0] ?? ''] ?? null;

/** Whether the log is narrowed by it: by an action, whatever it came to. */
export const isChoice = (action: string): boolean => !action.includes(':');

/** What can be chosen to have happened, group by group, each by its words. */
export function choicesOf(actions: LogWords, locale: Locale) {
  const { groups } = words[locale];
  const all = [...actions]
    .filter(([value]) => isChoice(value))
    .map(([value, label]) => ({ value, label, group: groupOf(value) }));
  return (Object.keys(groups) as Group[]).flatMap((group) =>
    all
      .filter((one) => one.group === group)
      .toSorted((one, other) => one.label.localeCompare(other.label, locale))
      .map(({ value, label }) => ({ value, label, group: groups[group] })),
  );
}
