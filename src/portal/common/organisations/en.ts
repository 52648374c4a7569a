import { counted } from '#kernel/ui/locale.ts';

export const en = {
  tool: {
    title: 'Institutions',
    description: 'The institutions of your province or territory, their people and their nominations.',
  },
  statuses: {
    proposed: 'To be confirmed',
    confirmed: 'Confirmed',
    refused: 'Refused',
    closed: 'Closed',
  },
  list: {
    title: 'Institutions',
    lead: (where: string) => `The institutions of ${where} that take part in the programme.`,
    search: 'Name of the institution',
    status: 'Status',
    all: 'All',
    count: (count: number) => counted(count, 'en', 'institution', 'institutions'),
    columns: {
      name: 'Institution',
      place: 'Province or territory',
      status: 'Status',
      dirs: 'Active DIRs',
      action: 'Action to take',
    },
    none: 'No institution is on file yet. Add the first one.',
    empty: 'No institution matches. Check the spelling, or add the institution.',
    add: 'Add an institution',
    nominate: 'Nominate a DIR',
    about: (name: string) => `for ${name}`,
  },
  choose: {
    title: 'Nominate a DIR: the institution',
    lead: 'Find the institution first. If it is not in the list, add it.',
  },
  add: {
    title: 'Add an institution',
    lead: 'An institution that you add counts as confirmed by you. Its full record comes with the form that its representative signs.',
    nameEn: 'Legal name in English',
    nameFr: 'Legal name in French',
    nameHint: 'If it has a name in one language only, leave the other empty.',
    jurisdiction: 'Province or territory',
    submit: 'Add and continue',
    cancel: 'Cancel',
    errors: {
      nameMissing: 'Enter the name of the institution in at least one language.',
      jurisdictionMissing: 'Choose the province or territory.',
      namesake: (name: string) => `${name} is in the list already. Find it there instead.`,
    },
  },
  record: {
    title: 'Institution record',
    /** Where they are others than on the form. */
    labels: {
      operatingName: 'Operating name',
      campuses: 'Campuses',
      agreement: 'Memorandum of understanding',
    },
    jurisdiction: 'Province or territory',
    sectors: { public: 'Public institution', private: 'Private institution' },
    status: 'Status',
    noCampuses: 'No campus is on file.',
    unknown: 'Not on file yet',
  },
  people: {
    title: 'People',
    name: 'Name',
    role: 'Role',
    status: 'Status',
    since: 'Role granted on',
    empty: 'Nobody has enrolled for this institution yet.',
  },
  notices: {
    institutionAdded: 'The institution was added. Now nominate its representative.',
  },
  logged: {
    'institution.added': 'Institution added',
    'institution.filled_in': 'Record filled in from the form',
  },
};
