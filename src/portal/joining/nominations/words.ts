import type { Tone } from '#kernel/ui/content.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { NominationKind, NominationStatus } from './rules.ts';

export const words = { en, fr };

export const nominationKindText = (kind: NominationKind, locale: Locale): string => words[locale].kinds[kind];

export const nominationStatusText = (status: NominationStatus, locale: Locale): string =>
  words[locale].statuses[status];

/** How a status is shown in a list: what waits for somebody, what went well, what came to nothing. */
export const nominationTone = (status: NominationStatus): Tone => tones[status];

const tones: Readonly<Record<NominationStatus, Tone>> = {
  invited: 'info',
  completed: 'info',
  received: 'info',
  returned: 'warning',
  approved: 'success',
  pin_issued: 'info',
  enrolled: 'success',
  refused: 'danger',
  withdrawn: 'neutral',
  expired: 'neutral',
};
