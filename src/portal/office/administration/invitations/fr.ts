import { brand } from '#kernel/brand.ts';
import { counted, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  waits: {
    settled: (count) =>
      `${counted(count, 'fr', 'invitation que vous avez demandée a été approuvée ou refusée', 'invitations que vous avez demandées ont été approuvées ou refusées')} au cours des 7\u00a0derniers jours`,
    second: (count) =>
      counted(
        count,
        'fr',
        'invitation de membre du personnel à approuver ou à refuser',
        'invitations de membres du personnel à approuver ou à refuser',
      ),
  },
  notices: {
    staffAsked: 'L’invitation attend une deuxième personne, qui a été avisée par courriel.',
    staffRefused:
      'L’invitation a été refusée. Aucun NIP n’a été délivré; la personne qui l’a demandée en est avisée.',
    staffWithdrawn: 'L’invitation a été retirée. Aucun NIP n’a été délivré.',
  },
  list: {
    title: 'Invitations en attente d’une deuxième personne',
    columns: {
      name: 'Nom',
      role: 'Rôle',
      asker: 'Demandée par',
      asked: 'Demandée le',
      lapses: 'À approuver d’ici le',
    },
  },
  nobody: {
    title: 'Personne ne peut approuver vos demandes pour le moment',
    text: 'Une invitation est approuvée par un deuxième agent ou administrateur, que vous n’avez pas fait entrer vous-même et qui est là depuis une semaine. Tant qu’il n’y en a pas, la personne qui exploite le système fait entrer un deuxième agent au moyen de la commande first-officer.',
  },
  one: {
    title: (name) => `Invitation\u00a0: ${name}`,
    lead: 'Personne n’entre dans le personnel sur la parole d’une seule personne. Une deuxième approuve et remet le NIP.',
    role: 'Rôle',
    email: 'Adresse de courriel',
    asker: 'Demandée par',
    asked: 'Demandée le',
    lapses: 'À approuver d’ici le',
    check: {
      title: 'Avant d’approuver',
      who: (asker) =>
        `Assurez-vous vous-même, sans passer par ${asker}, que cette personne existe, qu’elle doit avoir ce rôle et qu’elle lit les messages de cette adresse.`,
      slip: 'Le NIP vous est ensuite affiché une seule fois. Remettez-le en personne; il fonctionne dès que la personne à qui il est destiné a ouvert un lien envoyé à son adresse.',
    },
    approve: 'Approuver et afficher le NIP',
    refuse: 'Refuser',
    withdraw: 'Retirer l’invitation',
    asks: 'Vous avez fait cette demande\u00a0: un autre agent ou administrateur l’approuve et remet le NIP.',
    invited: 'Cette invitation vous est destinée\u00a0: une autre personne doit décider.',
    unchosen: 'Choisissez votre décision.',
  },
  open: {
    title: `Votre NIP pour ${brand.fr.portalThe}`,
    lead: (approver) =>
      `${approver} vous remet un feuillet contenant un NIP. Confirmez que ce lien vous est parvenu; le NIP pourra alors être utilisé.`,
    submit: 'Confirmer, pour que mon NIP puisse être utilisé',
    stranger: `Si vous n’attendez pas de NIP, fermez cette page et prévenez ${brand.fr.unitThe}.`,
  },
  over: {
    title: 'Ce lien ne fonctionne plus',
    lead: 'Le NIP a été utilisé, remplacé ou annulé, il n’est plus valide, ou le lien a été tronqué.',
    next: 'Copiez le lien au complet à partir du plus récent courriel, ou demandez-en un autre à la personne qui vous a remis le NIP.',
  },
  opened: {
    title: 'Votre NIP peut être utilisé',
    lead: 'Ouvrez une session et entrez le NIP de votre feuillet lorsqu’il vous est demandé.',
    next: 'Si vous n’avez pas encore de feuillet, demandez-le. Un NIP n’est jamais envoyé par courriel.',
  },
  logIn: 'Ouvrir une session',
  askedMail: {
    subject: 'Une personne doit entrer dans le personnel\u00a0: veuillez vérifier',
    text: (asker, invited, role) =>
      `${asker} demande de faire entrer ${invited} (${role}). La demande attend une deuxième personne.`,
    check: 'N’approuvez que ce que vous avez vérifié vous-même. Si vous n’êtes au courant de rien, refusez.',
    link: 'Voir l’invitation',
  },
  approvedMail: {
    subject: 'Une personne entre dans le personnel',
    text: (approver, invited, role) =>
      `${approver} a approuvé l’invitation suivante\u00a0: ${invited} (${role}).`,
    check:
      'Si vous n’êtes au courant de rien, prévenez vos collègues sans tarder\u00a0: le NIP peut être annulé tant qu’il n’est pas utilisé.',
    link: 'Voir les comptes du personnel',
  },
  refusedMail: {
    subject: 'Une invitation de membre du personnel que vous avez demandée a été refusée',
    text: (refuser, invited, role) =>
      `${refuser} a refusé l’invitation suivante\u00a0: ${invited} (${role}). Aucun NIP n’a été délivré. Demandez-en le motif à la personne qui a refusé avant de présenter une nouvelle demande.`,
    link: 'Voir les comptes du personnel',
  },
  linkMail: {
    subject: `Votre NIP pour ${brand.fr.portalThe}`,
    paragraphs: (approver, until) => [
      `${approver} vous remet un feuillet contenant un NIP, valide jusqu’au ${until}. Il fonctionne dès que vous avez ouvert ce lien et confirmé.`,
      `Si vous n’attendez pas de NIP, prévenez ${brand.fr.unitThe} et n’ouvrez rien.`,
    ],
    link: 'Permettre l’utilisation de mon NIP',
  },
};

/** What this part says, in both languages. */
export const words = { en, fr };
