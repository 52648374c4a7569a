import type { View } from '#kernel/http/answer.ts';
import type { FormState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { Callout, Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, Form, RequiredNote } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import type { AtInstitution } from '#portal/common/members/guard.ts';
import type { OpenWork } from '#portal/joining/nominations/open-work/list.ts';
import { OpenWorkTable } from '#portal/joining/nominations/open-work/table.tsx';
import { PersonFields } from '#portal/joining/nominations/person.tsx';
import type { Nomination } from '#portal/joining/nominations/store.ts';
import { paths } from '#portal/paths.ts';
import { words } from './fr.ts';

interface Handover {
  readonly at: AtInstitution;
  readonly work: readonly OpenWork[];
  /** The successor who is on the way already. */
  readonly pending: Nomination | null;
}

/** What passes over, and to whom. */
export function handoverPage(locale: Locale, form: FormState, { at, work, pending }: Handover): View {
  const w = words[locale];
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={at.name[locale]}>{w.title}</Heading>
        {pending && <PendingCallout locale={locale} at={at} pending={pending} />}
        <Lead>{w.lead}</Lead>
        <ul>
          {w.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
        <OpenWorkTable locale={locale} organisation={at.organisationId} work={work} />
        {!pending && <h2>{w.nominate}</h2>}
        {!pending && (
          <Form action={form.action} csrf={form.csrf}>
            <RequiredNote />
            <PersonFields form={form} locale={locale} />
            <Actions>
              <Button>{w.check.open}</Button>
            </Actions>
          </Form>
        )}
        <GuideLink locale={locale} section="people" />
      </>
    ),
  };
}

function PendingCallout({ locale, at, pending }: { locale: Locale; at: AtInstitution; pending: Nomination }) {
  const w = words[locale].pending;
  const to = { organisation: at.organisationId, id: pending.id };
  return (
    <Callout tone="warning" title={w.title}>
      <p>{w.text(fullName(pending))}</p>
      <p>
        <a href={href(paths.ourNomination, locale, to)}>{w.link}</a>
      </p>
      <p>{w.change}</p>
    </Callout>
  );
}
