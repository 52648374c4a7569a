import { brand } from '#kernel/brand.ts';
import { counted, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  tools: {
    own: {
      title: 'Programmes d’études',
      description:
        'Les programmes d’études de votre établissement, ceux qui rendent admissible et la façon de les modifier.',
    },
    queue: {
      title: 'Programmes d’études à confirmer',
      description: 'Programmes d’études que des établissements ont proposés\u00a0: à confirmer ou à refuser.',
    },
  },
  statuses: {
    proposed: 'En attente d’une agente ou d’un agent de programme',
    confirmed: 'Confirmée',
    refused: 'Refusée',
    withdrawn: 'Retirée',
  },
  table: {
    code: 'Code du programme',
    name: 'Programme d’études',
    kind: 'Ce à quoi il mène',
    from: 'Du',
    to: 'Au',
    act: 'Action',
    open: 'Sans fin connue',
    change: 'Modifier',
    end: 'Mettre fin',
    none: 'Aucun programme d’études n’est au dossier. Tant qu’il n’y en a pas, la personne qui entre des périodes d’études indique à quoi chacune mène.',
    is: (code, name, kind) => `${code}\u00a0: ${name} (${kind})`,
    ends: (code) => `${code} prend fin`,
  },
  own: {
    title: 'Programmes d’études',
    lead: 'Les études à temps plein comptent dans les programmes qui mènent à un diplôme ou à un certificat. Proposez ici un programme, un changement ou une fin; un agent de programme confirme le tout. D’ici là, ce qui figure ci-dessous demeure.',
    noLine:
      'Votre établissement ne participe encore à aucun secteur d’activité\u00a0: il n’y a donc rien à proposer. Un agent de programme inscrit le début de sa participation.',
    propose: 'Proposer un programme d’études',
    proposals: 'Ce qui a été proposé',
    columns: { what: 'Proposition', from: 'À compter du', by: 'Proposée par', status: 'État' },
    none: 'Rien n’a encore été proposé.',
  },
  kept: {
    title: 'Programmes d’études de l’établissement',
    lead: 'Les programmes de l’établissement, actuels et passés. Ce que vous inscrivez ici n’a pas à être confirmé; les RDEE et les personnes suppléantes en reçoivent un avis.',
    add: 'Inscrire un programme d’études',
    others: {
      title: 'Des périodes d’études portent un code qui n’est pas au dossier',
      lead: 'Elles ne comptent pour aucun diplôme ou certificat. Demandez à l’établissement si le code a été mal entré ou si le programme manque ici.',
      periods: (count) => counted(count, 'fr', 'période d’études', 'périodes d’études'),
    },
    newcomer: (day) =>
      `Vous êtes en poste depuis moins d’une semaine. À compter du ${day}, vous pourrez inscrire des programmes d’études et confirmer ceux que les établissements proposent; d’ici là, cela revient à vos collègues.`,
    back: 'Participation de l’établissement',
  },
  form: {
    propose: {
      new: 'Proposer un programme d’études',
      change: 'Proposer un changement au programme d’études',
      end: 'Proposer la fin du programme d’études',
      lead: 'Un agent de programme confirme ou refuse la proposition. D’ici là, rien ne change.',
      endLead:
        'Un agent de programme confirme ou refuse la proposition. Les études comptent jusqu’au dernier jour.',
      submit: 'Proposer',
      submitEnd: 'Proposer la fin',
    },
    keep: {
      new: 'Inscrire un programme d’études',
      change: 'Modifier le programme d’études',
      end: 'Mettre fin au programme d’études',
      lead: 'Les demandes en cours de l’établissement sont évaluées de nouveau. Ce qui a été décidé ne change pas.',
      endLead:
        'Les études comptent jusqu’au dernier jour. Les demandes en cours de l’établissement sont évaluées de nouveau; ce qui a été décidé ne change pas.',
      submit: 'Inscrire',
      submitEnd: 'Inscrire la fin',
    },
    code: 'Code du programme',
    codeHint:
      'Comme dans les dossiers de l’établissement\u00a0: lettres, chiffres, points et traits d’union, 20 au plus. Il ne peut pas être modifié par la suite.',
    name: 'Programme d’études',
    nameEn: 'Nom en anglais',
    nameFr: 'Nom en français',
    kind: 'Ce à quoi il mène',
    since: 'Tel quel depuis le',
    from: 'Premier jour',
    firstHint:
      'Les études dans ce programme comptent à partir de ce jour, et pas avant. S’il compte déjà des étudiantes et étudiants, entrez le jour où il a commencé à mener à ce que vous indiquez, et non la date d’aujourd’hui. Au plus tard dans deux ans.',
    fromHint:
      'Le jour à partir duquel la modification s’applique. Jusqu’à la veille, le programme demeure tel qu’il était; toute modification prévue pour plus tard est écartée.',
    last: 'Dernier jour',
    lastHint: 'Le dernier jour où les études dans ce programme comptent.',
    cancel: 'Annuler',
    errors: {
      kind: 'Indiquez à quoi mène le programme.',
      open: 'Une autre proposition visant ce programme attend d’être confirmée ou refusée. Retirez-la d’abord, ou attendez.',
      unchanged: 'Rien n’est encore modifié. Modifiez le programme ou quittez cette page.',
      code: {
        missing: 'Entrez le code du programme.',
        malformed:
          'Un code est fait de lettres, de chiffres, de points et de traits d’union, 20 au plus, et commence par une lettre ou un chiffre.',
        unknown: 'Ce programme n’existe pas.',
      },
      nameEn: {
        missing: 'Entrez le nom en anglais.',
        long: 'Le nom en anglais compte 200\u00a0caractères au plus.',
      },
      nameFr: {
        missing: 'Entrez le nom en français.',
        long: 'Le nom en français compte 200\u00a0caractères au plus.',
      },
      day: {
        missing: 'Entrez la date.',
        malformed: 'Entrez une date qui existe, sous la forme année, mois et jour\u00a0: 2012-09-04.',
        early: 'Il n’y avait pas encore d’admissibilité à cette date. Entrez une date ultérieure.',
        far: 'Cette date est dans plus de deux ans. Entrez une date plus proche.',
        before_begin:
          'Il ne peut pas prendre fin avant d’avoir commencé. Entrez son premier jour ou un jour ultérieur.',
        ended: 'Il a déjà pris fin à cette date. Entrez une date antérieure.',
      },
    },
  },
  withdraw: {
    link: 'Retirer',
    title: 'Retirer la proposition',
    submit: 'Retirer la proposition',
  },
  queue: {
    title: 'Programmes d’études à confirmer',
    lead: 'Ce que les RDEE et les personnes suppléantes ont proposé. Avant de confirmer, comparez avec l’annuaire de l’établissement ou avec l’approbation de sa province.',
    caption: 'Propositions en attente, les plus anciennes en premier',
    columns: {
      institution: 'Établissement',
      line: 'Secteur d’activité',
      what: 'Proposition',
      from: 'À compter du',
      since: 'Proposée le',
    },
    none: 'Aucun programme d’études n’est à confirmer.',
    more: 'D’autres propositions suivent\u00a0: elles s’afficheront à mesure que celles-ci seront réglées.',
  },
  proposal: {
    title: 'Programme d’études proposé',
    proposed: (name, moment) => `Proposé par ${name}, le ${moment}.`,
    line: 'Secteur d’activité',
    onFile: 'Ce qui figure au dossier',
    all: 'Tous les programmes de l’établissement',
    decide: 'Confirmer ou refuser',
    effect:
      'Une fois la proposition confirmée, les demandes en cours de l’établissement sont évaluées de nouveau; ce qui a été décidé ne change pas. Dans un cas comme dans l’autre, les RDEE et les personnes suppléantes en reçoivent un avis.',
    why: 'Motif du refus',
    whyHint: 'Obligatoire si vous refusez, et seulement alors. L’établissement lira ce texte.',
    whyMissing: 'Indiquez le motif du refus.',
    refusedWhy: 'Motif du refus',
    unchosen: 'Indiquez ce que vous faites de la proposition.',
    confirm: 'Confirmer',
    refuse: 'Refuser',
    back: 'Tous les programmes à confirmer',
  },
  late: {
    title: 'Rien n’a été modifié',
    late: 'Quelqu’un d’autre a agi avant vous\u00a0: la proposition a été réglée entre-temps, ou vous ne pouvez pas la régler.',
    stale:
      'Le programme a changé depuis que la proposition a été faite. Refusez la proposition et demandez-en une nouvelle.',
    open: 'Voir où en sont les choses',
  },
  mail: {
    open: `Ouvrir ${brand.fr.portalThe}`,
    confirmed: {
      subject: 'Une proposition visant vos programmes d’études a été confirmée',
      text: 'Ce que votre établissement a proposé au sujet de l’un de ses programmes d’études a été confirmé.',
    },
    refused: {
      subject: 'Une proposition visant vos programmes d’études a été refusée',
      text: 'Ce que votre établissement a proposé au sujet de l’un de ses programmes d’études a été refusé. La page de ses programmes en donne le motif.',
    },
    kept: {
      subject: 'Les programmes d’études de votre établissement ont été modifiés',
      text: 'Le ministère a inscrit un changement à l’un des programmes d’études de votre établissement.',
    },
  },
  waits: {
    confirm: (count) =>
      counted(count, 'fr', 'programme d’études à confirmer', 'programmes d’études à confirmer'),
    settled: (count) =>
      `${counted(count, 'fr', 'proposition que vous avez faite au sujet d’un programme a été confirmée ou refusée', 'propositions que vous avez faites au sujet de programmes ont été confirmées ou refusées')} au cours des 7\u00a0derniers jours`,
  },
  notices: {
    programmeProposed: 'La proposition est enregistrée. Un agent de programme la confirmera ou la refusera.',
    programmeWithdrawn: 'La proposition est retirée.',
    programmeSettled: 'La proposition était déjà réglée. Rien n’a été modifié.',
    programmeConfirmed: 'La proposition est confirmée. L’établissement en a été avisé.',
    programmeRefused: 'La proposition est refusée. L’établissement en a été avisé.',
    programmeNewcomer:
      'Rien n’a été inscrit\u00a0: il faut être en poste depuis une semaine. La page indique à compter de quand vous le pourrez.',
    programmeKept: 'Le programme est inscrit. L’établissement en a été avisé.',
  },
  logged: {
    'programme.proposed': 'Programme d’études proposé',
    'programme.confirmed': 'Programme d’études confirmé',
    'programme.refused': 'Programme d’études refusé',
    'programme.withdrawn': 'Proposition de programme d’études retirée',
    'programme.kept': 'Programme d’études inscrit par une agente ou un agent de programme',
  },
};

export const words = { en, fr };
