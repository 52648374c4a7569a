import { type Block, type Doc, signature } from '#kernel/letters/document.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { choice, field, foot, howTo, office, required, top, words } from './parts.ts';
import { type Acknowledgement, STATEMENTS } from './types.ts';

/** The Acknowledgement of Terms and Conditions of the Partner Portal and ENS, filled in or blank. */
export function acknowledgementForm(data: Acknowledgement): Doc {
  const { locale, reference, version } = data;
  const w = words[locale].acknowledgement;
  return {
    title: w.title,
    locale,
    foot: foot(w.number, w.version(version), reference),
    blocks: [
      ...top(locale, w.title, reference),
      ...howTo(locale, w.intro),
      ...personPart(data),
      { kind: 'heading', level: 2, text: w.statements.heading },
      {
        kind: 'statements',
        items: STATEMENTS.map((key) => ({ text: w.statements[key], ticked: data.ticked.has(key) })),
      },
      { kind: 'together', blocks: signingPart(locale) },
      { kind: 'page-break' },
      ...nextPart(locale),
      office(locale, w.office.heading, w.office.officer),
    ],
  };
}

function personPart({ locale, person: p }: Acknowledgement): readonly Block[] {
  const w = words[locale].acknowledgement.person;
  return [
    { kind: 'heading', level: 2, text: w.heading },
    {
      kind: 'fields',
      rows: [
        [required(w.familyName, p.familyName), required(w.givenNames, p.givenNames)],
        [required(w.institution, p.institution)],
        [choice(w.role, w.roles, p.role, { columns: 3, required: true })],
      ],
    },
  ];
}

function signingPart(locale: Locale): readonly Block[] {
  const w = words[locale].acknowledgement.signing;
  return [
    { kind: 'heading', level: 2, text: w.heading },
    { kind: 'paragraph', text: w.text },
    signature(`${w.signature} *`, field(`${words[locale].date} *`, null)),
  ];
}

function nextPart(locale: Locale): readonly Block[] {
  const { next, privacy } = words[locale].acknowledgement;
  return [
    { kind: 'heading', level: 2, text: next.heading },
    { kind: 'list', ordered: true, items: next.steps },
    { kind: 'heading', level: 2, text: privacy.heading },
    { kind: 'paragraph', text: privacy.text },
    { kind: 'paragraph', text: privacy.rights },
  ];
}
