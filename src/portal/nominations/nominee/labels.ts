import type { Locale } from '#kernel/ui/locale.ts';
import { words as paper } from '../../forms/parts.ts';
import type { IdentificationField } from './rules.ts';

/** A field's label, word for word as on the paper form. */
export function labelOf(field: IdentificationField, locale: Locale): string {
  const { institution, representative, authority } = paper[locale].identification;
  const labels: Readonly<Record<IdentificationField, string>> = {
    nameEn: institution.nameEn,
    nameFr: institution.nameFr,
    operatingName: institution.operatingName,
    campuses: institution.campuses,
    sector: institution.sector,
    address: institution.address,
    institutionPhone: institution.phone,
    website: institution.website,
    agreement: institution.agreement,
    familyName: representative.familyName,
    givenNames: representative.givenNames,
    title: representative.title,
    department: representative.department,
    phone: representative.phone,
    language: representative.language,
    authorityName: authority.name,
    authorityTitle: authority.title,
  };
  return labels[field];
}

/** What stands for a choice: the words of the paper form, or the text itself. */
export function valueText(field: IdentificationField, value: string, locale: Locale): string {
  const { identification, languages } = paper[locale];
  if (field === 'sector' && isOne(value, identification.institution.sectors))
    return identification.institution.sectors[value];
  if (field === 'language' && isOne(value, languages)) return languages[value];
  return value;
}

const isOne = <T extends object>(value: string, choices: T): value is Extract<keyof T, string> =>
  Object.hasOwn(choices, value);
