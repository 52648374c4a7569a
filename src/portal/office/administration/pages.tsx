import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { fullName, NO_NAME } from '#kernel/names.ts';
import { formatEnd } from '#kernel/time.ts';
import { confirmationPage, ReasonField } from '#kernel/ui/confirmation.tsx';
import { Callout, Heading, Lead, SummaryList } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Form, RadioGroup, RequiredNote, Select } from '#kernel/ui/forms.tsx';
import { latePage as late } from '#kernel/ui/late.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { jurisdictionOptions, membershipText, roleText } from '#portal/common/members/words.ts';
import { PersonFields } from '#portal/joining/nominations/person.tsx';
import { PrintSlip, SlipPin } from '#portal/joining/slips/parts.tsx';
import { paths } from '#portal/paths.ts';
import type { PortalVisit } from '#portal/portal.ts';
import { words } from './fr.ts';
import type { Slip } from './invitations/approve.ts';
import { words as invitations } from './invitations/fr.ts';
import type { Invited } from './invitations/store.ts';
import type { StaffPin } from './pins-store.ts';
import type { StaffFact, StaffRole } from './rules.ts';
import type { StaffMember } from './store.ts';

/** Who is to come in, as what. */
export function invitePage(
  locale: Locale,
  form: FormState,
  roles: readonly StaffRole[],
  hasSecond: boolean,
): View {
  const w = words[locale].invite;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        {!hasSecond && <Nobody locale={locale} />}
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          <RoleFields locale={locale} form={form} roles={roles} />
          <PersonFields form={form} locale={locale} words={w.person} />
          <Actions>
            <Button>{w.submit}</Button>
            <ButtonLink href={href(paths.staff, locale)} kind="secondary">
              {words[locale].cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  };
}

function RoleFields(props: { locale: Locale; form: FormState; roles: readonly StaffRole[] }) {
  const { locale, form, roles } = props;
  const w = words[locale].invite;
  return (
    <>
      <RadioGroup
        {...fieldState(form, 'role')}
        label={w.role}
        required
        options={roles.map((value) => ({ value, label: roleText(value, locale) }))}
      />
      <Select
        {...fieldState(form, 'jurisdiction')}
        label={w.jurisdiction}
        hint={w.jurisdictionHint}
        width="medium"
        options={jurisdictionOptions(locale)}
      />
    </>
  );
}

/** Where nobody could approve what is asked. */
function Nobody({ locale }: { locale: Locale }) {
  const { nobody } = invitations[locale];
  return (
    <Callout tone="warning" title={nobody.title}>
      <p>{nobody.text}</p>
    </Callout>
  );
}

/** A PIN, this once: the answer to a POST, for it is kept nowhere. */
export function slipPage({ locale, session, request }: PortalVisit, invited: Invited, slip: Slip): View {
  const w = words[locale].slip;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <SlipPin label={w.label} pin={slip.pin} />
        <SummaryList
          rows={[
            { label: w.givenNames, value: invited.givenNames || NO_NAME },
            { label: w.familyName, value: invited.familyName },
            { label: w.role, value: membershipText({ ...invited, organisation: null }, locale) },
            { label: w.expires, value: formatEnd(slip.expires, locale) },
          ]}
        />
        <p>{w.link}</p>
        <p>{w.rules}</p>
        <PrintSlip locale={locale} csrf={session.csrf} sealed={slip.sealed} />
        {/* What the language toggle leaves by; the PIN stays behind. */}
        <Form action={request.url} csrf={session.csrf}>
          <Actions>
            <ButtonLink href={href(paths.staff, locale)} kind="secondary">
              {w.done}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  };
}

/** Asks once more before a role changes. */
export function changePage(locale: Locale, form: FormState, fact: StaffFact, member: StaffMember): View {
  const w = words[locale];
  const { title, lead, submit } = w[fact];
  const needed = fact !== 'reactivate';
  return confirmationPage(locale, form, {
    title,
    caption: membershipText({ ...member, organisation: null }, locale),
    lead: lead(fullName(member)),
    ...(fact === 'reactivate' ? {} : { effect: w[fact].effect }),
    submit,
    danger: needed,
    back: href(paths.staffMember, locale, { id: member.id }),
    fields: needed && (
      <ReasonField form={form} name="reason" label={w.reason.label} hint={w.reason.hint} required />
    ),
  });
}

/** Asks once more before a PIN that is on its way is replaced or ended. */
export function pinChangePage(
  locale: Locale,
  form: FormState,
  change: 'reissue' | 'void',
  pin: StaffPin,
): View {
  const w = words[locale];
  return confirmationPage(locale, form, {
    title: w[change].title,
    caption: w.pin.caption,
    lead: w[change].lead(fullName(pin)),
    effect: w[change].effect,
    submit: w[change].submit,
    danger: change === 'void',
    back: href(paths.staffPin, locale, { id: pin.id }),
  });
}

/** What was sent could not be done any more. */
export function latePage(locale: Locale, text: string): View {
  const w = words[locale].late;
  return late({ ...w, text, open: { text: w.open, href: href(paths.staff, locale) } });
}
