import { counted, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  tool: {
    title: 'Fermetures en attente',
    description:
      'Autorisez la fermeture de demandes restées sans réponse, lorsque le traitement de nuit vous en a laissé un grand nombre.',
  },
  title: 'Fermetures en attente',
  lead: 'Une demande est fermée lorsqu’une question est restée sans réponse pendant le nombre de jours prévu par la règle, une fois que la personne en a été avisée trois fois. Lorsque plus de dix demandes d’un établissement seraient fermées en une nuit, et plus d’un dixième de celles qui y sont en cours, la décision vous revient. Demandez d’abord à l’établissement si ces personnes ont pu être jointes.',
  none: 'Aucune fermeture n’attend votre décision.',
  caption: 'Établissements dont les fermetures sont en attente, les plus anciennes en premier',
  columns: {
    institution: 'Établissement',
    closing: 'À fermer',
    open: 'En cours',
    since: 'Depuis',
    act: 'Action',
  },
  release: 'Autoriser la fermeture',
  of: (name) => `les demandes de l’établissement suivant\u00a0: ${name}`,
  confirm: {
    title: 'Autoriser la fermeture des demandes?',
    lead: (closing) =>
      `${counted(closing, 'fr', 'demande sera fermée', 'demandes seront fermées')} immédiatement, faute de réponse.`,
    effect:
      'Cette fermeture est définitive. Chaque personne en sera avisée et devra présenter une nouvelle demande; la vérification déjà entreprise ne sera pas reprise. Les demandes qui reçoivent une réponse avant que vous confirmiez ne sont pas touchées.',
    keep: 'Les laisser ouvertes',
  },
  waits: (count) =>
    counted(
      count,
      'fr',
      'établissement dont les fermetures sont en attente',
      'établissements dont les fermetures sont en attente',
    ),
  notices: {
    closingsReleased:
      'Les demandes sont maintenant fermées, sauf celles qui ont reçu une réponse entre-temps.',
    closingsGone: 'Ces fermetures ne sont plus en attente. Rien n’a été modifié.',
  },
  logged: {
    'verification.closing_told': 'Avis de fermeture prochaine envoyé',
    'verification.closings_halted': 'Fermetures laissées à une agente ou à un agent',
    'verification.closings_released': 'Fermetures autorisées par une agente ou un agent',
    'verification.closings_gone':
      'Fermetures devenues sans objet\u00a0: toutes les questions ont reçu une réponse',
  },
};

export const words = { en, fr };
