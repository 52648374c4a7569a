import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import type { Throttle } from '#kernel/throttle.ts';
import {
  Callout,
  Filters,
  Heading,
  Lead,
  Pagination,
  Status,
  SummaryList,
  Table,
} from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonForm, ButtonLink, Field, Form, RadioGroup } from '#kernel/ui/forms.tsx';
import { formatDate, formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '../guide/link.tsx';
import { Provenance } from '../members/provenance/line.tsx';
import type { ProvenanceLink } from '../members/provenance/store.ts';
import { membershipText, statusText } from '../members/words.ts';
import { paths } from '../paths.ts';
import { needsSecond, type Rights } from './rules.ts';
import type { Found, Locked, listOpenResets } from './store.ts';
import { words } from './words.ts';

export interface Search {
  readonly typed: string;
  readonly count: number;
  readonly page: { readonly current: number; readonly total: number };
  /** Null before anything was typed. */
  readonly found: readonly Found[] | null;
  readonly open: Awaited<ReturnType<typeof listOpenResets>>;
}

/** Finds people; nobody is listed before some name is typed. */
export function searchPage(locale: Locale, search: Search): View {
  const w = words[locale].list;
  const own = href(paths.people, locale);
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Filters action={own} submitLabel={w.submit} narrowedBy={[search.found !== null]}>
          <Field
            name="q"
            type="search"
            label={w.search}
            value={search.typed}
            maxLength={200}
            autocomplete="off"
          />
        </Filters>
        {search.found && (
          <Table
            caption={w.caption(search.count)}
            columns={[
              { header: w.columns.name },
              { header: w.columns.email },
              { header: w.columns.questions },
            ]}
            emptyText={w.empty}
            rows={search.found.map((person) => [
              <a key="name" href={href(paths.person, locale, { id: person.id })}>
                {person.givenNames} {person.familyName}
              </a>,
              person.email ?? '',
              <Questions key="questions" locale={locale} questions={person.questions} />,
            ])}
          />
        )}
        <Pagination
          {...search.page}
          href={(page) => href(paths.people, locale, {}, { q: search.typed, page: String(page) })}
        />
        {search.open.length > 0 && (
          <Table
            caption={w.open}
            columns={[{ header: w.columns.name }, { header: w.asked }]}
            emptyText=""
            rows={search.open.map((reset) => [
              <a key="name" href={href(paths.person, locale, { id: reset.personId })}>
                {reset.givenNames} {reset.familyName}
              </a>,
              formatDate(reset.askedAt, locale),
            ])}
          />
        )}
        <GuideLink locale={locale} section="officers" />
      </>
    ),
  };
}

function Questions({ locale, questions }: { locale: Locale; questions: Found['questions'] }) {
  const w = words[locale].list;
  return <Status tone={questions === 'set' ? 'success' : 'danger'} text={w[questions]} />;
}

interface PersonProps {
  readonly person: Locked;
  readonly throttles: readonly Throttle[];
  readonly may: Rights;
  /** Where each of their roles comes from. */
  readonly lines: readonly (readonly ProvenanceLink[])[];
  readonly csrf: string;
}

/** One person: what stands in their way, what may be done, and by whom they came to their roles. */
export function personPage(locale: Locale, { person, throttles, may, lines, csrf }: PersonProps): View {
  const w = words[locale].one;
  const name = nameOf(person);
  const to = (path: 'unlockPerson' | 'askReset') => href(paths[path], locale, { id: person.id });
  return {
    title: name,
    body: (
      <>
        <Heading>{name}</Heading>
        {!may.unlock && (
          <Callout tone="warning">
            <p>{w.own}</p>
          </Callout>
        )}
        {person.open && (
          <Callout tone="info">
            <p>{w.waits}</p>
          </Callout>
        )}
        <SummaryList rows={rowsOf(locale, person, throttles)} />
        <Actions>
          {person.toPrint && may.unlock && (
            <ButtonLink href={href(paths.printResetLetter, locale, { id: person.toPrint })}>
              {w.print}
            </ButtonLink>
          )}
          {may.settle && person.open && (
            <ButtonLink href={href(paths.settleReset, locale, { id: person.id, reset: person.open.id })}>
              {w.settle}
            </ButtonLink>
          )}
          {may.unlock && throttles.length > 0 && (
            <ButtonForm action={to('unlockPerson')} csrf={csrf} kind="secondary">
              {w.unlock}
            </ButtonForm>
          )}
          {may.reset && (
            <ButtonLink href={to('askReset')} kind="secondary">
              {w.reset}
            </ButtonLink>
          )}
        </Actions>
        <p>{w.password}</p>
        {lines.map((links) => (
          <Provenance
            key={links.at(-1)?.membershipId}
            links={links}
            locale={locale}
            folded={lines.length > 1}
          />
        ))}
      </>
    ),
  };
}

function rowsOf(locale: Locale, person: Locked, throttles: readonly Throttle[]) {
  const w = words[locale].one;
  const tries = throttles.map(({ failures, blockedUntil }) =>
    blockedUntil ? w.blocked(failures, formatDateTime(blockedUntil, locale)) : w.counted(failures),
  );
  const roles = person.memberships.map(
    (held) => `${membershipText(held, locale)} (${statusText(held.status, locale)})`,
  );
  return [
    { label: w.roles, value: roles.join('; ') || w.noRoles },
    { label: w.email, value: person.email ?? w.noEmail },
    { label: w.questions, value: <Questions locale={locale} questions={person.questions} /> },
    { label: w.tries, value: tries.join('; ') || w.noTries },
  ];
}

/** Before somebody's questions stop working. */
export function resetPage(locale: Locale, form: FormState, person: Locked): View {
  const w = words[locale].reset;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={nameOf(person)}>{w.title}</Heading>
        <Callout tone="warning" title={w.warning}>
          <p>{w.text(nameOf(person))}</p>
          <p>{needsSecond(person.memberships) ? w.second : w.alone}</p>
          <p>{w.check}</p>
        </Callout>
        <Form action={form.action} csrf={form.csrf}>
          <Actions>
            <Button kind="danger">{w.submit}</Button>
            <Back locale={locale} person={person} label={w.cancel} />
          </Actions>
        </Form>
      </>
    ),
  };
}

/** The second officer's word. */
export function settlePage(locale: Locale, form: FormState, person: Locked): View {
  const w = words[locale].settle;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={nameOf(person)}>{w.title}</Heading>
        <Lead>{words[locale].reset.check}</Lead>
        <Form action={form.action} csrf={form.csrf}>
          <RadioGroup
            {...fieldState(form, 'decision')}
            label={w.decision}
            required
            options={[
              { value: 'confirm', label: w.confirm },
              { value: 'refuse', label: w.refuse },
            ]}
          />
          <Actions>
            <Button>{w.submit}</Button>
            <Back locale={locale} person={person} label={w.cancel} />
          </Actions>
        </Form>
      </>
    ),
  };
}

/** Somebody else was faster. */
export function latePage(locale: Locale, id: string): View {
  const w = words[locale].late;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.text}</Lead>
        <Actions>
          <ButtonLink href={href(paths.person, locale, { id })}>{w.action}</ButtonLink>
        </Actions>
      </>
    ),
  };
}

const nameOf = ({ givenNames, familyName }: Found): string => `${givenNames} ${familyName}`;

const Back = (props: { locale: Locale; person: Found; label: string }) => (
  <ButtonLink href={href(paths.person, props.locale, { id: props.person.id })} kind="secondary">
    {props.label}
  </ButtonLink>
);
