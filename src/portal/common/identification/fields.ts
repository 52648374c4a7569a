/** How a field is typed, judged, shown and printed. */
export type Kind = 'line' | 'name' | 'phone' | 'website' | 'address' | 'list' | 'choice';

interface Row {
  readonly key: string;
  readonly section: 'institution' | 'representative' | 'authority';
  readonly required: boolean;
  /** How many characters it may have, wherever a form has a field of this name. */
  readonly longest: number;
  readonly kind: Kind;
  /** Its column on the institution's record, or the table of a list; null where it stays on the form. */
  readonly record: string | null;
  /** Of a choice. */
  readonly options?: readonly string[];
  /** On record it has a value that means nothing while this other field is empty there. */
  readonly assumedWithout?: string;
  /** The language of what it holds, where it has one of its own. */
  readonly lang?: 'en' | 'fr';
  readonly autocomplete?: string;
}

/**
 * The fields of an IMM 5592, by section, in the order of the form (`DOMAIN §3`). Its rules, pages, comparisons, changes of
 * the record, the record itself and the PDF are made of this table.
 */
// biome-ignore format: a line is a field, so that the table reads as one.
export const IMM5592 = [
  { key: 'nameEn', section: 'institution', required: true, longest: 200, kind: 'line', record: 'name_en', lang: 'en' },
  { key: 'nameFr', section: 'institution', required: true, longest: 200, kind: 'line', record: 'name_fr', lang: 'fr' },
  { key: 'operatingName', section: 'institution', required: false, longest: 200, kind: 'line', record: 'operating_name' },
  { key: 'campuses', section: 'institution', required: false, longest: 600, kind: 'list', record: 'campuses' },
  { key: 'sector', section: 'institution', required: true, longest: 60, kind: 'choice', record: 'sector',
    options: ['public', 'private'], assumedWithout: 'address' },
  { key: 'address', section: 'institution', required: true, longest: 600, kind: 'address', record: 'address', autocomplete: 'street-address' },
  { key: 'institutionPhone', section: 'institution', required: true, longest: 60, kind: 'phone', record: 'phone' },
  { key: 'website', section: 'institution', required: false, longest: 200, kind: 'website', record: 'website' },
  { key: 'agreement', section: 'institution', required: false, longest: 200, kind: 'line', record: 'agreement_reference' },
  { key: 'familyName', section: 'representative', required: true, longest: 200, kind: 'name', record: null, autocomplete: 'family-name' },
  { key: 'givenNames', section: 'representative', required: true, longest: 200, kind: 'name', record: null, autocomplete: 'given-name' },
  { key: 'title', section: 'representative', required: true, longest: 200, kind: 'line', record: null, autocomplete: 'organization-title' },
  { key: 'department', section: 'representative', required: false, longest: 200, kind: 'line', record: null },
  { key: 'phone', section: 'representative', required: true, longest: 60, kind: 'phone', record: null, autocomplete: 'tel' },
  { key: 'language', section: 'representative', required: true, longest: 60, kind: 'choice', record: null, options: ['en', 'fr'] },
  // Whoever signs has whatever title they write before or after their name: it is no name to enrol with.
  { key: 'authorityName', section: 'authority', required: true, longest: 200, kind: 'line', record: null },
  { key: 'authorityTitle', section: 'authority', required: true, longest: 200, kind: 'line', record: null },
] as const satisfies readonly Row[];

type Rows = (typeof IMM5592)[number];

export type FieldKey = Rows['key'];
export type Section = Rows['section'];

export interface Field extends Row {
  readonly key: FieldKey;
  readonly assumedWithout?: RecordKey;
}

export const FIELDS: readonly Field[] = IMM5592;
export const SECTIONS = ['institution', 'representative', 'authority'] as const satisfies readonly Section[];

export const fieldsIn = (section: Section): readonly Field[] =>
  FIELDS.filter((field) => field.section === section);

/** @throws TypeError for a key that no field has, which no type lets through. */
export function fieldOf(key: FieldKey): Field {
  const field = FIELDS.find((one) => one.key === key);
  if (!field) throw new TypeError(key);
  return field;
}

/** The choices of the form, each with its options. */
export type Choices = {
  readonly [F in Extract<Rows, { kind: 'choice' }> as F['key']]: F['options'][number];
};

/** What goes on record about the institution. */
type OnRecord = Extract<Rows, { record: string }>;
export type RecordKey = OnRecord['key'];
export type RecordField = Field & { readonly key: RecordKey; readonly record: OnRecord['record'] };

const isOnRecord = (field: Field): field is RecordField => field.record !== null;
export const RECORD_FIELDS: readonly RecordField[] = FIELDS.filter(isOnRecord);

/** The record as the form has it, by the keys of its fields; lists and addresses are lines. */
export type RecordFields = Readonly<Record<RecordKey, string>>;

/** Those that are many, each in a table of its own. */
export type Lists = Readonly<Record<Extract<OnRecord, { kind: 'list' }>['key'], readonly string[]>>;

type InColumn = Exclude<OnRecord, { kind: 'list' }>;
type ColumnField = RecordField & { readonly key: InColumn['key']; readonly record: InColumn['record'] };

const isInColumn = (field: RecordField): field is ColumnField => field.kind !== 'list';
export const COLUMN_FIELDS: readonly ColumnField[] = RECORD_FIELDS.filter(isInColumn);

/** The columns of an institution's row that hold fields of the form. */
export type RecordColumns = {
  [F in InColumn as F['record']]: F extends { options: readonly (infer O)[] } ? O : string;
};
