import type { Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  tool: {
    title: 'Qui a consulté mon dossier',
    description: 'Quand votre dossier a été ouvert, dans quel rôle et pour quel établissement.',
  },
  title: 'Qui a consulté mon dossier',
  lead: 'Chaque ligne correspond à une personne qui a ouvert votre dossier. S’il est ouvert de nouveau dans le quart d’heure, il n’y a qu’une ligne. Les listes qui montrent votre nom et votre numéro ne comptent pas.',
  none: 'Personne n’a encore ouvert votre dossier.',
  caption: 'Qui a ouvert votre dossier, le plus récent en premier',
  columns: { at: 'Quand', who: 'Rôle', where: 'Pour', what: 'Quoi' },
  department: 'Le ministère',
  pages: {
    request: 'A ouvert votre demande',
    birth: 'A affiché votre date de naissance',
    number: 'A vérifié votre numéro',
    file: 'A ouvert votre dossier, avec un motif',
    surrender: 'A consigné la remise d’un permis',
  },
  next: 'Plus anciennes',
  first: 'Retour aux plus récentes',
  ours: {
    tool: {
      title: 'Consultations',
      description: 'Qui, dans votre établissement, a ouvert quel dossier, et quand.',
    },
    title: 'Consultations',
    lead: 'Qui, dans votre établissement, a ouvert quel dossier. Les personnes concernées voient la même chose, sans les noms.',
    none: 'Aucun dossier n’a encore été ouvert.',
    caption: 'Dossiers ouverts, le plus récent en premier',
    columns: { at: 'Quand', who: 'Qui', role: 'Rôle', whose: 'Dossier de', what: 'Quoi' },
    pages: {
      request: 'A ouvert la demande',
      birth: 'A affiché la date de naissance',
      number: 'A vérifié le numéro',
      file: 'A ouvert le dossier, avec un motif',
      surrender: 'A consigné la remise d’un permis',
    },
  },
  logged: { 'readings.sealed': 'Consultations scellées' },
};

export const words = { en, fr };
