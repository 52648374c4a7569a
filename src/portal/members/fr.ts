import type { Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  roles: {
    administrator: 'Administrateur',
    officer: 'Agent de programme',
    coordinator: 'Coordonnateur provincial ou territorial',
    dir: 'Représentant désigné de l’établissement d’enseignement (RDEE)',
    alternate_dir: 'Représentant désigné suppléant',
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
};
