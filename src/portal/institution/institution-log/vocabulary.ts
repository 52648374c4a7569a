import type { Locale } from '#kernel/ui/locale.ts';
import type { Room } from '#portal/room.ts';

/** What the log says of each action that it tells of. */
export type LogWords = ReadonlyMap<string, string>;

/** The words that each room has for what it records, in the reader's language. */
export const loggedBy = (rooms: readonly Room[], locale: Locale): LogWords =>
  new Map(rooms.flatMap(({ logged }) => Object.entries(logged?.[locale] ?? {})));
