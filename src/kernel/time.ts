/** Durations are numbers of milliseconds, and say so by their name or by coming from here. */
export const minutes = (count: number): number => count * 60_000;
export const hours = (count: number): number => minutes(count * 60);
export const days = (count: number): number => hours(count * 24);

/** The moment `ms` after `date`; a day is 24 hours, whatever the local clocks do. */
export const addMs = (date: Date, ms: number): Date => new Date(date.getTime() + ms);
