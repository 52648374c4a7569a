import { brand } from '#kernel/brand.ts';
import { counted, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  waits: {
    decide: (count) =>
      counted(
        count,
        'fr',
        'demande de transfert de compte à examiner',
        'demandes de transfert de compte à examiner',
      ),
  },
  title: 'Transférer votre compte à ce justificatif',
  link: 'J’ai déjà un compte\u00a0: le transférer à ce justificatif',
  choose: {
    lead: 'Vous avez déjà un compte, auquel un autre justificatif vous donnait accès. Transférez-le ici avec tout ce qu’il contient\u00a0: rôles, travail, demandes.',
    why: 'Pour que personne ne s’empare de votre compte, vous prouvez votre identité de deux façons\u00a0: par la preuve que vous choisissez ici et par vos quatre questions de sécurité.',
    hold: {
      title: 'Nous écrivons à toutes vos adresses',
      text: 'Sauf si vous ouvrez une session avec votre ancien justificatif, le transfert attend 24\u00a0heures à partir de l’envoi de notre courriel. Pendant ce temps, un lien dans ce courriel permet de l’annuler.',
    },
    enrol: 'Je n’ai pas encore de compte\u00a0: m’inscrire',
    proof: 'Comment prouverez-vous que le compte est le vôtre?',
    unchosen: 'Choisissez comment vous prouverez que le compte est le vôtre.',
    proofs: {
      old_credential: {
        label: 'Je peux encore ouvrir une session avec mon ancien justificatif',
        hint: 'Le compte est transféré immédiatement.',
      },
      recovery_code: {
        label: 'J’ai mon code de récupération',
        hint: 'Vous l’avez conservé lors de votre inscription.',
      },
      pin: {
        label: 'On m’a délivré un nouveau NIP',
        hint: 'Pour les personnes qui ont un rôle\u00a0: il doit viser le rôle que vous avez déjà et ne pas avoir servi.',
      },
      approval: {
        label: 'Je n’ai rien de tout cela\u00a0: demander une approbation',
        hint: 'Pour les personnes qui ont un rôle. Le représentant de votre établissement décide; si vous exercez ce rôle ou travaillez pour le programme, deux agents décident. Si vous étudiez et n’avez pas de code de récupération, inscrivez-vous de nouveau avec le nouveau justificatif, puis adressez-vous au bureau du registraire.',
      },
    },
    cancelled: `Le dernier transfert que vous aviez demandé a été retiré ou annulé. Si ce n’est pas vous qui l’avez fait, parlez-en ${brand.fr.unitTo} ou, si vous travaillez pour un établissement, à son représentant.`,
    refused: `Le dernier transfert que vous aviez demandé a été refusé. Parlez ${brand.fr.unitTo} ou, si vous travaillez pour un établissement, à son représentant avant de faire une nouvelle demande.`,
    lapsed:
      'Le dernier transfert que vous aviez demandé n’a pas été terminé à temps. Vous pouvez faire une nouvelle demande.',
  },
  names: {
    given: 'Prénom(s)',
    family: 'Nom de famille',
    hint: 'Comme sur la lettre ou le feuillet qui a servi à votre inscription ou, si vous étudiez, sur votre permis d’études.',
  },
  old: {
    title: 'Ouvrir une session avec votre ancien justificatif',
    lead: 'Sélectionnez le service par lequel vous ouvriez vos sessions. Vous revenez ici par la suite, et votre session avec le nouveau justificatif se poursuit.',
    unreachable: (door) =>
      `Impossible de joindre le service ${door} pour le moment. Attendez quelques minutes et réessayez, ou choisissez une autre preuve.`,
  },
  shown: {
    title: 'Confirmer vos nom et prénom(s)',
    lead: 'Vous avez ouvert une session avec un second justificatif. Entrez le nom et le ou les prénoms du compte auquel il appartient.',
  },
  same: {
    title: 'C’était encore votre nouveau justificatif',
    lead: 'Vous avez ouvert une session avec le justificatif que vous utilisez maintenant, et non avec l’ancien.',
    next: 'Le service où vous ouvrez une session vous reconnaît peut-être encore par le nouveau. Fermez-y la session, ou choisissez l’autre service, et réessayez.',
    action: 'Réessayer',
  },
  code: {
    title: 'Entrer votre code de récupération',
    field: 'Code de récupération',
    hint: 'Dix-sept lettres et chiffres. Les majuscules, les espaces et les traits d’union n’ont pas d’importance.',
    again: 'Pour votre sécurité, le code doit être entré de nouveau.',
    missing: 'Entrez votre code de récupération.',
    malformed: 'Ce code de récupération n’est pas complet\u00a0: comparez-le à celui que vous avez conservé.',
  },
  details: {
    link: 'Je suis aux études et n’ai donné aucune adresse de courriel',
    title: 'Votre code de récupération et votre permis d’études',
    lead: 'Pour les étudiantes et étudiants qui n’ont donné aucune adresse de courriel. Entrez les renseignements de votre inscription. Vous répondez ensuite à vos quatre questions de sécurité et, 24\u00a0heures plus tard, votre compte est transféré.',
    nameHint: 'Comme sur votre permis d’études.',
    dateOfBirth: 'Date de naissance',
    dateOfBirthHint: 'Année, mois et jour\u00a0: 1990-05-17.',
    clientId: 'Numéro de client',
    clientIdHint: 'Huit chiffres, sur votre permis d’études.',
    otherwise: 'Si rien n’y fait',
    anew: 'Revenez à l’ouverture de session, indiquez que vous n’avez pas de NIP et que vous êtes aux études, et inscrivez-vous de nouveau. Ajoutez de nouveau votre établissement et présentez-vous-y avec votre carte\u00a0: il peut déterminer que les deux comptes sont les vôtres, et ce qu’il détient à votre sujet passe alors au nouveau.',
    noDateOfBirth: 'Entrez votre date de naissance.',
    noClientId: 'Entrez votre numéro de client\u00a0: huit chiffres.',
  },
  pin: {
    title: 'Votre nouveau NIP',
    field: 'NIP',
    hint: 'Douze lettres et chiffres, sur la lettre ou le feuillet. Les majuscules, les espaces et les traits d’union n’ont pas d’importance.',
    nobody:
      'Ce NIP vise un rôle qu’aucun compte à ce nom ne possède. Si vous n’avez pas encore de compte, servez-vous-en plutôt pour vous inscrire.',
  },
  approval: {
    title: 'Demander une approbation',
    lead: 'Nous transmettons votre demande aux personnes qui peuvent décider du compte que vous décrivez.',
    submit: 'Envoyer la demande',
  },
  email: {
    field: 'Adresse de courriel',
    hint: 'Celle qui figure au dossier de votre compte, où vous recevez nos courriels.',
    missing: 'Entrez l’adresse de courriel qui figure au dossier de votre compte.',
    malformed: 'Entrez une adresse de courriel comme nom@exemple.ca. Cela n’a pas compté comme un essai.',
  },
  errors: {
    given: 'Entrez votre ou vos prénoms.',
    family: 'Entrez votre nom de famille.',
    mismatch:
      'Les renseignements entrés ne concordent pas. Vérifiez chaque champ; nous ne pouvons pas dire lequel est inexact.',
    wait: (until) => `Trop d’essais. Vous pourrez réessayer le ${until}.`,
    answers: 'Au moins une réponse est inexacte. Vérifiez les quatre; nous ne pouvons pas dire laquelle.',
    answersDisabled: `Les questions de sécurité de ce compte sont désactivées après trop de réponses inexactes. Demandez de l’aide ${brand.fr.unitTo} ou, si vous travaillez pour un établissement, à son représentant.`,
  },
  answers: {
    title: 'Répondre à vos quatre questions de sécurité',
    lead: 'Ce sont les questions de sécurité du compte que vous transférez.',
    submit: 'Transférer mon compte',
  },
  state: {
    awaiting: {
      title: 'Votre demande a été transmise',
      lead: 'Si les renseignements entrés appartiennent à un compte, les personnes qui peuvent en décider ont reçu votre demande.',
      next: `Parlez ${brand.fr.unitTo} ou, si vous travaillez pour un établissement, à son représentant, pour qu’on sache que c’est bien vous. Quand l’approbation sera donnée, ouvrez une session ici avec le même justificatif pour répondre à vos questions de sécurité.`,
      until: (when) => `La demande reste ouverte jusqu’au ${when}.`,
    },
    awaitingMail: {
      title: 'Votre compte sera transféré',
      lead: 'Nous écrivons à toutes les adresses qui figurent au dossier de votre compte. Les 24\u00a0heures qui précèdent le transfert commencent quand notre courriel est parti vers toutes ces adresses, ce qui n’est pas encore le cas.',
      next: 'Vous n’avez rien à faire. Cette page indiquera le jour et l’heure du transfert. Si notre courriel ne peut pas être remis dans les 72\u00a0heures, nous consulterons les personnes qui peuvent décider de votre compte.',
    },
    unreached: {
      title: 'Nous n’avons pas pu vous joindre par courriel',
      lead: 'Notre courriel n’a atteint aucune des adresses qui figurent au dossier de votre compte\u00a0: les 24\u00a0heures qui précèdent le transfert n’ont donc pas commencé. Nous avons consulté les personnes qui peuvent décider de votre compte.',
      next: `Parlez ${brand.fr.unitTo} ou, si vous travaillez pour un établissement, à son représentant, pour qu’on sache que c’est bien vous. Une fois l’approbation donnée, le transfert a lieu 24\u00a0heures plus tard.`,
    },
    held: {
      title: 'Votre compte sera transféré',
      lead: (when) => `Le ${when}, votre compte sera transféré au justificatif que vous utilisez maintenant.`,
      next: 'Vous n’avez rien à faire. Après cette heure, ouvrez une session avec ce justificatif. D’ici là, l’ancien fonctionne encore.',
    },
    withdraw: 'Retirer la demande',
  },
  logIn: 'Ouvrir une session',
  guide: 'Guide en ligne',
  continue: 'Continuer',
  back: 'Choisir une autre preuve',
  locked: {
    title: 'Vous ne pouvez pas donner de preuve en ce moment',
    lead: (when) =>
      `Il y a eu cinq essais qui ne concordaient pas. Pour protéger le compte, vous pourrez réessayer le ${when}.`,
    steps: [
      'Vous n’avez pas à rester ici\u00a0: ouvrez une session avec le même justificatif après ce moment, et poursuivez.',
      'Entre-temps, cherchez une autre preuve\u00a0: votre code de récupération, une lettre ou un feuillet où vos nom et prénom(s) sont imprimés, ou l’ancien justificatif lui-même.',
      'Si vous n’en avez aucune, parlez au représentant de votre établissement ou appelez\u00a0: après ce moment, vous pourrez demander une approbation.',
    ],
  },
  cancel: {
    title: 'Annuler le transfert de votre compte',
    lead: 'Une personne a demandé de transférer votre compte à un autre justificatif. Annulez le transfert si ce n’était pas vous, ou si vous avez changé d’avis.',
    submit: 'Annuler le transfert',
    cut: {
      title: 'Ce lien n’est pas complet',
      lead: 'Rien n’a été annulé. Le plus souvent, le logiciel de courriel a coupé la fin du lien.',
      steps: [
        'Rouvrez notre courriel, copiez le lien au complet, jusqu’au dernier caractère, et collez-le à la place de l’adresse de cette page.',
        'Si cela ne suffit pas, ouvrez une session avec le justificatif que vous avez utilisé jusqu’ici\u00a0: Mon compte montre le transfert et un bouton qui l’annule.',
        'Si vous ne pouvez faire ni l’un ni l’autre, appelez ou écrivez dès maintenant. Le transfert attend 24\u00a0heures à partir de l’envoi de notre courriel.',
      ],
    },
    over: {
      title: 'Il n’y a plus rien à annuler',
      lead: 'Le transfert a déjà été annulé ou effectué.',
      next: `Si votre compte a été transféré et que ce n’était pas vous, avisez immédiatement ${brand.fr.unitThe} et, si vous travaillez pour un établissement, son représentant (à moins que ce ne soit vous).`,
    },
    done: {
      title: 'Le transfert est annulé',
      lead: 'Votre compte reste associé au justificatif qu’il a maintenant.',
      next: `Si ce n’est pas vous qui aviez demandé le transfert, quelqu’un sait des choses que personne d’autre que vous ne devrait savoir. Changez vos questions de sécurité et avisez ${brand.fr.unitThe} et, si vous travaillez pour un établissement, son représentant (à moins que ce ne soit vous).`,
    },
  },
  requests: {
    title: 'Demandes de transfert de compte',
    description: 'Personnes qui ont perdu leur justificatif et qui demandent votre approbation.',
    lead: 'Ces personnes ont perdu leur justificatif et demandent d’utiliser leur compte avec un nouveau.',
    none: 'Aucune demande ne vous attend.',
    caption: 'Demandes qui attendent votre décision',
    columns: { person: 'Personne', role: 'Rôle', asked: 'Présentée le', until: 'Ouverte jusqu’au' },
    second: 'Une première agente ou un premier agent a approuvé',
    unreached: 'Non jointe par courriel',
  },
  request: {
    title: (name) => `Demande présentée par ${name}`,
    caution: {
      title: 'Assurez-vous qu’il s’agit bien de cette personne',
      text: 'N’importe qui peut se présenter sous un nom. Parlez à la personne face à face, ou appelez-la à un numéro que vous connaissiez déjà. Ne vous fiez ni à un courriel ni à un appel que vous avez reçu.',
    },
    labels: {
      person: 'Personne',
      roles: 'Rôles',
      asked: 'Présentée le',
      until: 'Ouverte jusqu’au',
      first: 'Première approbation',
    },
    given: 'Donnée par une autre agente ou un autre agent',
    decision: 'Votre décision',
    approve: 'J’ai parlé à cette personne et j’approuve',
    refuse: 'Je refuse',
    reason: 'Motif du refus',
    reasonHint: 'Obligatoire si vous refusez. Pour le journal d’audit; la personne ne le voit pas.',
    submit: 'Décider',
    errors: { decision: 'Choisissez votre décision.', reason: 'Entrez le motif du refus.' },
    after:
      'Après votre approbation, la personne doit répondre à ses questions de sécurité; le transfert est ensuite retenu pendant 24\u00a0heures à partir de l’envoi de notre courriel à cette personne.',
    unreached: {
      title: 'Nous n’avons pas pu joindre la personne à qui appartient ce compte',
      text: 'La personne qui demande ce transfert a prouvé son identité et répondu à toutes les questions de sécurité. Mais aucune adresse au dossier n’a reçu notre courriel à ce sujet\u00a0: le transfert n’a donc pas pu être annulé. Appelez la personne à un numéro que vous connaissiez déjà.',
      after: 'Après votre approbation, le transfert est retenu pendant 24\u00a0heures, puis effectué.',
    },
  },
  notices: {
    moveLost:
      'Le transfert n’a pas pu être fait\u00a0: il a pris trop de temps, ou la preuve a servi entre-temps. Vous pouvez recommencer.',
    moveApproved: 'Vous avez approuvé la demande.',
    moveRefused: 'Vous avez refusé la demande.',
    moveWithdrawn: 'La demande est retirée.',
    moveDone: 'Votre compte a été transféré à ce justificatif. L’ancien ne fonctionne plus ici.',
  },
  mail: {
    held: {
      subject: 'Votre compte sera transféré à un nouveau justificatif',
      asked: `Une personne qui a répondu à vos questions de sécurité a demandé de transférer votre compte ${brand.fr.portalOf} à un nouveau justificatif.`,
      begun: (when) => `Le transfert aura lieu le ${when}.`,
      toBegin: (when) =>
        `Le transfert aura lieu 24\u00a0heures après l’envoi de ce courriel à toutes vos adresses, au plus tôt le ${when}.`,
      advice:
        'Si c’était vous, vous n’avez rien à faire. Sinon, annulez le transfert dès maintenant au moyen du lien ci-dessous; il n’est pas nécessaire d’ouvrir une session.',
      link: 'Annuler le transfert',
    },
    done: {
      subject: 'Votre compte a été transféré à un nouveau justificatif',
      paragraphs: [
        `Votre compte ${brand.fr.portalOf} est maintenant associé à un nouveau justificatif. L’ancien ne l’ouvre plus, et ses sessions sont terminées.`,
        `Si ce n’est pas vous qui l’avez fait, avisez immédiatement ${brand.fr.unitThe} et, si vous travaillez pour un établissement, son représentant (à moins que ce ne soit vous).`,
      ],
    },
    cancelled: {
      subject: 'Le transfert de votre compte a été annulé',
      paragraphs: [
        `Votre compte ${brand.fr.portalOf} reste associé au justificatif qu’il a.`,
        `Si ce n’est pas vous qui aviez demandé le transfert, changez vos questions de sécurité et avisez ${brand.fr.unitThe} et, si vous travaillez pour un établissement, son représentant (à moins que ce ne soit vous).`,
      ],
    },
    allowed: {
      subject: 'Le transfert de votre compte est approuvé',
      paragraphs: [
        `Le transfert de votre compte ${brand.fr.portalOf} à un nouveau justificatif est approuvé. Pour le terminer, ouvrez une session avec le nouveau justificatif et répondez à vos questions de sécurité.`,
        'Si ce n’est pas vous qui aviez demandé le transfert, ouvrez une session comme d’habitude, annulez-le sous Mon compte, puis changez vos questions de sécurité.',
      ],
    },
    refused: {
      subject: 'Le transfert de votre compte a été refusé',
      paragraphs: [
        `Une demande de transfert de votre compte ${brand.fr.portalOf} à un nouveau justificatif a été refusée. Votre compte reste associé au justificatif qu’il a.`,
        `Si c’était vous, les personnes qui en décident peuvent vous dire pourquoi\u00a0: ${brand.fr.unitThe} ou, si vous travaillez pour un établissement, son représentant.`,
      ],
    },
    asked: {
      subject: 'Une demande attend votre décision',
      paragraphs: [
        `Une personne demande votre approbation pour transférer un compte à un nouveau justificatif. Ouvrez une session dans ${brand.fr.portalThe} pour voir la demande.`,
      ],
      link: 'Voir les demandes',
    },
    unreached: {
      subject: 'Une demande attend votre décision',
      paragraphs: [
        `Un compte doit être transféré à un nouveau justificatif, mais notre courriel à ce sujet n’a atteint aucune adresse de la personne à qui il appartient. Rien n’est transféré sans votre approbation. Ouvrez une session dans ${brand.fr.portalThe} pour voir la demande.`,
      ],
      link: 'Voir les demandes',
    },
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };
