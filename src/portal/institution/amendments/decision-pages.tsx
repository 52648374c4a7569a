import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Form, RadioGroup, RequiredNote, TextArea } from '#kernel/ui/forms.tsx';
import { latePage as late } from '#kernel/ui/late.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { paths } from '#portal/paths.ts';
import type { PortalVisit } from '#portal/portal.ts';
import type { Decided } from './decide.ts';
import { Comparison } from './pages.tsx';
import type { Seen } from './reach.ts';
import type { Amendment } from './store.ts';
import { words } from './words.ts';

/** A coordinator confirms or an officer applies; either may refuse. */
export function decidePage(locale: Locale, form: FormState, { amendment, powers }: Seen): View {
  const w = words[locale].decide;
  const fact = powers.confirm ? 'confirm' : 'apply';
  return {
    title: w.title[fact],
    body: (
      <>
        <Heading caption={`${amendment.reference} – ${amendment.organisation.name[locale]}`}>
          {w.title[fact]}
        </Heading>
        <Comparison locale={locale} amendment={amendment} />
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          <ShownStatus form={form} amendment={amendment} />
          <RadioGroup
            {...fieldState(form, 'decision')}
            label={w.decision}
            required
            options={[
              { value: fact, label: w[fact] },
              { value: 'refuse', label: w.refuse },
            ]}
          />
          <TextArea {...fieldState(form, 'reasons')} label={w.reasons} hint={w.reasonsHint} rows={3} />
          <Buttons locale={locale} amendment={amendment} submit={w.submit} />
        </Form>
      </>
    ),
  };
}

/** Before a change is taken back. */
export function withdrawPage(locale: Locale, form: FormState, amendment: Amendment): View {
  const w = words[locale].withdraw;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={amendment.organisation.name[locale]}>{w.title}</Heading>
        <Lead>{w.lead(amendment.reference)}</Lead>
        <Form action={form.action} csrf={form.csrf}>
          <ShownStatus form={form} amendment={amendment} />
          <Buttons locale={locale} amendment={amendment} submit={w.submit} danger />
        </Form>
      </>
    ),
  };
}

function Buttons(props: { locale: Locale; amendment: Amendment; submit: string; danger?: boolean }) {
  const { locale, amendment } = props;
  return (
    <Actions>
      <Button kind={props.danger ? 'danger' : 'primary'}>{props.submit}</Button>
      <ButtonLink href={href(paths.amendment, locale, { id: amendment.id })} kind="secondary">
        {words[locale].cancel}
      </ButtonLink>
    </Actions>
  );
}

/** In which status the page shows it; a form that comes back with mistakes keeps the one first seen. */
function ShownStatus({ form, amendment }: { form: FormState; amendment: Amendment }) {
  const shown = textOf(form.values, 'status') || amendment.status;
  return <input type="hidden" name="status" value={shown} />;
}

/** What a page says that has nothing left to do, also to whoever comes back to it. */
export function settledPage({ locale, parameters: { id = '' } }: PortalVisit): View {
  const { settled, late: w } = words[locale];
  return late({ ...settled, open: { text: w.open, href: href(paths.amendment, locale, { id }) } });
}

/** What was asked for was not done, and why. */
export function latePage(
  { locale, parameters: { id = '' } }: PortalVisit,
  why: Exclude<Decided, 'done'>,
): View {
  const w = words[locale].late;
  return late({ ...w, text: w[why], open: { text: w.open, href: href(paths.amendment, locale, { id }) } });
}
