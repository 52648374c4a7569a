import { type FormState, fieldState, type Typed, textOf } from '#kernel/http/form.ts';
import { Checkbox, type FieldError, RadioGroup } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Transferable } from '#portal/programme/verifications/transfers/list-store.ts';
import { words } from './fr.ts';

/** The fields that say whether a request is a transfer, and that the file may be passed on. */
export const WAY = { from: 'transferFrom', pass: 'mayPass' } as const;
const ANEW = 'anew';

interface AtNew {
  readonly locale: Locale;
  readonly place: { readonly organisation: Readonly<Record<Locale, string>> };
  /** What could be taken along there. */
  readonly elsewhere: readonly Transferable[];
}

/** Whether a decision is taken along from elsewhere; not asked where there is none. */
export function WayFields({ visit, form }: { visit: AtNew; form: FormState }) {
  const { locale, place, elsewhere } = visit;
  const w = words[locale].way;
  if (elsewhere.length === 0) return null;
  return (
    <RadioGroup
      {...fieldState(form, WAY.from)}
      label={w.title}
      hint={w.hint}
      required
      options={[
        ...elsewhere.map(({ id, organisation }) => ({
          value: id,
          label: w.from(organisation[locale]),
          hint: w.fromHint,
        })),
        { value: ANEW, label: w.anew, hint: w.anewHint(place.organisation[locale]) },
      ]}
    />
  );
}

/**
 * The decision that was chosen to be taken along, null for none; or what is wrong: one that can't be taken along any more
 * makes no request from the beginning, which its student did not choose.
 */
export function readWay(
  values: Typed,
  { locale, elsewhere }: Pick<AtNew, 'locale' | 'elsewhere'>,
): { readonly from: Transferable | null; readonly errors: readonly FieldError[] } {
  const chosen = textOf(values, WAY.from);
  const from = elsewhere.find(({ id }) => id === chosen) ?? null;
  const w = words[locale].way;
  if (isGone(values, elsewhere)) return { from, errors: [{ field: WAY.from, message: w.gone }] };
  const missing = elsewhere.length > 0 && chosen === '';
  return { from, errors: missing ? [{ field: WAY.from, message: w.missing }] : [] };
}

/** Whether what was chosen to be taken along can't be any more. */
export function isGone(values: Typed, elsewhere: readonly Transferable[]): boolean {
  const chosen = textOf(values, WAY.from);
  return chosen !== '' && chosen !== ANEW && !elsewhere.some(({ id }) => id === chosen);
}

/** The consent that a file is passed on, said for this transfer alone. */
export function PassOn(props: { visit: AtNew; form: FormState; from: Transferable | null }) {
  const { visit, form, from } = props;
  const { locale, place } = visit;
  const w = words[locale].check;
  if (from === null) return null;
  return (
    <Checkbox
      {...fieldState(form, WAY.pass)}
      value="yes"
      checked={fieldState(form, WAY.pass).value !== ''}
      label={w.consent(from.organisation[locale], place.organisation[locale])}
      hint={w.consentHint}
      required
    />
  );
}

/** What is wrong with it; nothing where it is not asked for. */
export const passFault = (values: Typed, from: Transferable | null, locale: Locale): readonly FieldError[] =>
  from === null || textOf(values, WAY.pass) !== ''
    ? []
    : [{ field: WAY.pass, message: words[locale].check.missing }];
