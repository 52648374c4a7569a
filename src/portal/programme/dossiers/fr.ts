import type { Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  tool: {
    title: 'Trouver un dossier',
    description:
      'Les demandes, les décisions et les numéros d’une personne; le motif de la consultation est conservé.',
  },
  title: 'Trouver un dossier',
  lead: 'Entrez ce que vous avez et le motif de la consultation. Chaque ouverture est consignée avec votre nom et le motif; la personne concernée voit que le ministère a ouvert son dossier.',
  what: 'Référence, numéro (NVA), numéro de client ou nom de famille',
  whatHint:
    'EV-XXXX-XXXX, dix chiffres, huit chiffres, ou le nom de famille ou ses premières lettres. Avec un nom, entrez aussi la date de naissance.',
  born: 'Date de naissance, avec un nom de famille',
  bornHint: 'Année, mois et jour\u00a0: 1990-05-17.',
  why: 'Motif de la consultation',
  whys: {
    application: 'Une demande de permis',
    complaint: 'Une plainte ou une question',
    audit: 'Un audit',
    other: 'Un autre motif',
  },
  words: 'Précisions',
  wordsHint: 'Par exemple, le dossier ou la lettre que vous traitez.',
  submit: 'Ouvrir le dossier',
  errors: {
    what: 'Entrez une référence, un numéro de dix chiffres sans erreur, un numéro de client de huit chiffres ou un nom de famille.',
    bornMissing: 'Entrez aussi la date de naissance\u00a0: bien des gens portent le même nom de famille.',
    born: 'Entrez un jour qui existe\u00a0: année, mois et jour, comme 1990-05-17.',
    why: 'Choisissez le motif.',
    words: 'Précisez le motif en quelques mots, soit au moins dix caractères.',
  },
  none: 'Aucun dossier ne correspond à ces renseignements. Rien n’a été consigné.',
  clientId: (id) => `Numéro de client ${id}`,
  several:
    'Plusieurs personnes correspondent à ces renseignements. Comparez avant de vous fier à l’une d’elles.',
  caption: 'Demandes',
  columns: {
    reference: 'Référence',
    institution: 'Établissement',
    status: 'État',
    asked: 'Présentée',
    decision: 'Décision',
    number: 'Numéro (NVA)',
  },
  noNumber: '–',
  noDecision: '–',
  decided: (what, day, role) => `${what}, le ${day}, par\u00a0: ${role}`,
  how: (reference) => `Motifs et calcul de la décision (${reference})`,
  note: 'Ce qui a été écrit à la personne',
  numbers: {
    live: (number) => `${number} (valide)`,
    void: (number) => `${number} (a pris fin)`,
    superseded: (number) => `${number} (remplacé)`,
  },
  surrender: {
    title: 'Le permis d’un numéro qui a pris fin',
    done: {
      given_back: (line, day) => `${line}\u00a0: permis remis le ${day}.`,
      never_given: (line, day) =>
        `${line}\u00a0: aucun permis n’a été délivré grâce au numéro (vérifié le ${day}).`,
    },
    what: 'Ce qu’il est advenu du permis',
    whats: {
      given_back: 'Il a été remis',
      never_given: 'Aucun n’a jamais été délivré grâce à ce numéro',
    },
    whatHints: {
      given_back: 'Il est ici, ou l’autorité qui l’avait délivré l’a en main.',
      never_given:
        'Les dossiers de l’autorité qui délivre les permis n’en montrent aucun\u00a0: il n’y a rien à remettre.',
    },
    day: 'Jour de la remise, ou jour où vous avez vérifié qu’il n’y en avait pas',
    dayHint: 'Le jour où le numéro a pris fin, ou un jour ultérieur.',
    line: 'Secteur d’activité',
    submit: 'Continuer',
    check: {
      title: 'Est-ce exact?',
      leads: {
        given_back: (name, line, day) => `Le permis délivré à ${name} (${line}) a été remis le ${day}.`,
        never_given: (name, line, day) =>
          `Aucun permis n’a jamais été délivré à ${name} (${line}) grâce au numéro qui a pris fin (vérifié le ${day}).`,
      },
      effect: 'Cette action est irréversible. La personne verra que c’est consigné.',
      frees: 'Elle pourra alors présenter une nouvelle demande.',
      submits: { given_back: 'Consigner la remise', never_given: 'Consigner qu’il n’y en a pas eu' },
      mend: 'Modifier',
    },
    faults: {
      unsaid: 'Choisissez ce qu’il est advenu du permis.',
      malformed: 'Entrez une date qui existe, dans l’ordre année, mois et jour\u00a0: 2012-09-04.',
      future: 'Entrez la date d’aujourd’hui ou une date antérieure.',
      good: 'Le numéro de cette personne dans ce secteur est valide. Un permis se remet une fois que son numéro a pris fin; rien n’a donc été consigné. Si la personne veut le remettre d’elle-même, son numéro doit d’abord prendre fin\u00a0: elle révoque son consentement, ou son établissement la déclare non admissible.',
      early:
        'Ce jour-là, le numéro n’avait pas encore pris fin. Entrez le jour où il a pris fin, ou un jour ultérieur. Rien n’a été consigné.',
      recorded:
        'Ce qu’il est advenu du permis de ce numéro est déjà consigné, autrement ou à une autre date. Rien n’a été consigné une deuxième fois.',
      none: 'Aucun numéro de cette personne n’a pris fin dans ce secteur; aucun permis ne peut donc être remis à ce titre. Rien n’a été consigné.',
    },
    confirm: 'Consigner ce qu’il est advenu d’un permis',
    goodBeside: (day) =>
      `La personne a aussi un numéro valide depuis le ${day}. Il s’agit ici du permis lié au numéro qui a pris fin; le numéro valide demeure tel quel.`,
    lead: 'Une personne qui a perdu son admissibilité est exclue tant qu’il n’est pas consigné que le permis a été remis, ou qu’aucun n’a jamais été délivré. Une fois cela consigné, la perte ne fait plus obstacle à une nouvelle demande.',
  },
  back: 'Trouver un autre dossier',
  logged: {
    'permit.surrendered': 'Permis remis',
    'permit.never_given': 'Aucun permis délivré grâce à un numéro qui a pris fin',
  },
  notices: {
    permitSurrendered: 'La remise du permis est consignée.',
    permitNeverGiven: 'Il est consigné qu’aucun permis n’a été délivré grâce à ce numéro.',
  },
};

export const words = { en, fr };
