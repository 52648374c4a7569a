import { brand } from '#kernel/brand.ts';
import type { Block, Field } from '#kernel/letters/document.ts';
import { sameName } from '#kernel/text.ts';
import type { Locale, Words } from '#kernel/ui/locale.ts';
import { foreignStudentUnit } from '#portal/common/guide/address.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

export const words: Record<Locale, Words<typeof en>> = { en, fr };

/** The top of both forms. */
export function top(locale: Locale, title: string, reference: string | null): readonly Block[] {
  const w = words[locale];
  return [
    {
      kind: 'masthead',
      lines: [
        brand[locale].department,
        brand[locale].programme,
        ...(brand.demonstration ? [w.demonstration] : []),
      ],
      title,
      label: reference === null ? w.blankReference : w.reference,
      reference: reference === null ? null : { text: reference, alt: w.qrAlt(reference) },
    },
  ];
}

/** Stands at the foot of each page, for pages get separated. */
export const foot = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null).join('  ·  ');

export const field = (label: string, value: string | null, more: Partial<Field> = {}): Field => ({
  label,
  value,
  ...more,
});

/** The lines of an address below somebody's name: the institution once, though its address may begin with it. */
export const addressAt = (
  place: Readonly<Record<Locale, string>> | null,
  locale: Locale,
  lines: readonly string[],
): string[] =>
  place === null
    ? [...lines]
    : [place[locale], ...lines.filter((line) => !sameName(line, place.en) && !sameName(line, place.fr))];

export const required = (label: string, value: string | null, more: Partial<Field> = {}): Field =>
  field(label, value, { ...more, required: true });

/** A field with a box for each option, ticked where it is the one. */
export const choice = <K extends string>(
  label: string,
  texts: Readonly<Record<K, string>>,
  chosen: K | null,
  more: Partial<Field> & { readonly columns: number },
): Field => {
  const options = (Object.keys(texts) as K[]).map((key) => ({ text: texts[key], ticked: key === chosen }));
  const { columns, ...rest } = more;
  return field(label, null, { ...rest, ticks: { options, columns } });
};

/** The box for the stamp of receipt, beside the address to send it to. */
export function office(locale: Locale, heading: string, officer: string): Block {
  const w = words[locale];
  const boxes: Block = {
    kind: 'fields',
    rows: [
      [field(w.received, null, { room: 52 })],
      [field(officer, null, { share: 3 }), field(w.date, null, { share: 2 })],
    ],
  };
  return {
    kind: 'columns',
    columns: [
      { blocks: [{ kind: 'heading', level: 2, text: heading }, boxes] },
      {
        blocks: [
          { kind: 'heading', level: 2, text: w.send },
          { kind: 'address', lines: foreignStudentUnit[locale] },
        ],
      },
    ],
  };
}

/** The lines above the first part. */
export const howTo = (locale: Locale, intro: string): readonly Block[] => [
  { kind: 'space', height: 4 },
  { kind: 'paragraph', text: intro },
  { kind: 'paragraph', look: 'small', text: `${words[locale].required} ${words[locale].byHand}` },
];
