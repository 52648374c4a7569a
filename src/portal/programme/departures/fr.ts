import type { Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  left: (institution, day) =>
    `${institution} ne participe plus au programme. Ce que vous avez ici est valide jusqu’au ${day}. Si vous poursuivez vos études ailleurs, transférez-y votre numéro d’ici là.`,
  logged: { 'verification.departure_told': 'Départ de l’établissement annoncé' },
};

/** What this room says, in both languages. */
export const words = { en, fr };
