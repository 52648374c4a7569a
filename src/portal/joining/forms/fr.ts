import { brand } from '#kernel/brand.ts';
import type { Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  reference: 'Référence',
  blankReference: 'Référence (à l’usage du bureau)',
  qrAlt: (reference) => `Code QR contenant la référence ${reference}`,
  demonstration: 'Démonstration indépendante – ceci n’est pas un document du gouvernement du Canada',
  required: 'Les champs marqués d’un astérisque (*) sont obligatoires.',
  byHand: 'Écrivez lisiblement en lettres moulées, à l’encre noire ou bleue.',
  date: 'Date (AAAA-MM-JJ)',
  send: 'Où envoyer l’original signé',
  received: `Reçu (timbre ${brand.fr.unitOf})`,
  identification: {
    number: 'IMM\u00a05592 F',
    title: `Identification de l’établissement – ${brand.fr.programme} (IMM\u00a05592)`,
    intro: `Ce formulaire indique à ${brand.fr.department} qui agit pour votre établissement dans le cadre du ${brand.fr.programme}, à titre de représentant désigné de l’établissement d’enseignement (RDEE). Joignez-y l’Attestation relative aux modalités ${brand.fr.portalOf} et du Système de notification électronique (SNE).`,
    action: {
      heading: '1. Objet du formulaire',
      legend: 'Mesure demandée (cochez une seule case)',
      options: {
        new: 'Nouvel établissement',
        add: 'Ajouter un représentant',
        replace: 'Remplacer le représentant',
        remove: 'Retirer un représentant',
        amend: 'Modifier les renseignements',
      },
      former: 'Représentant remplacé ou retiré (prénom(s) et nom de famille)',
      effective: 'À compter du (AAAA-MM-JJ)',
    },
    institution: {
      heading: '2. Établissement d’enseignement',
      jurisdiction: 'Province ou territoire',
    },
    representative: {
      heading: '3. Représentant désigné de l’établissement d’enseignement (RDEE)',
      note: 'Écrivez le nom et le ou les prénoms exactement comme ils seront tapés à l’inscription\u00a0: la lettre de NIP les reprendra.',
      email: 'Adresse de courriel au travail',
      signature: 'Signature du RDEE',
    },
    authority: {
      heading: '4. Personne autorisée de l’établissement',
      statement:
        'J’ai l’autorisation d’agir au nom de l’établissement. Je confirme que les renseignements ci-dessus sont exacts et que la personne nommée à la partie 3 peut agir à titre de représentant désigné de l’établissement.',
      signature: 'Signature de la personne autorisée',
    },
    review: {
      heading: '5. Examen par le coordonnateur provincial ou territorial',
      name: 'Nom du coordonnateur',
      legend: 'Décision',
      options: { confirmed: 'L’établissement est confirmé', refused: 'L’établissement n’est pas confirmé' },
      signature: 'Signature du coordonnateur',
    },
    office: { heading: '6. À l’usage du bureau seulement', officer: 'Agent' },
  },
  acknowledgement: {
    number: 'Attestation SNE',
    title: `Attestation relative aux modalités ${brand.fr.portalOf} et du Système de notification électronique (SNE)`,
    intro: `Lisez chaque énoncé et cochez la case qui le précède. L’accès ${brand.fr.portalTo} et au SNE n’est accordé que si tous les énoncés sont cochés et que le formulaire est signé.`,
    version: (version) => `version du ${version}`,
    person: {
      heading: '1. Personne et rôle',
      familyName: 'Nom de famille',
      givenNames: 'Prénom(s)',
      institution: 'Établissement d’enseignement',
      role: 'Rôle',
      roles: {
        dir: 'Représentant désigné (RDEE)',
        alternate_dir: 'RDEE suppléant',
        signatory: 'Signataire',
      },
    },
    statements: {
      heading: '2. Énoncés',
      personalUse: `J’utiliserai moi-même ${brand.fr.portalThe} et le SNE, uniquement pour le ${brand.fr.programme} et uniquement dans le rôle indiqué ci-dessus.`,
      noSharing:
        'Je garderai pour moi mon NIP, mon justificatif d’identité et les réponses à mes questions de sécurité. Je ne les communiquerai à personne, ni à des collègues ni à quiconque offrirait de m’aider.',
      confidentiality:
        'Je protégerai la confidentialité des renseignements personnels des étudiants, je ne consulterai que ce que mon travail exige et je protégerai ce que j’imprime ou copie, conformément aux lois sur la protection des renseignements personnels qui s’appliquent à mon établissement et au ministère.',
      reportLoss:
        'Je signalerai immédiatement la perte ou le vol de mon NIP ou de mon justificatif d’identité, ainsi que toute utilisation qui ne serait pas de mon fait.',
      reportDeparture:
        'Je signalerai immédiatement mon départ de l’établissement ou tout changement dans mes fonctions, afin que mon accès prenne fin.',
      auditConsent: `Je sais et j’accepte que mes activités dans ${brand.fr.portalThe} et le SNE soient consignées et puissent faire l’objet d’une vérification, et que mon accès puisse être suspendu ou retiré si je ne respecte pas ces modalités.`,
    },
    signing: {
      heading: '3. Signature de l’attestation',
      text: `J’ai lu et compris les énoncés ci-dessus et j’accepte les modalités d’utilisation ${brand.fr.portalOf} et du SNE.`,
      signature: 'Signature de la personne',
    },
    next: {
      heading: '4. Prochaines étapes',
      steps: [
        'Signez et datez le formulaire, gardez-en une copie et envoyez l’original à l’adresse ci-dessous.',
        `${brand.fr.unitTheFirst} inscrit la date de réception et compare le formulaire à ce qui a été tapé dans ${brand.fr.portalThe}. S’il manque quelque chose, elle vous écrit.`,
        'Le représentant désigné de l’établissement d’enseignement reçoit un NIP par courrier recommandé. Un suppléant ou un signataire le reçoit du représentant désigné.',
        `Inscrivez-vous ${brand.fr.portalTo} avec le NIP et avec vos nom et prénom(s) tels qu’ils figurent à la partie 1.`,
      ],
    },
    privacy: {
      heading: '5. Avis de confidentialité',
      text: `Les renseignements fournis dans ce formulaire servent à décider de votre accès ${brand.fr.portalTo} et au SNE, à délivrer votre NIP et à consigner qui a donné accès à qui. Ils ne servent à rien d’autre et ne sont vus que par les personnes qui en ont besoin à cette fin.`,
      rights: `Vous pouvez consulter les renseignements qui vous concernent et les faire corriger en vous adressant ${brand.fr.unitTo}. Sans ces renseignements, aucun accès ne peut être accordé.`,
    },
    office: { heading: '6. À l’usage du bureau seulement', officer: 'Agent' },
  },
};
