import type { View } from '#kernel/http/answer.ts';
import type { FormState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { formatEnd } from '#kernel/time.ts';
import { Callout, Heading, Lead, SummaryList, Table } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Form } from '#kernel/ui/forms.tsx';
import { formatDate, type Locale } from '#kernel/ui/locale.ts';
import { membershipText, noSecondText } from '#portal/common/members/words.ts';
import type { SealedPin } from '#portal/common/pins/seal-store.ts';
import { paths } from '#portal/paths.ts';
import { words as room } from '../fr.ts';
import { words } from './fr.ts';
import type { Standing } from './rules.ts';
import type { StaffInvitation } from './store.ts';

/** Those that wait for a second person; nothing where none does. */
export function Waiting({
  locale,
  invitations,
}: {
  locale: Locale;
  invitations: readonly StaffInvitation[];
}) {
  const w = words[locale].list;
  if (invitations.length === 0) return null;
  return (
    <>
      <h2>{w.title}</h2>
      <Table
        caption={w.title}
        captionHidden
        columns={(['name', 'role', 'asker', 'asked', 'lapses'] as const).map((key) => ({
          header: w.columns[key],
        }))}
        emptyText=""
        rows={invitations.map((one) => [
          <a key="name" href={href(paths.staffInvitation, locale, { id: one.id })}>
            {fullName(one)}
          </a>,
          membershipText({ ...one, organisation: null }, locale),
          one.asker,
          formatDate(one.askedAt, locale),
          formatEnd(one.lapsesAt, locale),
        ])}
      />
    </>
  );
}

/** One invitation: to decide for a second person, to withdraw for whoever asked, to read for others. */
export function invitationPage(
  locale: Locale,
  form: FormState,
  invitation: StaffInvitation,
  standing: Standing,
): View {
  const w = words[locale].one;
  const name = fullName(invitation);
  return {
    title: w.title(name),
    body: (
      <>
        <Heading>{w.title(name)}</Heading>
        <Lead>{w.lead}</Lead>
        <SummaryList
          rows={[
            { label: w.role, value: membershipText({ ...invitation, organisation: null }, locale) },
            { label: w.email, value: invitation.email },
            { label: w.asker, value: invitation.asker },
            { label: w.asked, value: formatDate(invitation.askedAt, locale) },
            { label: w.lapses, value: formatEnd(invitation.lapsesAt, locale) },
          ]}
        />
        <Decision locale={locale} form={form} standing={standing} asker={invitation.asker} />
      </>
    ),
  };
}

function Decision(props: { locale: Locale; form: FormState; standing: Standing; asker: string }) {
  const { locale, form, standing, asker } = props;
  const w = words[locale].one;
  const decides = standing.kind === 'decides';
  return (
    <>
      <Callout tone={decides ? 'warning' : 'info'} title={decides ? w.check.title : undefined}>
        {textsOf(standing, locale, asker).map((text) => (
          <p key={text}>{text}</p>
        ))}
      </Callout>
      <Form action={form.action} csrf={form.csrf}>
        <Actions>
          {decides && (
            <Button name="decision" value="approve">
              {w.approve}
            </Button>
          )}
          {decides && (
            <Button name="decision" value="refuse" kind="danger">
              {w.refuse}
            </Button>
          )}
          {standing.kind === 'asked' && (
            <Button name="decision" value="withdraw" kind="danger">
              {w.withdraw}
            </Button>
          )}
          <ButtonLink href={href(paths.staff, locale)} kind="secondary">
            {room[locale].one.back}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}

function textsOf(standing: Standing, locale: Locale, asker: string): readonly string[] {
  const w = words[locale].one;
  switch (standing.kind) {
    case 'decides':
      return [w.check.who(asker), w.check.slip];
    case 'asked':
      return [w.asks];
    case 'invited':
      return [w.invited];
    default:
      return [noSecondText(standing, locale)];
  }
}

/** Behind the link: asks before it opens anything, for mail programs open links too. */
export function openPage(locale: Locale, form: FormState, pin: SealedPin): View {
  const w = words[locale].open;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead(pin.approver)}</Lead>
        <Form action={form.action} csrf={form.csrf}>
          <Actions>
            <Button>{w.submit}</Button>
          </Actions>
        </Form>
        <p>{w.stranger}</p>
      </>
    ),
  };
}

export const overPage = (locale: Locale): View => explain(locale, words[locale].over);
export const openedPage = (locale: Locale): View => explain(locale, words[locale].opened);

const explain = (locale: Locale, w: { title: string; lead: string; next: string }): View => ({
  title: w.title,
  body: (
    <>
      <Heading>{w.title}</Heading>
      <Lead>{w.lead}</Lead>
      <p>{w.next}</p>
      <Actions>
        <ButtonLink href={href(paths.logIn, locale)}>{words[locale].logIn}</ButtonLink>
      </Actions>
    </>
  ),
});
