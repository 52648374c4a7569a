import type { Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  tool: {
    title: 'Qui a consulté mon dossier',
    description: 'Quand votre dossier a été ouvert, à quel titre et pour quel établissement.',
  },
  title: 'Qui a consulté mon dossier',
  lead: 'Chaque ligne correspond à une personne qui a ouvert votre dossier. Une même personne n’a qu’une ligne par quart d’heure. Les listes qui montrent votre nom et votre numéro ne comptent pas.',
  none: 'Personne n’a encore ouvert votre dossier.',
  caption: 'Consultations de votre dossier, les plus récentes en premier',
  columns: { at: 'Date et heure', who: 'Rôle', where: 'Pour', what: 'Action' },
  department: 'Le ministère',
  province: 'La province ou le territoire de votre établissement',
  pages: {
    request: 'A ouvert votre demande',
    birth: 'A affiché votre date de naissance',
    attachment: 'A ouvert un fichier de votre réponse',
    number: 'A vérifié votre numéro',
    file: 'A ouvert votre dossier en indiquant un motif',
    surrender: 'A consigné la remise d’un permis',
    search: 'A cherché votre dossier par numéro de client ou par NVA',
    history: 'A ouvert la liste de vos demandes',
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
    caption: 'Consultations, les plus récentes en premier',
    columns: { at: 'Date et heure', who: 'Qui', role: 'Rôle', whose: 'Dossier de', what: 'Action' },
    pages: {
      request: 'A ouvert la demande',
      birth: 'A affiché la date de naissance',
      attachment: 'A ouvert un fichier d’une réponse',
      number: 'A vérifié le numéro',
      file: 'A ouvert le dossier en indiquant un motif',
      surrender: 'A consigné la remise d’un permis',
      search: 'A cherché le dossier par numéro de client ou par NVA',
      history: 'A ouvert la liste des demandes',
    },
  },
  logged: { 'readings.sealed': 'Consultations scellées' },
};

export const words = { en, fr };
