import type { Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';
import { CLAIM_DAYS } from './rules.ts';

export const fr: Words<typeof en> = {
  notices: {
    caseTakenUp: `Le dossier vous est confié pour ${CLAIM_DAYS}\u00a0jours, ou jusqu’à ce que vous le tranchiez ou le remettiez dans la file.`,
    caseTakenOver: 'Vous avez pris le relais pour ce dossier, qui était confié à quelqu’un d’autre.',
    caseGivenBack: 'Le dossier n’est plus confié à personne. Tout le service peut le prendre en charge.',
    caseMoved:
      'Le dossier a changé de mains après que vous avez ouvert la page; rien n’a donc été fait. Regardez-le de nouveau.',
  },
  with: 'Confié à',
  you: 'Vous',
  nobody: 'Personne',
  acts: { take_up: 'Prendre en charge', take_over: 'Prendre le relais', give_back: 'Remettre dans la file' },
  mine: (until) =>
    `Ce dossier vous est confié jusqu’au ${until}, à moins que vous ne le tranchiez ou ne le remettiez dans la file avant.`,
  held: (name, since, until) =>
    `Ce dossier est confié à ${name} depuis le ${since}, jusqu’au ${until}. Cette personne devrait le trancher; pour le faire à sa place, prenez d’abord le relais. Le journal l’indiquera.`,
  whose: {
    label: 'Dossiers\u00a0:',
    any: 'Tous',
    mine: 'Les miens',
    nobody: 'Non confiés',
  },
  empty: {
    mine: 'Vous n’avez pris en charge aucun de ces dossiers. Ouvrez-en un et prenez-le en charge.',
    nobody: 'Chacun de ces dossiers est confié à quelqu’un.',
  },
  takeOver: {
    title: 'Ce dossier est confié à quelqu’un d’autre',
    back: 'Retour à la candidature',
  },
  taken: (name) =>
    `${name} a pris ce dossier en charge depuis que vous avez ouvert la page. Rien n’a été tranché; ce que vous avez écrit est toujours ici. Pour décider, prenez d’abord le relais à la page de la candidature.`,
  logged: {
    'case.taken_up': 'Dossier pris en charge au ministère',
    'case.taken_over': 'Relais pris pour un dossier confié à quelqu’un d’autre',
    'case.given_back': 'Dossier remis dans la file',
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };
