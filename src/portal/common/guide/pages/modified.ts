import type { Section } from '../guide.ts';

/** When the guide was last changed: when its newest section was. */
export const latest = (guide: readonly Section[]): Date =>
  new Date(Math.max(...guide.map(({ modified }) => modified.getTime())));
