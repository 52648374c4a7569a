import { counted, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  tool: {
    title: 'Un dossier, deux personnes',
    description:
      'Demandes présentées sous un numéro d’étudiant ou de client qui a servi à établir l’identité de quelqu’un d’autre.',
  },
  title: 'Un dossier, deux personnes',
  lead: 'Une demande a été présentée sous un numéro d’étudiant ou un numéro de client qui vous avait servi à établir l’identité d’une autre personne. Demandez aux deux de se présenter avec leur carte. S’il s’agit de deux personnes, fermez la seconde demande au moyen de «\u00a0Ne fréquente pas notre établissement\u00a0». S’il s’agit de la même personne avec un nouveau compte, elle continue avec le compte où son identité est déjà établie et ne perd rien.',
  none: 'Aucun dossier n’est revendiqué par deux personnes.',
  caption: 'Dossiers revendiqués par deux personnes, les plus récents en premier',
  columns: {
    number: 'Numéro d’étudiant',
    later: 'Présente une demande',
    proved: 'Identité déjà établie',
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
