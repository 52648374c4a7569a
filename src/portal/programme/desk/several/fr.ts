import { counted, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

const requests = (count: number): string => counted(count, 'fr', 'demande', 'demandes');
const decisions = (count: number): string => counted(count, 'fr', 'décision', 'décisions');

export const fr: Words<typeof en> = {
  chooseColumn: 'Choix',
  choose: (name) => `Choisir ${name}`,
  claim: 'Prendre en charge',
  claimPage: (count) => `Prendre en charge ${requests(count)} de cette page`,
  assignThese: 'Attribuer',
  signThese: 'Déclarer admissibles et signer',
  signAll: 'Signer toutes les demandes prêtes',
  signAllHint: 'Prête\u00a0: correspondance entière avec votre dossier, identité établie, règle respectée.',
  noneReady:
    'Aucune de ces demandes ne peut encore être signée avec d’autres. Il faut que la correspondance avec votre dossier soit entière, que la règle soit respectée et que l’identité soit établie\u00a0: à la page de la demande, par un code que le portail envoie, ou par la carte de la personne, que vous confirmez avoir vue en signant cette demande.',
  giveBackThese: 'Remettre dans la file',
  giveBackPage: (count) => `Remettre dans la file ${requests(count)} de cette page`,
  none: 'Choisissez au moins une demande.',
  back: 'Retour à la liste',
  showNames: (count) => `Afficher ${counted(count, 'fr', 'nom', 'noms')}`,
  undo: (time) => `Annuler (possible jusqu’à ${time})`,
  undoable: (count) => `Vous avez signé ${decisions(count)}.`,
  undoableOne: (name) => `Vous avez signé la décision qui concerne ${name}.`,
  fallen: {
    title: (count) => counted(count, 'fr', 'demande mise à part', 'demandes mises à part'),
    before: 'Ces demandes ne peuvent pas être signées avec les autres\u00a0:',
    after: 'Ces demandes restent inchangées\u00a0:',
    beyond: (count) => `${requests(count)} que vous ne pouvez plus consulter`,
    reasons: {
      beyond: 'ne vous est plus accessible',
      own_file: 'votre propre dossier',
      let_in: 'vous avez récemment permis à cette personne de retrouver l’accès à son compte',
      let_in_by: 'c’est cette personne qui vous a donné accès',
      revoked: 'le consentement a été révoqué',
      over: 'n’est plus en cours',
      waits: 'déjà signée',
      asked: 'en attente d’une réponse',
      answered: 'une réponse est arrivée\u00a0: ouvrez la demande pour la lire et signer',
      held: 'confiée à quelqu’un d’autre',
      moved: 'modifiée depuis que vous l’avez choisie',
      no_match: 'la correspondance avec votre dossier n’est pas entière',
      unproved: 'l’identité n’est pas encore établie',
      no_study: 'aucune période d’études ne figure au dossier',
      not_met: 'les chiffres n’indiquent pas que la règle est respectée',
      campus: 'relève d’un campus pour lequel cette personne ne travaille pas',
      their_file: 'le dossier de cette personne elle-même',
    },
  },
  sign: {
    title: 'Déclarer admissibles et signer',
    lead: (count) =>
      `Vous déclarez ${counted(count, 'fr', 'personne admissible', 'personnes admissibles')} par une seule signature.`,
    nothing: 'Aucune des demandes choisies ne peut être signée ainsi. Rien n’a été signé.',
    names: 'Personnes déclarées admissibles',
    sample: 'Quelques demandes, à consulter avant de signer',
    sampleLead:
      'Elles sont choisies au hasard parmi toutes celles que vous signez. En les affichant, cette page a ouvert ces dossiers\u00a0: la consultation est consignée, et les personnes visées peuvent la lire.',
    whole: (count) =>
      count < 2
        ? 'La demande, à consulter avant de signer'
        : 'Toutes les demandes, à consulter avant de signer',
    wholeLead: (count) =>
      count < 2
        ? 'En l’affichant, cette page a ouvert le dossier\u00a0: la consultation est consignée, et la personne visée peut la lire.'
        : 'En les affichant, cette page a ouvert ces dossiers\u00a0: la consultation est consignée, et les personnes visées peuvent la lire.',
    judged: (match, proof) => `Correspondance\u00a0: ${match}. Identité\u00a0: ${proof}.`,
    claims: (count) =>
      `${counted(count, 'fr', 'demande n’est encore confiée', 'demandes ne sont encore confiées')} à personne. En signant, vous ${count < 2 ? 'la' : 'les'} prenez en charge.`,
    statement:
      'En signant, j’atteste que ces demandes ont été comparées avec les dossiers de mon établissement et que ce qui figure ici est exact.',
    undo: (minutes) =>
      `Pendant ${counted(minutes, 'fr', 'minute', 'minutes')}, vous pouvez annuler le tout, et un ou une RDEE, ou une personne suppléante, peut annuler chaque signature qu’elle-même aurait pu donner; d’ici là, rien n’est communiqué à ces personnes. Vos collègues voient tout de suite ce que vous avez signé.`,
    submit: (count) => `Signer ${decisions(count)}`,
    done: (count) => `${counted(count, 'fr', 'décision signée', 'décisions signées')}`,
    over: (count) => `Suite donnée à ${counted(count, 'fr', 'signature', 'signatures')}`,
    effect: (count, time) =>
      `${counted(count, 'fr', 'signature prend', 'signatures prennent')} effet le ${time}, sauf annulation.`,
    settled:
      'Aucune de ces signatures n’est plus en attente\u00a0: elles ont pris effet, ont été annulées ou sont devenues caduques.',
  },
  assign: {
    title: 'Attribuer des demandes',
    lead: (count) =>
      `${counted(count, 'fr', 'demande sera confiée', 'demandes seront confiées')} à la personne que vous choisissez, qui en sera avisée par courriel.`,
    nothing: 'Aucune des demandes choisies ne peut être attribuée. Rien n’a été modifié.',
    names: 'Les demandes',
    to: 'À qui',
    toHint:
      'Les signataires limités à certains campus reçoivent les demandes de ces campus, et celles qui n’en indiquent aucun.',
    self: (name) => `${name} (vous)`,
    missing: 'Choisissez à qui les attribuer.',
    gone: 'Cette personne ne travaille plus ici. Choisissez quelqu’un d’autre.',
    submit: (count) => `Attribuer ${requests(count)}`,
    done: (count, name) => `${counted(count, 'fr', 'demande attribuée', 'demandes attribuées')} à ${name}`,
  },
  giveBack: {
    title: 'Remettre des demandes dans la file',
    lead: (count) =>
      `${counted(count, 'fr', 'demande reviendra', 'demandes reviendront')} sous «\u00a0Nouvelles\u00a0», où vos collègues peuvent ${count < 2 ? 'la' : 'les'} prendre en charge. ${count < 2 ? 'Son échéance ne change pas' : 'Les échéances ne changent pas'}.`,
    nothing: 'Aucune des demandes choisies ne peut être remise dans la file. Rien n’a été modifié.',
    names: 'Les demandes',
    submit: (count) => `Remettre ${requests(count)} dans la file`,
    done: (count) => `${counted(count, 'fr', 'demande remise', 'demandes remises')} dans la file`,
  },
  mail: {
    subject: 'Des demandes vous ont été attribuées',
    text: 'Des demandes de vérification vous ont été attribuées. Elles vous attendent dans le portail, sous «\u00a0Les miennes\u00a0».',
    link: 'Ouvrir vos demandes',
  },
};

/** What is said of several requests at once, in both languages. */
export const words = { en, fr };
