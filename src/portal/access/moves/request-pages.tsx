import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { formatEnd } from '#kernel/time.ts';
import { Callout, Heading, Lead, Status, SummaryList, Table } from '#kernel/ui/content.tsx';
import { Actions, Button, Form, RadioGroup, RequiredNote, TextArea } from '#kernel/ui/forms.tsx';
import { formatDate, formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import type { Membership } from '#portal/common/members/rules.ts';
import { membershipText, roleText } from '#portal/common/members/words.ts';
import { paths } from '#portal/paths.ts';
import { words } from './fr.ts';
import type { Request } from './people/store.ts';

export function requestsPage(locale: Locale, requests: readonly Request[]): View {
  const w = words[locale].requests;
  const { person, role, asked, until } = w.columns;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Table
          caption={w.caption}
          columns={[{ header: person }, { header: role }, { header: asked }, { header: until }]}
          rows={requests.map((request) => row(request, locale))}
          emptyText={w.none}
        />
        <GuideLink locale={locale} section="lost" />
      </>
    ),
  };
}

function row({ move, memberships, ...person }: Request, locale: Locale) {
  const roles = memberships
    .filter(({ status }) => status !== 'ended')
    .map(({ role }) => roleText(role, locale));
  return [
    <>
      <a href={href(paths.moveRequest, locale, { id: move.id })}>{nameOf(person)}</a>{' '}
      {isSecond(move) && <Status tone="info" text={words[locale].requests.second} />}{' '}
      {isUnreached(move) && <Status tone="warning" text={words[locale].requests.unreached} />}
    </>,
    [...new Set(roles)].join(', '),
    formatDate(move.requestedAt, locale),
    formatEnd(move.lapsesAt, locale),
  ];
}

/** One request, with what to make sure of before deciding. */
export function requestPage(
  locale: Locale,
  form: FormState,
  request: Request,
  memberships: readonly Membership[],
): View {
  const w = words[locale].request;
  const title = w.title(nameOf(request));
  return {
    title,
    body: (
      <>
        <Heading>{title}</Heading>
        <Callout tone="warning" title={w.caution.title}>
          <p>{w.caution.text}</p>
        </Callout>
        {isUnreached(request.move) && (
          <Callout tone="warning" title={w.unreached.title}>
            <p>{w.unreached.text}</p>
          </Callout>
        )}
        <SummaryList rows={summary(request, memberships, locale)} />
        <p>{isUnreached(request.move) ? w.unreached.after : w.after}</p>
        <Decision locale={locale} form={form} />
      </>
    ),
  };
}

function Decision({ locale, form }: { locale: Locale; form: FormState }) {
  const w = words[locale].request;
  return (
    <Form action={form.action} csrf={form.csrf}>
      <RequiredNote />
      <RadioGroup
        {...fieldState(form, 'decision')}
        label={w.decision}
        required
        options={[
          { value: 'approve', label: w.approve },
          { value: 'refuse', label: w.refuse },
        ]}
      />
      <TextArea {...fieldState(form, 'reason')} label={w.reason} hint={w.reasonHint} rows={3} />
      <Actions>
        <Button>{w.submit}</Button>
      </Actions>
    </Form>
  );
}

function summary({ move, ...person }: Request, memberships: readonly Membership[], locale: Locale) {
  const w = words[locale].request;
  return [
    { label: w.labels.person, value: nameOf(person) },
    { label: w.labels.roles, value: memberships.map((held) => membershipText(held, locale)).join(', ') },
    { label: w.labels.asked, value: formatDateTime(move.requestedAt, locale) },
    { label: w.labels.until, value: formatEnd(move.lapsesAt, locale) },
    ...(isSecond(move) ? [{ label: w.labels.first, value: w.given }] : []),
  ];
}

const nameOf = (person: Pick<Request, 'givenNames' | 'familyName'>): string => fullName(person);

const isSecond = ({ status }: Request['move']) =>
  status === 'awaiting_second' || status === 'unreached_second';
const isUnreached = ({ status }: Request['move']) => status === 'unreached' || status === 'unreached_second';
