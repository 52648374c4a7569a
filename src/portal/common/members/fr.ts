import { brand } from '#kernel/brand.ts';
import { counted, type Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  choose: {
    title: 'Choisir un établissement',
    lead: 'Vous travaillez pour plus d’un établissement. Choisissez celui pour lequel vous travaillez maintenant.',
  },
  noSecond: {
    self: 'Vous avez fait cette demande\u00a0: une deuxième personne doit décider.',
    'one-party':
      'Vous n’êtes pas une deuxième personne ici\u00a0: vous avez fait entrer la personne qui demande, elle vous a fait entrer, ou une troisième vous a fait entrer avec elle. Une autre personne doit décider.',
    newcomer: (until) =>
      `Vous êtes en poste depuis moins d’une semaine. Vous pourrez décider des demandes d’autrui à compter du ${until}.`,
  },
  roles: {
    administrator: 'Administratrice ou administrateur',
    officer: 'Agente ou agent de programme',
    coordinator: 'Coordonnatrice ou coordonnateur provincial ou territorial',
    dir: 'Représentante ou représentant désigné de l’établissement d’enseignement (RDEE)',
    alternate_dir: 'Représentante ou représentant désigné suppléant',
    signatory: 'Signataire',
  },
  jurisdictions: {
    AB: 'Alberta',
    BC: 'Colombie-Britannique',
    MB: 'Manitoba',
    NB: 'Nouveau-Brunswick',
    NL: 'Terre-Neuve-et-Labrador',
    NS: 'Nouvelle-Écosse',
    NT: 'Territoires du Nord-Ouest',
    NU: 'Nunavut',
    ON: 'Ontario',
    PE: 'Île-du-Prince-Édouard',
    QC: 'Québec',
    SK: 'Saskatchewan',
    YT: 'Yukon',
  },
  status: { active: 'Actif', suspended: 'Suspendu', deactivated: 'Désactivé', ended: 'Terminé' },
  reasons: {
    replaced: (reference) => `Remplacement par une ou un autre RDEE (${reference})`,
    review: (year) => `Non confirmé lors de l’examen annuel de ${year}`,
    inactive: (days) => `Inutilisé depuis ${counted(days, 'fr', 'jour', 'jours')}`,
  },
  mail: {
    subject: 'Un de vos rôles a changé',
    suspend: `Un de vos rôles dans ${brand.fr.portalThe} a été suspendu. Vous conservez votre compte.`,
    reactivate: `Un de vos rôles dans ${brand.fr.portalThe} est de nouveau actif.`,
    deactivate: `Un de vos rôles dans ${brand.fr.portalThe} a été désactivé. Vous conservez votre compte.`,
    end: `Un de vos rôles dans ${brand.fr.portalThe} a pris fin. Vous conservez votre compte.`,
    ask: 'Ouvrez une session pour voir vos rôles. Si cela vous étonne, parlez-en au représentant de votre établissement.',
    link: `Ouvrir une session dans ${brand.fr.portalThe}`,
  },
  logged: {
    'membership.granted': 'Rôle accordé',
    'membership.suspended': 'Rôle suspendu',
    'membership.reactivated': 'Rôle rétabli',
    'membership.deactivated': 'Rôle désactivé',
    'membership.ended': 'Rôle terminé',
    'membership.scoped': 'Campus modifiés',
    'membership.warned': 'Avertissement pour inactivité',
    'membership.kept': 'Maintien malgré l’inactivité, comme dernier RDEE',
  },
};
