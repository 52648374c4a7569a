import { counted, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  tool: {
    title: 'Un dossier, deux personnes',
    description: 'Demandes faites sous un numéro déjà établi comme celui de quelqu’un d’autre.',
  },
  title: 'Un dossier, deux personnes',
  lead: 'Une demande a été faite sous un numéro d’étudiant ou un numéro de client que vous aviez établi comme celui d’une autre personne. Demandez aux deux de se présenter avec leur carte. S’il s’agit de deux personnes, fermez la seconde demande comme ne relevant pas de votre établissement. S’il s’agit de la même personne avec un nouveau compte, elle continue avec le compte déjà établi et ne perd rien.',
  none: 'Aucun dossier n’est revendiqué par deux personnes.',
  caption: 'Dossiers revendiqués par deux personnes, les plus récents en premier',
  columns: {
    number: 'Numéro d’étudiant',
    later: 'Demande maintenant',
    proved: 'Identité établie',
    since: 'Constaté le',
  },
  waits: (count) =>
    counted(count, 'fr', 'dossier revendiqué par deux personnes', 'dossiers revendiqués par deux personnes'),
  on: {
    later:
      'Deux personnes revendiquent ce dossier\u00a0: l’identité d’une autre personne a été établie sous ce numéro d’étudiant ou ce numéro de client. Rien ne peut être signé avant qu’un RDEE ou son suppléant ait déterminé à qui est le dossier.',
    proved:
      'Deux personnes revendiquent ce dossier\u00a0: quelqu’un d’autre a présenté depuis une demande sous ce numéro d’étudiant ou ce numéro de client.',
  },
  own: 'Quelqu’un d’autre a présenté une demande à cet établissement sous votre numéro d’étudiant ou votre numéro de client. Votre numéro demeure tel quel. Si c’était vous, avec un autre compte, avisez votre établissement et continuez avec ce compte-ci; sinon, vous n’avez rien à faire.',
  logged: { 'place.contested': 'Dossier revendiqué par une deuxième personne' },
};

export const words = { en, fr };
