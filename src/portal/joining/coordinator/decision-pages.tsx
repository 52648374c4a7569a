import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { Callout, Heading, Lead, SummaryList } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Form, RadioGroup, RequiredNote, TextArea } from '#kernel/ui/forms.tsx';
import { latePage as late } from '#kernel/ui/late.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import type { SavedForms } from '#portal/joining/nominations/form-store.ts';
import type { Nomination } from '#portal/joining/nominations/store.ts';
import { nominationKindText } from '#portal/joining/nominations/words.ts';
import { IdentificationAnswers } from '#portal/joining/nominee/check.tsx';
import { paths } from '#portal/paths.ts';
import type { PortalVisit } from '#portal/portal.ts';
import { words } from './fr.ts';

interface Waiting {
  readonly nomination: Nomination;
  readonly replaces: string | null;
  readonly forms: SavedForms;
}

/** A nomination that waits for its coordinator, with the record that it would put on file. */
export function confirmPage(locale: Locale, form: FormState, waiting: Waiting): View {
  const { nomination, replaces } = waiting;
  const { confirm: w, one } = words[locale];
  const { organisation } = nomination;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={nomination.reference}>{w.title}</Heading>
        <SummaryList
          rows={[
            { label: words[locale].list.columns.name, value: nameOf(nomination) },
            { label: one.kind, value: nominationKindText(nomination.kind, locale) },
            ...(replaces ? [{ label: one.replaces, value: replaces }] : []),
            { label: one.email, value: nomination.email },
            { label: one.institution, value: organisation.name[locale] },
          ]}
        />
        <FilledIn locale={locale} {...waiting} />
        {organisation.status === 'proposed' && (
          <Callout tone="warning">
            <p>{w.institutionToo}</p>
          </Callout>
        )}
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          <Revision form={form} nomination={nomination} />
          <RadioGroup
            {...fieldState(form, 'decision')}
            label={w.decision}
            required
            options={[
              { value: 'confirm', label: w.confirm },
              { value: 'refuse', label: w.refuse },
            ]}
          />
          <TextArea {...fieldState(form, 'reasons')} label={w.reasons} hint={w.reasonsHint} rows={3} />
          <Actions>
            <Button>{w.submit}</Button>
            <ButtonLink href={href(paths.nomination, locale, { id: nomination.id })} kind="secondary">
              {words[locale].nominate.cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  };
}

/** What the nominee says of their institution; a draft is theirs alone until they complete it. */
function FilledIn({ locale, nomination, forms: { imm5592 } }: Waiting & { locale: Locale }) {
  const w = words[locale].confirm;
  return (
    <>
      <h2>{w.form}</h2>
      {imm5592?.completedAt ? (
        <IdentificationAnswers locale={locale} nomination={nomination} answers={imm5592.answers} />
      ) : (
        <p>{w.unfinished}</p>
      )}
    </>
  );
}

/** Before a nomination is taken back, which can't be undone. */
export function withdrawPage(locale: Locale, form: FormState, nomination: Nomination): View {
  const w = words[locale].withdraw;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={nomination.reference}>{w.title}</Heading>
        <Lead>{nameOf(nomination)}</Lead>
        <Callout tone="danger" title={w.warning}>
          <p>{w.text(nameOf(nomination))}</p>
        </Callout>
        <Form action={form.action} csrf={form.csrf}>
          <Revision form={form} nomination={nomination} />
          <TextArea {...fieldState(form, 'reasons')} label={w.reasons} optionalLabel rows={3} />
          <Actions>
            <Button kind="danger">{w.submit}</Button>
            <ButtonLink href={href(paths.nomination, locale, { id: nomination.id })} kind="secondary">
              {w.cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  };
}

/** Somebody else decided first; what was asked for was not done. */
/** What a page says that has nothing left to do, also to whoever comes back to it. */
export const settledPage = (visit: PortalVisit): View => latePage(visit, words[visit.locale].settled);

export function latePage(
  { locale, parameters: { id = '' } }: PortalVisit,
  { title, text }: { readonly title: string; readonly text: string } = words[locale].late,
): View {
  return late({
    title,
    text,
    open: { text: words[locale].late.action, href: href(paths.nomination, locale, { id }) },
  });
}

/** Which revision the page shows; a form that comes back with mistakes keeps the one first seen. */
function Revision({ form, nomination }: { form: FormState; nomination: Nomination }) {
  const seen = textOf(form.values, 'revision') || String(nomination.revision);
  return <input type="hidden" name="revision" value={seen} />;
}

const nameOf = (person: Nomination): string => fullName(person);
