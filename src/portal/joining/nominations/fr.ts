import { brand } from '#kernel/brand.ts';
import { counted, type Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  waits: {
    confirm: (count) => counted(count, 'fr', 'candidature à confirmer', 'candidatures à confirmer'),
    unreached: (count) =>
      counted(
        count,
        'fr',
        'personne proposée que nos courriels n’atteignent pas',
        'personnes proposées que nos courriels n’atteignent pas',
      ),
  },
  unreached: {
    title: 'Nos courriels n’atteignent pas cette personne',
    text: (email, day) =>
      `L’envoi à ${email} a été abandonné le ${day}\u00a0: le serveur de courriel l’a refusé ou ne l’a pas pris pendant des jours. Si l’adresse est erronée, retirez cette candidature et proposez de nouveau la personne avec la bonne. Si elle est exacte, envoyez un nouveau lien.`,
    mark: 'Courriel non remis',
  },
  kinds: {
    new_dir: 'Nouvelle ou nouveau RDEE',
    replace_dir: 'Changement de RDEE',
    alternate_dir: 'RDEE suppléante ou suppléant',
    signatory: 'Nouvelle ou nouveau signataire',
  },
  statuses: {
    invited: 'Formulaires à remplir',
    completed: 'Formulaires signés attendus',
    received: 'Formulaires reçus',
    returned: 'Retournée pour correction',
    approved: 'Approuvée',
    pin_issued: 'NIP délivré',
    enrolled: 'Inscription terminée',
    refused: 'Refusée',
    withdrawn: 'Retirée',
    expired: 'Expirée',
  },
  confirmations: {
    not_needed: 'Non requise',
    awaiting: 'La confirmation de la coordonnatrice ou du coordonnateur est attendue',
    confirmed: 'Confirmée par la coordonnatrice ou le coordonnateur',
    refused: 'Refusée par la coordonnatrice ou le coordonnateur',
  },
  standing: {
    label: 'État\u00a0:',
    awaited:
      'Le coordonnateur de votre province ou territoire doit encore la confirmer. Inutile d’attendre\u00a0: remplissez, signez et postez vos formulaires entre-temps.',
  },
  history: {
    title: 'Ce qui s’est passé jusqu’ici',
    begunBySelf: 'Candidature présentée par la personne elle-même',
    events: {
      started: 'Candidature proposée',
      confirmed: 'Candidature confirmée',
      completed: 'Formulaires remplis en ligne',
      reopened: 'Formulaires rouverts pour une correction',
      received: `Formulaires signés reçus par ${brand.fr.unitThe}`,
      returned: 'Formulaires retournés pour correction',
      told_apart: 'Consigné\u00a0: deux personnes portent le même nom',
      approved: 'Candidature approuvée',
      pin_lapsed: 'NIP annulé sans avoir servi',
      refused: 'Candidature refusée',
      withdrawn: 'Candidature retirée',
      expired: 'Candidature expirée',
    },
    byNominee: 'Par la personne proposée',
    byPortal: 'Par le portail lui-même, les formulaires n’étant pas arrivés à temps',
    by: (role, name) => (name === null ? `Par ${role}` : `Par ${role} (${name})`),
    roles: {
      coordinator: 'le coordonnateur',
      dir: 'le RDEE de l’établissement',
      alternate_dir: 'le RDEE suppléant de l’établissement',
      officer: `un agent ${brand.fr.unitOf}`,
    },
    printed: 'NIP délivré',
    posted: 'Lettre de NIP postée par courrier recommandé',
    number: (number) => `Numéro de courrier recommandé ${number}`,
    redeemed: 'NIP utilisé pour s’inscrire',
    ranOut: 'NIP expiré sans avoir servi',
  },
  mine: {
    title: 'Vos candidatures et vos NIP',
    reference: (reference) => `Référence ${reference}`,
    toDo: (email) =>
      `Vos formulaires se trouvent sur votre page personnelle. Le lien a été envoyé à ${email}; s’il n’est plus valide, la page vous dira comment en obtenir un autre.`,
  },
  tools: {
    nominate: {
      title: 'Proposer un RDEE',
      description: 'Proposez un représentant désigné pour un établissement d’enseignement.',
    },
    nominations: {
      title: 'Candidatures',
      description: 'Voyez où en est chaque candidature; confirmez ou refusez celles qui vous attendent.',
    },
  },
  mail: {
    link: 'Ouvrir votre page personnelle',
    keep: 'Ce lien n’est qu’à vous et fonctionne pendant 30\u00a0jours. S’il n’est plus valide, la page elle-même vous dira comment en obtenir un autre.',
    imm5592:
      'La personne autorisée de votre établissement signe aussi le formulaire IMM\u00a05592. Laissez vides les parties\u00a05 et\u00a06\u00a0: elles sont réservées au coordonnateur et au bureau.',
    steps: {
      invited: {
        subject: 'Votre candidature est proposée\u00a0: formulaires à remplir',
        text: `Votre candidature est proposée pour un rôle dans ${brand.fr.portalThe}. Votre page personnelle indique ce qui est demandé et vous permet de remplir les formulaires.`,
      },
      begun: {
        subject: 'Votre demande de NIP\u00a0: formulaires à remplir',
        text: `Un rôle dans ${brand.fr.portalThe} a été demandé avec cette adresse. Votre page personnelle indique ce qui est demandé et vous permet de remplir les formulaires. Votre coordonnateur provincial ou territorial confirme aussi la candidature. Si ce n’est pas vous qui avez fait la demande, vous n’avez rien à faire.`,
      },
      link: {
        subject: 'Votre nouveau lien personnel',
        text: 'Voici le nouveau lien vers votre page personnelle, qui indique où en est votre candidature et ce qu’il vous reste à faire.',
      },
      completed: {
        subject: 'Vos formulaires sont remplis\u00a0: imprimez-les, signez-les et postez-les',
        text: 'Imprimez vos formulaires, signez-les et postez-les. Votre page personnelle contient les formulaires et l’adresse.',
      },
      received: {
        subject: 'Vos formulaires signés sont arrivés',
        text: `${brand.fr.unitTheFirst} a reçu vos formulaires signés. Vous n’avez rien à faire pour l’instant.`,
      },
      returned: {
        subject: 'Vos formulaires doivent être corrigés',
        text: 'Il manque quelque chose dans vos formulaires, ou une erreur s’y trouve. Votre page personnelle indique ce qu’il faut corriger et vous permet de le faire.',
      },
      approved: {
        subject: 'Votre candidature est approuvée',
        text: 'Votre candidature est approuvée. Votre NIP suivra; votre page personnelle explique comment il vous parviendra.',
      },
      posted: {
        subject: 'Votre lettre est postée',
        text: 'Une lettre qui vous est adressée a été postée par courrier recommandé. Votre page personnelle indique le jour et le numéro.',
      },
      refused: {
        subject: 'Votre candidature a été refusée',
        text: 'Votre candidature a été refusée et votre lien personnel ne fonctionne plus. La personne qui l’avait proposée, ou votre coordonnateur provincial ou territorial, peut vous dire pourquoi.',
      },
      withdrawn: {
        subject: 'Votre candidature a été retirée',
        text: 'Votre candidature a été retirée et votre lien personnel ne fonctionne plus. Si cela vous étonne, parlez-en à la personne qui l’avait proposée.',
      },
      expired: {
        subject: 'Votre candidature a expiré',
        text: 'Vos formulaires ne sont pas arrivés à temps et votre candidature est close. Vous pouvez recommencer en tout temps.',
      },
    },
    startAgain: 'Comment obtenir un NIP',
    nominator: {
      refused: {
        subject: 'Une candidature que vous avez proposée a été refusée',
        text: 'Une candidature que vous avez proposée a été refusée. Sa page en donne le motif.',
      },
      withdrawn: {
        subject: 'Une candidature que vous avez proposée a été retirée',
        text: 'Une candidature que vous avez proposée a été retirée par quelqu’un d’autre. Sa page indique par qui, et le motif s’il a été donné.',
      },
      link: 'Ouvrir la candidature',
    },
    representative: {
      subject: 'Un NIP attend que vous le délivriez',
      text: 'La candidature d’une personne que votre établissement a proposée est approuvée. C’est à vous de délivrer son NIP\u00a0: ouvrez la page des personnes de votre établissement, choisissez la candidature et remettez le feuillet en main propre.',
      link: 'Ouvrir les personnes de votre établissement',
    },
    coordinator: {
      subject: 'Une candidature attend votre confirmation',
      text: 'Une candidature de votre province ou territoire attend que vous la confirmiez ou la refusiez.',
      link: 'Ouvrir les candidatures',
    },
  },
  person: {
    givenNames: 'Prénom(s)',
    familyName: 'Nom de famille',
    namesHint:
      'Exactement comme sur la pièce d’identité\u00a0: le NIP ne fonctionnera qu’avec ce nom et ce ou ces prénoms.',
    email: 'Adresse de courriel au travail',
    emailHint: 'Le lien personnel est envoyé à cette adresse.',
    language: 'Langue du courriel et des formulaires',
    languages: { en: 'Anglais', fr: 'Français' },
    errors: {
      givenNames: 'Entrez le ou les prénoms.',
      familyName: 'Entrez le nom de famille.',
      email: 'Entrez une adresse de courriel au travail, par exemple nom@exemple.ca.',
      language: 'Choisissez la langue.',
      namesake:
        'Une personne de ce nom est déjà proposée pour ce rôle, à une autre adresse. S’il s’agit de la même personne, ouvrez la candidature existante et envoyez-en le lien de nouveau. Sinon, cochez la case et soumettez de nouveau le formulaire.',
      ownName:
        'C’est votre propre nom, et personne ne propose sa propre candidature. S’il s’agit d’une autre personne qui porte votre nom, cochez la case et soumettez de nouveau le formulaire\u00a0: un agent s’assurera que vous êtes deux personnes avant d’approuver la candidature.',
      mailbox:
        'Une personne d’un autre nom est proposée ou inscrite à cette adresse. Le lien et tous les messages sont personnels\u00a0: entrez une adresse que cette personne est seule à lire.',
    },
    namesake: 'Il s’agit d’une autre personne du même nom',
  },
  logged: {
    'nomination.started': 'Candidature ouverte',
    'nomination.completed': 'Formulaires remplis',
    'nomination.reopened': 'Formulaires rouverts',
    'nomination.received': 'Formulaires reçus',
    'nomination.returned': 'Formulaires retournés',
    'nomination.confirmed': 'Candidature confirmée',
    'nomination.told_apart': 'Personnes du même nom distinguées',
    'nomination.approved': 'Candidature approuvée',
    'nomination.refused': 'Candidature refusée',
    'nomination.withdrawn': 'Candidature retirée',
    'nomination.expired': 'Candidature expirée',
    'nomination.link_sent': 'Lien envoyé de nouveau',
    'nomination.pin_issued': 'NIP délivré pour une candidature',
    'nomination.pin_lapsed': 'NIP d’une candidature expiré',
    'nomination.enrolled': 'Personne proposée inscrite',
  },
};
