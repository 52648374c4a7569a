import type { Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  notices: { caseNoted: 'La note est ajoutée.' },
  title: 'Notes au dossier',
  lead: 'Pour le service seulement\u00a0: ni la personne proposée, ni l’établissement, ni son coordonnateur ne les voient. Une note ne peut être ni modifiée ni supprimée, et elle est conservée aussi longtemps que la candidature.',
  none: 'Aucune note pour le moment.',
  write: 'Écrire une note',
  note: 'Votre note',
  hint: 'Écrivez ce qu’il faut pour continuer, par exemple qui vous avez appelé et ce qui a été convenu. Une personne peut demander à lire ce qui est conservé à son sujet\u00a0: tenez-vous-en aux faits.',
  submit: 'Ajouter la note',
  back: 'Retour à la candidature',
  missing: 'Écrivez d’abord la note.',
  logged: { 'case.noted': 'Note ajoutée à un dossier' },
};

/** What this room says, in both languages. */
export const words = { en, fr };
