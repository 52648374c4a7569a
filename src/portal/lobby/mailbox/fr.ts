import type { Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  title: 'Boîte aux lettres de développement',
  lead: 'Courriels que ce système aurait envoyés. Cette page n’existe que pendant le développement.',
  empty: 'Aucun courriel pour le moment.',
  columns: { to: 'À', subject: 'Objet', sentAt: 'Envoyé' },
  caption: 'Courriels, du plus récent au plus ancien',
  back: 'Retour à la boîte aux lettres',
};
