import type { ComponentChildren } from 'preact';
import type { View } from '#kernel/http/answer.ts';
import type { FormState } from '#kernel/http/form.ts';
import { NO_NAME } from '#kernel/names.ts';
import { formatEnd } from '#kernel/time.ts';
import { Callout, Heading, Lead, SummaryList } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Form } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import type { AtInstitution } from '#portal/common/members/guard.ts';
import { roleText } from '#portal/common/members/words.ts';
import { PrintSlip, SlipPin } from '#portal/joining/slips/parts.tsx';
import type { PortalVisit } from '#portal/portal.ts';
import type { Role } from '#portal/roles.ts';
import { words } from './fr.ts';
import type { Slip } from './slip.ts';

interface Issue {
  readonly name: string;
  readonly caption: string;
  /** A PIN was issued before, and dies by this one. */
  readonly again: boolean;
  readonly back: string;
  /** What of the state of things this page shows. */
  readonly seen: ComponentChildren;
}

/** Before a PIN is shown, this once. */
export function issuePage(locale: Locale, form: FormState, page: Issue): View {
  const w = words[locale].pin;
  const title = page.again ? w.again : w.title;
  return {
    title,
    body: (
      <>
        <Heading caption={page.caption}>{title}</Heading>
        <Lead>{w.lead(page.name)}</Lead>
        <ul>
          {w.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
        {page.again && (
          <Callout tone="warning">
            <p>{w.former}</p>
          </Callout>
        )}
        <Form action={form.action} csrf={form.csrf}>
          {page.seen}
          <Actions>
            <Button>{w.submit}</Button>
            <ButtonLink href={page.back} kind="secondary">
              {words[locale].cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  };
}

interface SlipAbout {
  readonly givenNames: string;
  readonly familyName: string;
  readonly role: Role;
  readonly at: AtInstitution;
  readonly reference: string;
  readonly done: string;
}

/** The slip: read here once, and printed as a folded page in the language of whoever gets it. */
export function slipPage({ locale, session, request }: PortalVisit, about: SlipAbout, slip: Slip): View {
  const w = words[locale].slip;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={about.reference}>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <SlipPin label={w.label} pin={slip.pin} />
        <SummaryList
          rows={[
            { label: w.givenNames, value: about.givenNames || NO_NAME },
            { label: w.familyName, value: about.familyName },
            { label: w.role, value: roleText(about.role, locale) },
            { label: w.institution, value: about.at.name[locale] },
            { label: w.expires, value: formatEnd(slip.expires, locale) },
          ]}
        />
        <PrintSlip locale={locale} csrf={session.csrf} sealed={slip.sealed} />
        {/* What the language toggle leaves by; the PIN stays behind. */}
        <Form action={request.url} csrf={session.csrf}>
          <Actions>
            <ButtonLink href={about.done} kind="secondary">
              {w.done}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  };
}
