import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState } from '#kernel/http/form.ts';
import { Callout, Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, Field, Form, RequiredNote } from '#kernel/ui/forms.tsx';
import { Guarded } from '#kernel/ui/guarded.tsx';
import { formatDate, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import type { Found } from './check-store.ts';
import { words } from './fr.ts';
import { showNumber } from './rules.ts';

export const FIELDS = { number: 'number', second: 'second' } as const;

interface Checked {
  readonly number: string;
  readonly found: Found | null;
}

interface Around {
  readonly checked?: Checked;
  /** Whose numbers are checked, where it is not the department that does. */
  readonly institution?: { readonly en: string; readonly fr: string };
}

/** A number and a second fact; below what came of the last check. */
export function checkNumberPage(
  locale: Locale,
  form: FormState,
  { checked, institution }: Around = {},
): View {
  const w = words[locale];
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={institution?.[locale]}>{w.title}</Heading>
        <Lead>{institution === undefined ? w.lead : w.ours.lead}</Lead>
        {checked && (
          <Result locale={locale} checked={checked} none={institution === undefined ? w.none : w.ours.none} />
        )}
        <Form action={form.action} csrf={form.csrf} autocomplete="off">
          <RequiredNote />
          <Field
            {...fieldState(form, FIELDS.number)}
            label={w.number}
            hint={w.numberHint}
            width="medium"
            required
          />
          <Field
            {...fieldState(form, FIELDS.second)}
            label={w.second}
            hint={institution === undefined ? w.secondHint : w.ours.secondHint}
            required
          />
          <Actions>
            <Button>{w.submit}</Button>
          </Actions>
        </Form>
        <GuideLink locale={locale} section={institution === undefined ? 'officers' : 'verifying'} />
      </>
    ),
  };
}

function Result({ locale, checked, none }: { locale: Locale; checked: Checked; none: string }) {
  const w = words[locale];
  const { number, found } = checked;
  if (found === null)
    return (
      <Callout tone="warning" title={w.noneTitle}>
        <p>
          <Guarded>{showNumber(number)}</Guarded>
        </p>
        <p>{none}</p>
      </Callout>
    );
  const reason = found.reason === null ? undefined : w.reasons[found.reason];
  return (
    <Callout tone={found.status === 'live' ? 'success' : 'danger'} title={w.found[found.status]}>
      <p>
        <Guarded>
          <strong>{showNumber(number)}</strong>
        </Guarded>
      </p>
      <p>
        {w.institution(found.institution[locale])}
        <br />
        {w.line(found.line[locale])}
        <br />
        {w.since(formatDate(found.liveAt, locale))}
        {found.endedAt !== null && <> – {w.ended(formatDate(found.endedAt, locale))}</>}
      </p>
      {reason !== undefined && <p>{reason}</p>}
    </Callout>
  );
}
