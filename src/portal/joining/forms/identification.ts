import { type Block, type Doc, signature } from '#kernel/letters/document.ts';
import type { Locale } from '#kernel/ui/locale.ts';
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

function institutionPart({ locale, institution: i }: Identification): readonly Block[] {
  const w = words[locale].identification.institution;
  const place = i.jurisdiction && jurisdictionText(i.jurisdiction, locale);
  return [
    { kind: 'heading', level: 2, text: w.heading },
    {
      kind: 'fields',
      rows: [
        [required(w.nameEn, i.nameEn, { locale: 'en' })],
        [required(w.nameFr, i.nameFr, { locale: 'fr' })],
        [field(w.operatingName, i.operatingName), field(w.agreement, i.agreement)],
        [field(w.campuses, i.campuses?.join('\n') ?? null, { room: 58 })],
        [
          required(w.jurisdiction, place),
          choice(w.sector, w.sectors, i.sector, { columns: 2, required: true }),
        ],
        [required(w.address, i.address?.join('\n') ?? null, { room: 58 })],
        [required(w.phone, i.phone), field(w.website, i.website, { share: 2 })],
      ],
    },
  ];
}

function representativePart({ locale, representative: r }: Identification): readonly Block[] {
  const w = words[locale].identification.representative;
  return [
    { kind: 'heading', level: 2, text: w.heading },
    { kind: 'paragraph', look: 'small', text: w.note },
    {
      kind: 'fields',
      rows: [
        [required(w.familyName, r.familyName), required(w.givenNames, r.givenNames)],
        [required(w.title, r.title), field(w.department, r.department)],
        [required(w.email, r.email, { share: 2 }), required(w.phone, r.phone)],
        [choice(w.language, words[locale].languages, r.language, { columns: 4, required: true })],
      ],
    },
    signature(w.signature, dateField(locale, null)),
  ];
}

function authorityPart({ locale, authority: a }: Identification): readonly Block[] {
  const w = words[locale].identification.authority;
  return [
    { kind: 'heading', level: 2, text: w.heading },
    { kind: 'paragraph', text: w.statement },
    { kind: 'fields', rows: [[required(w.name, a.name), required(w.title, a.title)]] },
    signature(w.signature, dateField(locale, a.date)),
  ];
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
