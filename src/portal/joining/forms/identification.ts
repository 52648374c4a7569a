import { type Block, type Doc, type Field, signature } from '#kernel/letters/document.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { type FieldKey, fieldOf, fieldsIn, type Section } from '#portal/common/identification/fields.ts';
import { labelOf, optionsOf } from '#portal/common/identification/labels.ts';
import { hasLines, linesOf } from '#portal/common/identification/rules.ts';
import { jurisdictionText } from '#portal/common/members/words.ts';
import { choice, field, foot, howTo, office, required, top, words } from './parts.ts';
import type { Identification } from './types.ts';

/** The Institution Identification form, IMM 5592, filled in or blank. */
export function identificationForm(data: Identification): Doc {
  const { locale, reference } = data;
  const w = words[locale].identification;
  return {
    title: w.title,
    locale,
    foot: foot(w.number, reference),
    blocks: [
      ...top(locale, w.title, reference),
      ...howTo(locale, w.intro),
      ...actionPart(data),
      ...institutionPart(data),
      { kind: 'together', blocks: representativePart(data) },
      { kind: 'together', blocks: authorityPart(data) },
      { kind: 'together', blocks: reviewPart(data) },
      office(locale, w.office.heading, w.office.officer),
    ],
  };
}

function actionPart({ locale, action, former, effective }: Identification): readonly Block[] {
  const w = words[locale].identification.action;
  return [
    { kind: 'heading', level: 2, text: w.heading },
    {
      kind: 'fields',
      rows: [
        [choice(w.legend, w.options, action, { columns: 3, required: true })],
        [field(w.former, former, { share: 3 }), field(w.effective, effective)],
      ],
    },
  ];
}

function institutionPart(data: Identification): readonly Block[] {
  const w = words[data.locale].identification.institution;
  return [{ kind: 'heading', level: 2, text: w.heading }, fieldsOf(data, 'institution')];
}

function representativePart(data: Identification): readonly Block[] {
  const w = words[data.locale].identification.representative;
  return [
    { kind: 'heading', level: 2, text: w.heading },
    { kind: 'paragraph', look: 'small', text: w.note },
    fieldsOf(data, 'representative'),
    signature(w.signature, dateField(data.locale, null)),
  ];
}

function authorityPart(data: Identification): readonly Block[] {
  const w = words[data.locale].identification.authority;
  return [
    { kind: 'heading', level: 2, text: w.heading },
    { kind: 'paragraph', text: w.statement },
    fieldsOf(data, 'authority'),
    signature(w.signature, dateField(data.locale, null)),
  ];
}

type Cell = FieldKey | 'jurisdiction' | 'email';

/** Which fields stand beside each other on paper. One that is named in no row gets its own, at the end of its part. */
const ROWS: Readonly<Record<Section, readonly (readonly Cell[])[]>> = {
  institution: [
    ['nameEn'],
    ['nameFr'],
    ['operatingName', 'agreement'],
    ['campuses'],
    ['jurisdiction', 'sector'],
    ['address'],
    ['institutionPhone', 'website'],
  ],
  representative: [['familyName', 'givenNames'], ['title', 'department'], ['email', 'phone'], ['language']],
  authority: [['authorityName', 'authorityTitle']],
};

function fieldsOf(data: Identification, section: Section): Block {
  const placed = ROWS[section].flat();
  const others = fieldsIn(section).flatMap(({ key }) => (placed.includes(key) ? [] : [[key]]));
  const rows = [...ROWS[section], ...others];
  return { kind: 'fields', rows: rows.map((row) => row.map((cell) => cellOf(data, cell, row.length))) };
}

function cellOf({ locale, jurisdiction, email, fields }: Identification, cell: Cell, besides: number): Field {
  const { institution, representative } = words[locale].identification;
  if (cell === 'jurisdiction')
    return required(institution.jurisdiction, jurisdiction && jurisdictionText(jurisdiction, locale));
  if (cell === 'email') return required(representative.email, email, { share: 2 });
  const one = fieldOf(cell);
  const label = labelOf(cell, locale);
  const needed = one.required && { required: true };
  const value = fields[cell] ?? null;
  if (one.kind === 'choice') {
    const texts = Object.fromEntries(optionsOf(one, locale).map((option) => [option.value, option.label]));
    return choice(label, texts, value, { columns: besides === 1 ? 4 : 2, ...needed });
  }
  return field(label, hasLines(one) && value !== null ? linesOf(value).join('\n') : value, {
    ...needed,
    ...(one.lang && { locale: one.lang }),
    ...(hasLines(one) && { room: 58 }),
    ...(one.kind === 'website' && { share: 2 }),
  });
}

function reviewPart({ locale, review: r }: Identification): readonly Block[] {
  const w = words[locale].identification.review;
  return [
    { kind: 'heading', level: 2, text: w.heading },
    {
      kind: 'fields',
      rows: [[choice(w.legend, w.options, r.decision, { columns: 2 })], [field(w.name, r.name)]],
    },
    signature(w.signature, dateField(locale, r.date)),
  ];
}

const dateField = (locale: Locale, value: string | null) => field(words[locale].date, value);
