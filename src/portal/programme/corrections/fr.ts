import { counted, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  tools: {
    ours: {
      title: 'Corrections de décisions',
      description:
        'Les décisions prises par erreur\u00a0: une personne demande la correction, une deuxième la fait.',
    },
    office: {
      title: 'Corrections de décisions',
      description:
        'Celles qui reviennent au personnel du programme, et ce que les établissements ont corrigé.',
    },
  },
  whats: {
    outcome: 'La décision était une erreur\u00a0: la personne est admissible',
    day: 'La date est erronée',
  },
  stands: {
    second: 'En attente d’une deuxième personne',
    office: 'En attente du personnel du programme',
    signed: 'Signée, effet à venir',
    made: 'Faite',
    recorded: 'Consignée seulement',
    refused: 'Refusée',
    withdrawn: 'Retirée',
    lapsed: 'Sans objet',
  },
  list: {
    title: 'Corrections de décisions',
    lead: 'Pour corriger une décision, ouvrez la demande. Un ou une RDEE, ou une personne suppléante, demande la correction; une deuxième la fait, ou la refuse.',
    caption: 'Corrections, celles qui attendent en tête',
    columns: {
      name: 'Personne',
      reference: 'Demande',
      institution: 'Établissement',
      what: 'Objet',
      status: 'État',
      asked: 'Demandée le',
      made: 'Faite le',
    },
    empty: 'Aucune correction n’a été demandée.',
  },
  office: {
    title: 'Corrections de décisions',
    lead: 'Lorsque personne d’autre, dans un établissement, ne peut examiner une correction, elle vous revient.',
    waiting: 'Corrections à examiner',
    none: 'Aucune correction n’est à examiner.',
    made: 'Corrections récentes',
    noneMade: 'Rien n’a été corrigé récemment.',
  },
  ask: {
    title: 'Corriger une décision',
    lead: 'Une deuxième personne fait la correction\u00a0: un ou une RDEE, ou une personne suppléante, ou à défaut le personnel du programme. D’ici là, rien ne change, et rien n’est annoncé à l’étudiante ou à l’étudiant.',
    what: 'Ce qui était erroné',
    outcomeHintFirst: 'Une fois la correction faite, la personne reçoit un numéro.',
    outcomeHint:
      'Une fois la correction faite, la personne reçoit un nouveau numéro. L’ancien reste sans effet.',
    day: 'La date exacte',
    dayHint: (asked) =>
      `Obligatoire si la date est erronée, et seulement alors. Année, mois et jour, pas avant le jour de la demande\u00a0: ${asked}.`,
    why: 'D’où vient l’erreur',
    whyHint: 'La deuxième personne, l’étudiante ou l’étudiant et le personnel du programme le liront.',
    submit: 'Demander la correction',
    errors: {
      what: 'Choisissez ce qui était erroné.',
      early: 'Cette date précède la demande. Entrez la date de la demande ou une date ultérieure.',
      stray: (outcome, day) =>
        `Vous avez entré une date, mais choisi «\u00a0${outcome}\u00a0». Choisissez «\u00a0${day}\u00a0» si c’est ce qui était erroné, ou effacez la date.`,
      day: 'Entrez une date qui existe, dans l’ordre année, mois et jour\u00a0: 2012-09-04.',
      future: 'Entrez la date d’aujourd’hui ou une date antérieure, et non une date à venir.',
      same: 'C’est la date déjà consignée. Entrez-en une autre.',
      why: 'Écrivez d’où vient l’erreur, en une phrase au moins.',
    },
  },
  page: {
    title: 'Correction d’une décision',
    unsent: 'Ce que vous avez écrit, et qui n’a pas été envoyé',
    asked: (name, time) => `Demandée par ${name} le ${time}.`,
    before: 'Date consignée',
    after: 'Date exacte',
    why: 'D’où vient l’erreur',
    alone:
      'Personne d’autre, dans votre établissement, ne peut la faire. Le personnel du programme s’en charge.',
    pending: (name, time) => `${name} a signé la correction. Prise d’effet\u00a0: ${time}.`,
    undo: 'Annuler la signature',
    withdraw: 'Retirer la correction',
    back: 'Voir la demande',
  },
  faults: {
    own_file:
      'C’est votre propre dossier, ou celui d’une personne que rien ne distingue de vous. Il revient à quelqu’un d’autre d’examiner la correction.',
    let_in:
      'Au cours des 30\u00a0derniers jours, vous avez permis à cette personne de retrouver l’accès à son compte. Il revient à quelqu’un d’autre d’examiner la correction.',
    let_in_by:
      'Cette personne vous a donné votre rôle ou l’a approuvé, ou vous a permis de retrouver l’accès à votre compte. Il revient à quelqu’un à qui elle n’a pas donné accès d’examiner la correction.',
    asked_it: 'Vous avez demandé cette correction. Il revient à une deuxième personne de l’examiner.',
    not_representative:
      'Un ou une RDEE, ou une personne suppléante, la fait ou la refuse. Vous pouvez la lire ici.',
    has_second:
      'Quelqu’un d’autre, dans l’établissement, peut faire cette correction. Elle ne vous revient pas.',
  },
  decide: {
    title: 'Votre décision',
    choose: 'Suite à donner',
    options: {
      approve: 'Corriger la décision',
      refuse: 'Refuser\u00a0: la décision reste telle quelle',
    },
    follows: {
      outcomeFirst: 'La personne est déclarée admissible et reçoit un numéro.',
      outcome:
        'La personne est de nouveau admissible et reçoit un nouveau numéro. L’ancien reste sans effet.',
      only: 'Cette personne a une autre demande, en cours ou admissible, ou a retiré l’établissement. Il n’y aura donc pas de nouveau numéro\u00a0: l’erreur est consignée, et la personne en est avisée.',
      day: 'La décision portera dorénavant la date exacte. Ce qui avait été signé est conservé.',
      silent: 'Lorsqu’il s’agit d’un décès, le portail n’avise personne par écrit.',
    },
    answer: 'Motif du refus',
    answerHint: 'Obligatoire si vous la refusez, et seulement alors. La personne qui l’a demandée le lira.',
    seen: 'J’ai vu cette personne et sa carte.',
    seenHint: 'L’identité de cette personne n’est pas encore établie.',
    unproved:
      'L’identité de cette personne n’a pas été établie dans l’établissement, et vous ne pouvez pas l’établir. Il lui faut présenter une nouvelle demande de vérification\u00a0: son identité y sera établie.',
    statement:
      'En signant, j’atteste que j’ai comparé ce dossier avec les registres de l’établissement et que ce qui figure ici est exact.',
    officerStatement:
      'En signant, j’atteste que j’ai lu ce dossier et les explications sur l’erreur, et que rien n’y contredit la correction.',
    officerUndo: (minutes) =>
      `Pendant ${counted(minutes, 'fr', 'minute', 'minutes')}, vous pouvez annuler la signature, et un ou une RDEE de l’établissement, ou une personne suppléante, qui aurait pu la donner le peut aussi; d’ici là, rien n’est communiqué à l’étudiante ou à l’étudiant. L’établissement voit tout de suite ce que vous avez signé.`,
    submit: 'Signer ou refuser',
    errors: {
      choose: 'Choisissez la suite à donner.',
      answer: 'Écrivez le motif du refus, en une phrase au moins.',
    },
  },
  cancel: 'Annuler',
  waits: {
    second: (count) =>
      counted(
        count,
        'fr',
        'correction à examiner à titre de deuxième personne',
        'corrections à examiner à titre de deuxième personne',
      ),
    office: (count) =>
      counted(
        count,
        'fr',
        'correction qui revient au personnel du programme',
        'corrections qui reviennent au personnel du programme',
      ),
    answered: (count) =>
      `${counted(count, 'fr', 'correction que vous avez demandée a été faite ou refusée', 'corrections que vous avez demandées ont été faites ou refusées')} au cours des 7\u00a0derniers jours`,
    made: (count) =>
      counted(
        count,
        'fr',
        'décision corrigée au cours des 7\u00a0derniers jours',
        'décisions corrigées au cours des 7\u00a0derniers jours',
      ),
  },
  notices: {
    correctionAsked: 'La correction attend une deuxième personne.',
    correctionSigned: 'La correction est signée. La signature peut être annulée jusqu’à la prise d’effet.',
    correctionRecorded: 'L’erreur est consignée. La personne en est avisée.',
    correctionRefused: 'La correction est refusée.',
    correctionWithdrawn: 'La correction est retirée.',
    correctionUndone: 'La signature est annulée. La correction est de nouveau en attente.',
    correctionMoved: 'Cette correction a changé entre-temps, ou ne vous revient pas. Rien n’a été modifié.',
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };
