import type { Tone } from '#kernel/ui/content.tsx';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { OrganisationStatus } from './rules.ts';

export const words = { en, fr };

export const organisationTone = (status: OrganisationStatus): Tone => tones[status];

const tones: Readonly<Record<OrganisationStatus, Tone>> = {
  proposed: 'warning',
  confirmed: 'success',
  refused: 'danger',
  closed: 'neutral',
};
