import type { Tone } from '#kernel/ui/content.tsx';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { AmendmentStatus } from './rules.ts';

export const words = { en, fr };

export const amendmentTone = (status: AmendmentStatus): Tone => tones[status];

const tones: Readonly<Record<AmendmentStatus, Tone>> = {
  requested: 'warning',
  confirmed: 'info',
  applied: 'success',
  refused: 'danger',
  withdrawn: 'neutral',
};
