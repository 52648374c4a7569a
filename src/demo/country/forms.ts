import { idFor } from './dice.ts';
import type { Institution, Making, Names } from './making.ts';
import { dayAgo } from './making.ts';
import type { NominationRow } from './rows.ts';
import { SCAN, SCAN_DIGEST } from './scan.ts';

const TITLES = {
  en: ['Registrar', 'Director, International Office', 'Associate Registrar', 'Manager, Student Services'],
  fr: [
    'Registraire',
    'Directrice du bureau international',
    'Chef des services aux étudiants',
    'Conseiller principal',
  ],
} as const;

const STATEMENTS = [
  'personalUse',
  'noSharing',
  'confidentiality',
  'reportLoss',
  'reportDeparture',
  'auditConsent',
];

/** The forms of a nomination as typed; half filled in where they are not complete. */
export function addForms(making: Making, at: Institution, nomination: NominationRow, savedAt: Date): void {
  const { country } = making;
  const complete = nomination.completed_at;
  const row = {
    nomination_id: nomination.id,
    locale: nomination.locale,
    completed_at: complete,
    saved_at: savedAt,
  };
  const { given_names: givenNames, family_name: familyName } = nomination;
  if (nomination.kind === 'new_dir' || nomination.kind === 'replace_dir') {
    const answers = identification(making, at, nomination, complete !== null);
    country.nomination_forms.push({ ...row, form: 'imm5592', answers: JSON.stringify(answers) });
    if (complete === null) return;
  }
  const statements = complete === null ? STATEMENTS.slice(0, 2) : STATEMENTS;
  const answers = JSON.stringify({ familyName, givenNames, statements });
  country.nomination_forms.push({ ...row, form: 'acknowledgement', answers });
}

function identification(making: Making, { row, campuses }: Institution, nominee: Names, whole: boolean) {
  const { dice } = making;
  const institution = {
    nameEn: row.name_en,
    nameFr: row.name_fr,
    operatingName: row.operating_name,
    campuses: campuses.map(({ name }) => name).join('\n'),
    sector: row.sector,
    address: row.address,
    institutionPhone: row.phone,
    website: row.website,
    agreement: row.agreement_reference,
  };
  if (!whole) return institution;
  return {
    ...institution,
    familyName: nominee.family_name,
    givenNames: nominee.given_names,
    title: dice.pick(TITLES[nominee.locale]),
    department: nominee.locale === 'en' ? 'Office of the Registrar' : 'Bureau du registraire',
    phone: row.phone.replace(/\d\d$/, String(dice.between(10, 99))),
    language: nominee.locale,
    authorityName: dice.pick(
      nominee.locale === 'en' ? ['Dr. A. Pemberley', 'J. Thistlewood'] : ['P. Sansregret', 'M. Beausoleil'],
    ),
    authorityTitle: nominee.locale === 'en' ? 'Vice-President, Academic' : 'Directrice des études',
  };
}

/** A scan of the signed forms, attached by an officer. */
export function addScan(
  { country, ...making }: Making,
  nomination: NominationRow,
  officer: string,
  age: number,
): void {
  country.scans.push({
    id: idFor(`scan ${nomination.reference}`),
    nomination_id: nomination.id,
    file_name: `${nomination.reference} ${dayAgo({ country, ...making }, age)}.pdf`,
    media_type: 'application/pdf',
    bytes: SCAN.length,
    digest: SCAN_DIGEST,
    added_by: officer,
    added_at: new Date(making.now.getTime() - age * 86_400_000),
  });
}
