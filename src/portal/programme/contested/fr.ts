import { counted, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  tool: {
    title: 'Un dossier, deux personnes',
    description:
      'Demandes présentées sous un numéro d’étudiant ou de client qui a servi à établir l’identité de quelqu’un d’autre.',
  },
  title: 'Un dossier, deux personnes',
  lead: 'Une demande en cours porte un numéro d’étudiant ou un numéro de client qui vous avait servi à établir l’identité d’une autre personne. Le portail cherche de telles demandes toutes les dix minutes, et chaque fois que quelqu’un tente d’en signer une. Demandez aux deux de se présenter avec leur carte. Vous consignez à qui est le dossier, et une deuxième personne de votre établissement le confirme.',
  none: 'Aucun dossier n’est revendiqué par deux personnes.',
  caption: 'Dossiers revendiqués par deux personnes, les plus récents en premier',
  columns: {
    number: 'Numéro d’étudiant',
    later: 'Présente une demande',
    proved: 'Identité déjà établie',
    since: 'Constaté le',
    stands: 'Où en est le dossier',
  },
  states: {
    open: 'Déterminer à qui est le dossier',
    found: 'En attente d’une deuxième personne',
    held: (until) => `Passe à l’autre compte le ${until}`,
    ends: (until) => `Prend fin le ${until}`,
    objected: 'Opposition\u00a0: à déterminer de nouveau',
    refused: 'Non confirmé\u00a0: à déterminer de nouveau',
  },
  waits: {
    open: (count) =>
      counted(
        count,
        'fr',
        'dossier revendiqué par deux personnes',
        'dossiers revendiqués par deux personnes',
      ),
    found: (count) =>
      counted(
        count,
        'fr',
        'conclusion au sujet d’un dossier à confirmer',
        'conclusions au sujet de dossiers à confirmer',
      ),
    object: (count) =>
      counted(
        count,
        'fr',
        'conclusion sur votre dossier à lire (vous pouvez vous y opposer si elle est erronée)',
        'conclusions sur vos dossiers à lire (vous pouvez vous y opposer si elles sont erronées)',
      ),
  },
  page: {
    title: 'À qui est le dossier?',
    compared: 'Ce que disent les deux comptes',
    comparedCaption: 'Ce que disent les deux comptes, et si cela concorde',
    what: 'Élément',
    same: 'Comparaison',
    rows: {
      name: 'Nom',
      number: 'Numéro d’étudiant',
      birth: 'Date de naissance',
      client: 'Numéro de client',
    },
    onRequest: 'Dans la demande',
    shut: 'le consentement a été révoqué; ce dossier ne peut pas être ouvert.',
    kinds: {
      proved_holds:
        'Le dossier est à la personne dont l’identité est déjà établie. La seconde est une autre personne.',
      later_holds:
        'Le dossier est à la seconde personne. Celle dont l’identité avait été établie est une autre personne.',
      same_person: 'Il s’agit d’une seule personne, qui a un nouveau compte.',
    },
    effects: {
      proved_holds: 'La seconde revendication est refusée, et ce qui y est en cours est fermé.',
      later_holds:
        'La revendication de la personne dont l’identité est déjà établie est refusée après 24\u00a0heures, à moins que cette personne ne s’y oppose\u00a0: ce qui y est en cours est fermé, et son numéro prend fin.',
      same_person:
        'Ce que votre établissement détient pour le compte établi passe au nouveau compte après 24\u00a0heures, sauf opposition\u00a0: l’inscription à l’établissement, les consentements, les demandes et le numéro.',
    },
    find: {
      title: 'Consigner votre conclusion',
      finding: 'À qui est le dossier?',
      seen: 'J’ai vu la personne à qui est le dossier, ainsi que sa carte.',
      note: 'Pour la deuxième personne',
      noteHint: 'Ce qui vous permet de l’affirmer. Les étudiantes et étudiants ne voient pas ce texte.',
      submit: 'Enregistrer et demander la confirmation',
      missing: 'Choisissez à qui est le dossier.',
      unseen: 'Cochez que vous avez vu la personne et sa carte.',
    },
    found: (name, moment) => `Conclusion consignée par ${name}, ${moment}.`,
    status: {
      found: 'En attente d’une deuxième personne',
      held: 'Confirmée; prend effet après 24\u00a0heures',
      applied: 'Confirmée',
      refused: 'Non confirmée',
      withdrawn: 'Retirée',
      objected: 'Arrêtée par une opposition',
      overtaken: 'Devenue sans objet',
    },
    second: (name) => `Deuxième personne\u00a0: ${name}.`,
    ends: (moment) => `Ce que cette personne a ici prend fin le ${moment}, à moins qu’elle ne s’y oppose.`,
    passes: (moment) =>
      `Ce que la personne a ici passe au nouveau compte le ${moment}, sauf si l’un des deux comptes s’y oppose.`,
    note: 'Explication jointe à la conclusion',
    refusedWhy: 'Pourquoi elle n’a pas été confirmée',
    objection: 'Ce qu’a écrit la personne qui s’oppose',
    objectedBy: {
      later:
        'L’opposition vient du compte qui présente une demande. Rien n’est passé d’un compte à l’autre, et rien n’a pris fin. Demandez aux deux personnes de venir avec leur carte, et déterminez de nouveau à qui est le dossier.',
      proved:
        'L’opposition vient du compte dont l’identité est déjà établie. Rien n’est passé d’un compte à l’autre, et rien n’a pris fin. Demandez aux deux personnes de venir avec leur carte, et déterminez de nouveau à qui est le dossier.',
    },
    overtaken:
      'Une revendication a pris fin, un consentement a été révoqué ou la personne qui a consigné la conclusion est partie. Rien n’a été modifié.',
    confirm: {
      title: 'Confirmer ou refuser',
      lead: 'Confirmez ce que vous avez des raisons de croire\u00a0: demandez à votre collègue ce qui lui permet de l’affirmer.',
      effect: 'Une fois qu’elle aura pris effet, la décision sera irréversible.',
      submit: 'Confirmer',
      refuse: 'Ne pas confirmer',
      why: 'Pourquoi vous ne confirmez pas',
      whyHint: 'Obligatoire si vous ne confirmez pas, et seulement alors. Vos collègues le lisent.',
      whyMissing: 'Écrivez pourquoi vous ne confirmez pas.',
      unchosen: 'Choisissez si vous confirmez ou non.',
    },
    own: 'Cette conclusion est la vôtre. Une deuxième personne de votre établissement doit la confirmer; d’ici là, vous pouvez la retirer.',
    withdraw: 'Retirer',
    barred: {
      own_file:
        'L’une des deux personnes est peut-être vous, ou quelqu’un que rien ne distingue de vous. Il revient à vos collègues de déterminer à qui est le dossier.',
      let_in:
        'Au cours des 30\u00a0derniers jours, vous avez permis à l’une des deux de retrouver l’accès à son compte. Il revient à vos collègues de déterminer à qui est le dossier.',
      let_in_by:
        'C’est l’une des deux qui vous a donné accès au portail, ou permis de retrouver l’accès à votre compte. C’est à quelqu’un à qui elle n’a pas donné accès qu’il revient de déterminer à qui est le dossier.',
    },
    noSecond:
      'Au cours des 30\u00a0derniers jours, vous avez permis à votre collègue de retrouver l’accès à son compte, ou l’inverse. Quelqu’un d’autre doit confirmer.',
    over: 'Ce dossier n’est plus revendiqué par deux personnes.',
    reads: 'Un ou une RDEE, ou une personne suppléante, détermine à qui est le dossier.',
    back: 'Tous les dossiers revendiqués par deux personnes',
    late: {
      title: 'Quelqu’un d’autre a agi avant vous',
      text: 'Ce que vous avez vu a changé entre-temps, ou la décision ne vous revient pas. Rien n’a été modifié.',
    },
  },
  on: {
    later:
      'Deux personnes revendiquent ce dossier\u00a0: l’identité d’une autre personne a été établie sous ce numéro d’étudiant ou ce numéro de client. Rien ne peut être signé avant qu’un ou une RDEE, ou une personne suppléante, ait déterminé à qui est le dossier.',
    proved:
      'Deux personnes revendiquent ce dossier\u00a0: quelqu’un d’autre a présenté depuis une demande sous ce numéro d’étudiant ou ce numéro de client.',
  },
  ownContest:
    'Quelqu’un d’autre a présenté une demande à cet établissement sous votre numéro d’étudiant ou votre numéro de client. Rien n’a changé pour vous. Si c’était vous, avec un autre compte, avisez votre établissement; sinon, vous n’avez rien à faire.',
  own: {
    title: 'Votre dossier à l’établissement',
    look: 'Voir ce qui passe d’un compte à l’autre et m’y opposer au besoin',
    lookEnds: 'Voir ce qui prend fin et m’y opposer au besoin',
    read: 'Lire ce que cela signifie',
    home: 'Retour à votre page d’accueil',
    what: 'Passent d’un compte à l’autre\u00a0: votre inscription à l’établissement, vos consentements, vos demandes et votre numéro (NVA), si vous en avez un. Rien ne change auprès des autres établissements.',
    whatEnds:
      'Prennent fin\u00a0: votre inscription à l’établissement, vos demandes en cours et votre numéro (NVA), si vous en avez un. Rien ne change auprès des autres établissements.',
    sentences: {
      ends: (institution, moment) =>
        `${institution} a déterminé que le dossier sous votre numéro d’étudiant ou de client est celui d’une autre personne. Ce que vous y avez prend fin le ${moment}.`,
      stays: (institution, moment) =>
        `Rien n’a pris fin (${institution})\u00a0: tout a été arrêté le ${moment}.`,
      held: {
        here: (institution, moment) =>
          `${institution} a déterminé qu’un autre compte est aussi le vôtre. Ce que vous y avez passe à ce compte-ci le ${moment}.`,
        there: (institution, moment) =>
          `${institution} a déterminé qu’un nouveau compte est aussi le vôtre. Ce que vous avez ici auprès de cet établissement passe au nouveau compte le ${moment}.`,
      },
      passed: {
        here: (institution, moment) =>
          `Ce que vous aviez avec un autre compte (${institution}) est passé à ce compte-ci le ${moment}.`,
        there: (institution, moment) =>
          `Ce que vous aviez ici (${institution}) est passé à votre nouveau compte le ${moment}.`,
      },
      stopped: (institution, moment) =>
        `Rien n’est passé à un autre compte (${institution})\u00a0: tout a été arrêté le ${moment}.`,
      refused: (institution, moment) =>
        `${institution} a déterminé, le ${moment}, que le numéro d’étudiant ou de client que vous avez donné est celui d’une autre personne.`,
    },
    next: {
      stays:
        'Vous avez fait opposition, ou une revendication a pris fin. Ce que vous avez auprès de l’établissement reste à vous comme avant, et vous n’avez rien à faire pour le moment. L’établissement doit déterminer de nouveau à qui est le dossier; il peut vous demander de venir avec votre carte.',
      passed:
        'Vous le voyez sur votre page d’accueil, et rien d’autre ne change. S’il y a erreur, avisez l’établissement.',
      stopped:
        'L’opposition ou la révocation du consentement vient de l’un des deux comptes, ou une revendication a pris fin. Ce que vous avez auprès de l’établissement avec ce compte-ci n’a pas changé, et vous n’avez rien à faire pour le moment. L’établissement doit déterminer de nouveau à qui est le dossier; il peut vous demander de venir avec votre carte.',
      refused:
        'Ce qui y était en cours est fermé; si vous y aviez un numéro de vérification (NVA), il a pris fin. Si vous avez mal entré votre numéro d’étudiant ou de client, ajoutez de nouveau l’établissement avec ce qui figure sur votre carte et votre permis d’études. Si c’est bien le vôtre, présentez-vous au bureau du registraire avec les deux.',
    },
    object: {
      title: 'Y a-t-il erreur?',
      lead: (institution) =>
        `Si l’autre compte n’est pas le vôtre, opposez-vous d’ici là\u00a0: rien ne passera, et l’établissement (${institution}) lira vos motifs et vérifiera de nouveau.`,
      leadEnds: (institution) =>
        `Si le dossier est bien le vôtre, opposez-vous d’ici là\u00a0: rien ne prendra fin, et l’établissement (${institution}) lira vos motifs et vérifiera de nouveau.`,
      why: 'Pourquoi il y a erreur',
      hint: 'L’établissement lit ce texte; l’autre compte ne le voit pas.',
      submit: 'M’opposer',
      missing: 'Écrivez pourquoi il y a erreur.',
    },
  },
  notices: {
    findingSaved:
      'Votre conclusion est enregistrée. Une deuxième personne de votre établissement doit la confirmer.',
    findingWithdrawn: 'La conclusion est retirée.',
    findingConfirmed: 'La conclusion est confirmée.',
    findingRefused:
      'La conclusion n’est pas confirmée. Un ou une RDEE, ou une personne suppléante, doit déterminer de nouveau à qui est le dossier.',
    claimObjected: 'Votre opposition est envoyée. Tout demeure tel quel.',
    claimLate: 'Il était trop tard, ou tout était déjà arrêté. Rien n’a été modifié.',
  },
  mail: {
    link: 'Lire dans le portail',
    passes: {
      subject: 'Ce que vous avez à un établissement passera à un autre compte',
      text: 'Un établissement a déterminé que deux comptes du portail sont les vôtres. Ouvrez une session pour lire ce qui passera à l’autre compte dans 24\u00a0heures, et pour vous y opposer s’il y a erreur.',
    },
    passed: {
      subject: 'Ce que vous aviez à un établissement est passé à un autre compte',
      text: 'Ce que vous aviez à un établissement est maintenant dans un autre de vos comptes. Ouvrez une session pour lire de quoi il s’agit.',
    },
    stopped: {
      subject: 'Rien ne passe à un autre compte',
      text: 'Ce qui devait passer d’un compte à l’autre n’est pas passé. Ouvrez une session pour lire pourquoi.',
    },
    ends: {
      subject: 'Ce que vous avez à un établissement prendra fin',
      text: 'Un établissement a déterminé à qui est un dossier que deux comptes revendiquent. Ouvrez une session pour lire ce qui prendra fin dans 24\u00a0heures, et pour vous y opposer s’il y a erreur.',
    },
    stays: {
      subject: 'Ce que vous avez à un établissement demeure tel quel',
      text: 'Ce qui devait prendre fin ne prend pas fin. Ouvrez une session pour lire pourquoi.',
    },
    refused: {
      subject: 'Un établissement a rendu une décision sur votre dossier',
      text: 'Ouvrez une session pour lire ce qui a été décidé et ce que vous pouvez faire.',
    },
  },
  logged: {
    'place.contested': 'Dossier revendiqué par une deuxième personne',
    'contest.found': 'Conclusion au sujet d’un dossier consignée',
    'contest.confirmed': 'Conclusion au sujet d’un dossier confirmée',
    'contest.refused': 'Conclusion au sujet d’un dossier non confirmée',
    'contest.withdrawn': 'Conclusion au sujet d’un dossier retirée',
    'contest.objected': 'Opposition de l’étudiante ou de l’étudiant à une conclusion',
    'contest.passed': 'Dossier passé à l’autre compte de l’étudiante ou de l’étudiant',
    'contest.overtaken': 'Conclusion au sujet d’un dossier devenue sans objet',
  },
};

export const words = { en, fr };
