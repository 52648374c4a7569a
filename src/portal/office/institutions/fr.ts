import { counted, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  tool: {
    title: 'Tous les établissements',
    description:
      'Consultez n’importe quel établissement\u00a0: son dossier, ses membres et ses candidatures.',
  },
  list: {
    title: 'Tous les établissements',
    lead: 'Les établissements de toutes les provinces et de tous les territoires.',
    empty: 'Aucun établissement ne correspond à votre recherche.',
  },
  one: {
    nominations: 'Candidatures',
    count: (count) => counted(count, 'fr', 'candidature', 'candidatures'),
    none: 'Aucune candidature n’a été proposée pour cet établissement.',
    back: 'Tous les établissements',
    columns: {
      name: 'Nom',
      kind: 'Objet',
      status: 'État',
      begun: 'Présentée le',
      reference: 'Référence',
    },
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };
