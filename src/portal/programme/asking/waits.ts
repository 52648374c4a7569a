import { formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import type { NotClaimed } from '#portal/programme/places/rules.ts';
import { words } from './fr.ts';

/** Until when somebody names no institution: two did not find them, or they have named as many as they may. */
export type Waiting =
  | { readonly kind: 'stopped'; readonly until: Date }
  | Extract<NotClaimed, { kind: 'too_often' }>;

/** What a student must wait for: to name an institution or change their details there, and to send a request. */
export interface Waits {
  readonly naming: Waiting | null;
  readonly asking: Date | null;
}

export const waitText = ({ kind, until }: Waiting, locale: Locale): string =>
  words[locale].place.errors[kind](formatDateTime(until, locale));
