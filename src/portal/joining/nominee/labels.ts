import type { Locale } from '#kernel/ui/locale.ts';
import { words as paper } from '#portal/joining/forms/parts.ts';
import { words } from './fr.ts';
import { type IdentificationField, SECTIONS, type Section } from './rules.ts';

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

/** The label where it stands alone, as in a list of what is wrong: it says whose, unless that goes without saying. */
export function fullLabelOf(field: IdentificationField, locale: Locale): string {
  const label = labelOf(field, locale);
  const twins = FIELDS.filter((other) => labelOf(other, locale) === label);
  const section = sectionOf(field);
  return twins.length > 1 || section === 'authority' ? words[locale].fill.whose[section](label) : label;
}

const SECTION_NAMES = ['institution', 'representative', 'authority'] as const satisfies readonly Section[];

/** Every field of an IMM 5592, in the order of the form. */
export const FIELDS = SECTION_NAMES.flatMap((section): readonly IdentificationField[] => SECTIONS[section]);

const sectionOf = (field: IdentificationField): Section =>
  SECTION_NAMES.find((section) => SECTIONS[section].some((own) => own === field)) ?? 'institution';

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

/** The language of what a field holds, where it has one of its own. */
export const langOf = (field: IdentificationField): Locale | undefined =>
  field === 'nameEn' ? 'en' : field === 'nameFr' ? 'fr' : undefined;

/** What a browser should know of a line of text. */
export function textField(field: IdentificationField, namesHint: string) {
  switch (field) {
    case 'nameEn':
    case 'nameFr':
      return { lang: langOf(field) };
    case 'givenNames':
      return { autocomplete: 'given-name', spellcheck: false, hint: namesHint };
    case 'familyName':
      return { autocomplete: 'family-name', spellcheck: false, hint: namesHint };
    case 'title':
      return { autocomplete: 'organization-title' };
    case 'phone':
    case 'institutionPhone':
      return {
        type: 'tel' as const,
        width: 'medium' as const,
        ...(field === 'phone' && { autocomplete: 'tel' }),
      };
    default:
      return {};
  }
}
