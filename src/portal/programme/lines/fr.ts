import { counted, formatNumber, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  tool: {
    title: 'Secteurs d’activité',
    description: 'La règle en vigueur, les établissements participants et un cas à essayer.',
  },
  list: {
    title: 'Secteurs d’activité',
    lead: 'Ce que les établissements vérifient dans le Système de notification électronique. Chaque secteur a sa propre règle.',
  },
  line: {
    caption: 'Secteur d’activité',
    lead: 'Ce qui est vérifié au sujet d’une personne aux études, selon la règle en vigueur aujourd’hui.',
    rule: {
      title: 'La règle',
      version: (version, day) => `Version ${version}, en vigueur depuis le ${day}.`,
      days: (days, months) =>
        `Au moins ${counted(days, 'fr', 'jour', 'jours')} d’études à temps plein au cours des ${counted(months, 'fr', 'mois', 'mois')} qui précèdent la demande.`,
      bridge: (days) =>
        `Un intervalle d’au plus ${counted(days, 'fr', 'jour', 'jours')} entre deux périodes d’études compte comme des études.`,
      returning: (days) =>
        `Une personne qui revient après au plus ${counted(days, 'fr', 'jour', 'jours')} entre deux périodes est toujours aux études.`,
      notAssessed: {
        counts: 'Les études dont le rendement n’est pas encore évalué comptent.',
        waits: 'Les études comptent une fois que leur rendement est évalué.',
      },
      programmes:
        'Le programme mène à un diplôme ou à un certificat; un échange, un séjour en visite ou des études de langue ne suffisent pas.',
      excluded: 'Chaque personne répond elle-même à ces énoncés. Un seul *oui* exclut du programme\u00a0:',
    },
    policy: {
      title: 'Délais et motifs',
      decide: (days) =>
        `L’établissement rend sa décision dans un délai de ${counted(days, 'fr', 'jour ouvrable', 'jours ouvrables')}.`,
      claim: (days) =>
        `La personne qui prend une demande en charge la signe dans un délai de ${counted(days, 'fr', 'jour ouvrable', 'jours ouvrables')}; sinon, la demande retourne dans la file.`,
      answer: (days, left) =>
        `L’étudiante ou l’étudiant répond à une question dans un délai de ${counted(days, 'fr', 'jour', 'jours')}; il reste ensuite à l’établissement au moins ${counted(left, 'fr', 'jour ouvrable', 'jours ouvrables')}.`,
      notices: (first, second, third) =>
        `Sans réponse, un avis de fermeture prochaine est envoyé après ${first}, ${second} et ${third}\u00a0jours.`,
      handOut: (days) =>
        `L’établissement transmet le dossier d’une personne qui change d’établissement dans un délai de ${counted(days, 'fr', 'jour ouvrable', 'jours ouvrables')}; passé ce délai, le portail s’en charge.`,
      accept: (days) =>
        `Le nouvel établissement l’accepte dans un délai de ${counted(days, 'fr', 'jour', 'jours')}; sinon, il retourne là où il était.`,
      acceptNotices: (first, second, third) =>
        `La personne et le nouvel établissement en reçoivent un avis après ${first}, ${second} et ${third}\u00a0jours.`,
      undo: (minutes) =>
        `Une signature peut être annulée pendant ${counted(minutes, 'fr', 'minute', 'minutes')}.`,
      reasons: 'Motifs pour lesquels une personne est déclarée non admissible\u00a0:',
    },
    versions: 'Versions de la règle',
    versionsText: 'Toutes les versions, ce qui a été proposé et la façon de modifier la règle.',
    participants: 'Établissements participants',
    participantsText: 'Depuis quand chaque établissement participe, et jusqu’à quand.',
    trial: 'Essayer un cas',
    trialText: 'Entrez des périodes d’études et voyez ce qu’en fait la règle. Rien n’est conservé.',
  },
  questions: {
    exchange: 'Je suis en échange ou en visite.',
    listed_scholarship:
      'Je reçois une bourse qui m’exclut du programme; le bureau international de mon établissement sait lesquelles.',
    kept_permit: 'J’ai déjà perdu mon admissibilité sans remettre mon permis de travail.',
    language_only: 'Je n’étudie que le français ou l’anglais, langue seconde.',
  },
  reasons: {
    too_few_days: 'Trop peu de jours d’études à temps plein dans la période prise en compte avant la demande',
    part_time: 'N’étudie pas à temps plein',
    standing: 'Rendement scolaire insatisfaisant',
    not_enrolled: 'N’était pas aux études le jour de la demande',
    programme: 'Programme qui ne mène ni à un diplôme ni à un certificat',
    excluded: 'Échange, bourse de la liste ou études de langue seulement',
    permit_kept: 'Permis conservé après la perte de l’admissibilité',
    mistake:
      'Personne déclarée admissible par erreur\u00a0: la règle n’était pas respectée le jour de la demande',
  },
  participants: {
    title: 'Établissements participants',
    search: 'Nom de l’établissement',
    standing: 'Afficher',
    all: 'Tous les établissements',
    takes_part: 'Ceux qui participent aujourd’hui',
    others: 'Ceux qui ne participent pas',
    caption: 'Établissements, par nom',
    columns: {
      name: 'Établissement',
      place: 'Province ou territoire',
      standing: 'Participation',
      since: 'Du',
      until: 'Au',
    },
    none: 'Aucun établissement n’est encore confirmé. Les coordonnateurs les ajoutent.',
    empty: 'Aucun établissement ne correspond à votre recherche.',
    next: 'Page suivante',
    first: 'Retour à la première page',
  },
  standings: {
    takes_part: 'Participe',
    will: 'Participera',
    took_part: 'Ne participe plus',
    never: 'N’a jamais participé',
  },
  participant: {
    lead: (place) => `Participation de cet établissement (${place}).`,
    caption: 'Périodes de participation',
    columns: { from: 'Du', to: 'Au', why: 'Motif de la fin', by: 'Inscrite par' },
    open: 'Participe toujours',
    programmes: 'Programmes d’études de l’établissement',
    none: 'Cet établissement n’a jamais participé.',
    recorded: (name, day) => `${name}, le ${day}`,
    begin: {
      title: 'Inscrire sa participation',
      text: 'À partir de ce jour, ses étudiantes et étudiants peuvent demander une vérification. Vous verrez ce qui en découle avant de confirmer.',
      day: 'Premier jour',
      submit: 'Continuer',
    },
    end: {
      title: 'Inscrire son départ',
      text: 'Après ce jour, personne ne peut demander de vérification à cet établissement. Vous verrez ce qui en découle avant de confirmer.',
      day: 'Dernier jour',
      why: 'Motif du départ',
      sure: 'J’ai comparé le jour et le motif à la lettre de l’établissement ou de sa province.',
      submit: 'Continuer',
    },
    confirm: {
      begin: {
        title: 'Inscrire le premier jour',
        lead: (name, line, day) => `${name} participe au secteur «\u00a0${line}\u00a0» à compter du ${day}.`,
        ask: {
          now: 'Ses étudiantes et étudiants peuvent lui demander une vérification dès maintenant.',
          later: (day) =>
            `Ses étudiantes et étudiants pourront lui demander une vérification à compter du ${day}.`,
        },
        study: (day) =>
          `Les études qui y sont faites comptent à partir du ${day}. Les demandes en cours que cela touche sont réévaluées; les décisions rendues ne changent pas.`,
        effect:
          'Le premier jour ne peut pas être modifié par la suite. Une participation inscrite par erreur peut seulement prendre fin.',
        submit: 'Inscrire le premier jour',
      },
      end: {
        title: 'Inscrire le dernier jour',
        lead: (name, line, day) =>
          `${name} quitte le secteur «\u00a0${line}\u00a0». Son dernier jour est le ${day}.`,
        ask: {
          now: 'Plus personne ne peut lui demander de vérification.',
          later: (day) => `Après le ${day}, personne ne pourra lui demander de vérification.`,
        },
        study: (day) =>
          `Les études qui y sont faites après le ${day} ne comptent plus. Les demandes en cours que cela touche sont réévaluées; les décisions rendues ne changent pas.`,
        left: (open, live) =>
          `Demandes qui y sont en cours\u00a0: ${formatNumber(open, 'fr')}. Personnes qui y ont été déclarées admissibles\u00a0: ${formatNumber(live, 'fr')}.`,
        until: (day) =>
          `Ses étudiantes et étudiants en sont avisés trois fois dans le portail. Jusqu’au ${day}, ils peuvent faire transférer la décision à un autre établissement; ensuite, ce qui y reste est fermé et les numéros prennent fin.`,
        effect: 'Le dernier jour ne peut être ni modifié ni retiré. Un retour serait une nouvelle période.',
        submit: 'Inscrire le dernier jour',
      },
      told: 'Les RDEE et les personnes suppléantes de l’établissement en reçoivent un avis par courriel, et le journal de l’établissement en fait état.',
      nobody:
        'L’établissement n’a ni RDEE ni personne suppléante\u00a0: personne n’y est avisé, et personne ne peut y rendre de décision. La coordination le voit.',
      mend: 'Modifier ce que vous avez entré',
    },
    errors: {
      missing: 'Entrez le jour.',
      malformed: 'Entrez une date qui existe, dans l’ordre année, mois et jour\u00a0: 2012-09-04.',
      overlaps: 'L’établissement participe déjà ce jour-là. Entrez un jour ultérieur.',
      beforeBegin: 'La fin ne peut précéder le début. Entrez ce jour ou un jour ultérieur.',
      early: 'Le programme n’existait pas ce jour-là. Entrez un jour ultérieur.',
    },
    whyMissing: 'Entrez le motif du départ.',
    unsure: 'Vérifiez le jour et le motif, puis cochez la case.',
    late: 'Quelqu’un d’autre a modifié ceci entre-temps. Revoyez la page.',
  },
  trial: {
    title: 'Essayer un cas',
    lead: 'Entrez ce qu’un établissement aurait au dossier d’une personne. Rien n’est conservé.',
    askedOn: 'Jour de la demande',
    by: (version, day) => `Selon la version ${version} de la règle, en vigueur à compter du ${day}.`,
    period: (number) => `Période ${number}`,
    periodHint: 'Pour omettre une période, laissez ses dates vides.',
    yes: 'Oui',
    no: 'Non',
    submit: 'Voir la décision',
    errors: {
      asked: 'Entrez le jour de la demande.',
      from: (number) => `Entrez le premier jour de la période ${number}.`,
      to: (number) => `Entrez le dernier jour de la période ${number}.`,
      order: (number) => `La période ${number} se termine avant de commencer.`,
    },
  },
  mail: {
    open: 'Ouvrir le journal de votre établissement',
    begun: {
      subject: 'Le premier jour de votre établissement dans un programme est inscrit',
      text: (line, day) =>
        `Le ministère a inscrit que votre établissement participe au secteur «\u00a0${line}\u00a0» à compter du ${day}. Ses étudiantes et étudiants peuvent lui demander une vérification à partir de ce jour.`,
    },
    ended: {
      subject: 'Le dernier jour de votre établissement dans un programme est inscrit',
      text: (line, day) =>
        `Le ministère a inscrit que votre établissement quitte le secteur «\u00a0${line}\u00a0». Son dernier jour est le ${day}; le journal de l’établissement en donne le motif. Le portail indique à ses étudiantes et étudiants jusqu’à quel jour vos décisions comptent.`,
    },
  },
  notices: {
    participationBegun: 'Le premier jour est inscrit.',
    participationEnded: 'Le dernier jour est inscrit.',
  },
  logged: {
    'participation.begun': 'Début de la participation',
    'participation.ended': 'Fin de la participation',
  },
};

export const words = { en, fr };
