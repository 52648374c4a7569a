import type { Choices, FieldKey } from './fields.ts';

export const en = {
  labels: {
    nameEn: 'Legal name in English',
    nameFr: 'Legal name in French',
    operatingName: 'Operating name, if different',
    campuses: 'Campuses that take part',
    sector: 'Sector',
    address: 'Mailing address',
    institutionPhone: 'Telephone',
    website: 'Website',
    agreement: 'Memorandum of understanding (reference)',
    familyName: 'Family name',
    givenNames: 'Given name(s)',
    title: 'Title',
    department: 'Department',
    phone: 'Telephone',
    language: 'Language of service',
    authorityName: 'Name',
    authorityTitle: 'Title',
  } satisfies Record<FieldKey, string>,
  choices: {
    sector: { public: 'Public', private: 'Private' },
    language: { en: 'English', fr: 'French' },
  } satisfies { [K in keyof Choices]: Record<Choices[K], string> },
  whose: {
    institution: (label: string) => `${label} of the institution`,
    representative: (label: string) => `${label} of the DIR`,
    authority: (label: string) => `${label} of the authorizing officer`,
  },
  lines: 'One on each line.',
  errors: {
    missing: (label: string) => `${label}: this is required.`,
    phone: (label: string) => `${label}: enter the area code and the number, such as 613-555-0199.`,
    website: (label: string) => `${label}: enter an address such as www.college.example.`,
    unprintable: (label: string) =>
      `${label}: our printed forms can’t show all that was typed here. Type it in Latin letters.`,
  },
};
