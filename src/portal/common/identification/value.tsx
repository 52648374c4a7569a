import { Lines } from '#kernel/ui/lines.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { type FieldKey, fieldOf } from './fields.ts';
import { valueText } from './labels.ts';

/** A field as it was filled in, in its own language; `none` where it is empty. */
export function FieldValue(props: { locale: Locale; field: FieldKey; text: string; none: string }) {
  const { locale, field, text, none } = props;
  if (text === '') return <Lines text={none} />;
  return <Lines text={valueText(field, text, locale)} lang={fieldOf(field).lang} />;
}
