import { brand } from '#kernel/brand.ts';
import { counted } from '#kernel/ui/locale.ts';

export const en = {
  choose: {
    title: 'Choose an institution',
    lead: 'You work for more than one institution. Choose the one you want to work with now.',
  },
  noSecond: {
    self: 'You asked for this yourself: a second person must decide.',
    'one-party':
      'You are no second person here: you let in whoever asked, they let you in, or one person let in both. Somebody else must decide.',
    newcomer: (until: string) =>
      `You have been here for less than a week. You can decide about what others ask from ${until} on.`,
  },
  roles: {
    administrator: 'Administrator',
    officer: 'Programme officer',
    coordinator: 'Provincial or territorial coordinator',
    dir: 'Designated institutional representative (DIR)',
    alternate_dir: 'Alternate designated institutional representative',
    signatory: 'Signatory',
  },
  jurisdictions: {
    AB: 'Alberta',
    BC: 'British Columbia',
    MB: 'Manitoba',
    NB: 'New Brunswick',
    NL: 'Newfoundland and Labrador',
    NS: 'Nova Scotia',
    NT: 'Northwest Territories',
    NU: 'Nunavut',
    ON: 'Ontario',
    PE: 'Prince Edward Island',
    QC: 'Quebec',
    SK: 'Saskatchewan',
    YT: 'Yukon',
  },
  status: { active: 'Active', suspended: 'Suspended', deactivated: 'Deactivated', ended: 'Ended' },
  reasons: {
    replaced: (reference: string) => `Replaced by a new representative (${reference})`,
    review: (year: number) => `Not confirmed in the yearly review of ${year}`,
    inactive: (days: number) => `Not used for ${counted(days, 'en', 'day', 'days')}`,
  },
  mail: {
    subject: 'One of your roles has changed',
    suspend: `One of your roles in the ${brand.en.portal} has been suspended. Your account stays yours.`,
    reactivate: `One of your roles in the ${brand.en.portal} is active again.`,
    deactivate: `One of your roles in the ${brand.en.portal} has been deactivated. Your account stays yours.`,
    end: `One of your roles in the ${brand.en.portal} has ended. Your account stays yours.`,
    ask: 'Log in to see your roles. If this surprises you, ask the representative of your institution.',
    link: `Log in to the ${brand.en.portal}`,
  },
  logged: {
    'membership.granted': 'Role granted',
    'membership.suspended': 'Role suspended',
    'membership.reactivated': 'Role reactivated',
    'membership.deactivated': 'Role deactivated',
    'membership.ended': 'Role ended',
    'membership.scoped': 'Campuses changed',
    'membership.warned': 'Warned of inactivity',
    'membership.kept': 'Kept in spite of inactivity, as the last DIR',
  },
};
