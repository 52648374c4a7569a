import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { formatDay } from '#kernel/time.ts';
import { Callout, Filters, Heading, Lead, SummaryList, Table } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink, Field, Select } from '#kernel/ui/forms.tsx';
import { Guarded } from '#kernel/ui/guarded.tsx';
import { formatDate, formatNumber, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import type { PortalVisit } from '#portal/portal.ts';
import type { AtDesk, AtRequest } from '#portal/programme/desk/guard.ts';
import { showNumber } from '#portal/programme/evn/rules.ts';
import { words as terms } from '#portal/programme/verifications/fr.ts';
import { paths as requestPaths } from '#portal/programme/verifications/paths.ts';
import { words } from './fr.ts';
import { paths } from './paths.ts';
import { isAsked, STATUSES } from './rules.ts';
import type { Entry, Found, StudentFilter } from './store.ts';

type Asked = Readonly<Record<string, string>>;

interface Students {
  readonly typed: string;
  /** The same with what narrows it, as it stands in an address. */
  readonly asked: Asked;
  readonly filter: StudentFilter;
  readonly campuses: readonly { readonly id: string; readonly name: string }[];
  readonly found: readonly Found[];
  /** Whether more match than are shown. */
  readonly hasMore: boolean;
}

/** The search of an institution's students, and whom it found. */
export function studentsPage({ locale, at }: PortalVisit<AtDesk>, students: Students): View {
  const w = words[locale];
  const { filter, found, hasMore } = students;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={at.name[locale]}>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Narrow locale={locale} organisation={at.organisationId} students={students} />
        {filter.search.kind === 'short' && <Callout tone="warning">{w.short}</Callout>}
        {isAsked(filter) && <FoundTable locale={locale} organisation={at.organisationId} {...students} />}
        {hasMore && <p>{w.more(formatNumber(found.length, locale))}</p>}
        <GuideLink locale={locale} section="verifying" />
      </>
    ),
  };
}

function Narrow(props: { locale: Locale; organisation: string; students: Students }) {
  const { locale, organisation, students } = props;
  const w = words[locale];
  const { filter, campuses, typed } = students;
  return (
    <Filters
      action={href(paths.students, locale, { organisation })}
      narrowedBy={[typed, filter.status, filter.campusId]}
      submitLabel={w.submit}
    >
      <Field name="q" label={w.search} value={typed} autocomplete="off" />
      <Select
        name="status"
        label={w.status}
        placeholder={w.anyStatus}
        value={filter.status}
        options={STATUSES.map((status) => ({ value: status, label: terms[locale].statuses[status] }))}
      />
      {campuses.length > 1 && (
        <Select
          name="campus"
          label={w.campus}
          placeholder={w.anyCampus}
          value={filter.campusId}
          options={campuses.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </Filters>
  );
}

function FoundTable(props: Pick<Students, 'found' | 'asked'> & { locale: Locale; organisation: string }) {
  const { locale, organisation, found, asked } = props;
  const w = words[locale];
  return (
    <Table
      caption={w.caption}
      captionHidden
      columns={(['name', 'number', 'programme', 'status', 'asked'] as const).map((key) => ({
        header: w.columns[key],
      }))}
      emptyText={w.none}
      rows={found.map((one) => [
        <a key="name" href={href(paths.student, locale, { organisation, id: one.requestId }, asked)}>
          <bdi>{one.name}</bdi>
        </a>,
        one.studentNumber,
        one.programme,
        terms[locale].statuses[one.status],
        formatDay(one.askedOn, locale),
      ])}
    />
  );
}

interface Student {
  readonly name: string;
  readonly entries: readonly Entry[];
  /** The search that found them, to which the way leads back. */
  readonly asked: Asked;
}

/** A student of the institution, with every request that may be seen and the numbers it brought. */
export function studentPage(
  { locale, at, file }: PortalVisit<AtRequest>,
  { name, entries, asked }: Student,
): View {
  const w = words[locale].one;
  const organisation = at.organisationId;
  return {
    title: name,
    body: (
      <>
        <Heading caption={at.name[locale]}>
          <bdi>{name}</bdi>
        </Heading>
        <SummaryList
          rows={[
            { label: w.studentNumber, value: file.claimed.studentNumber },
            { label: w.programme, value: file.place.programme },
            { label: w.proof, value: terms[locale].proofs[file.place.proof] },
          ]}
        />
        <Entries
          locale={locale}
          organisation={organisation}
          entries={entries}
          back={href(paths.student, locale, { organisation, id: file.id }, asked)}
        />
        <Actions>
          <ButtonLink href={href(paths.students, locale, { organisation }, asked)} kind="secondary">
            {w.back}
          </ButtonLink>
        </Actions>
      </>
    ),
  };
}

function Entries(props: { locale: Locale; organisation: string; entries: readonly Entry[]; back: string }) {
  const { locale, organisation, entries, back } = props;
  const w = words[locale].one;
  const c = w.columns;
  return (
    <Table
      caption={w.caption}
      columns={[c.reference, c.line, c.asked, c.status, c.decided, c.number].map((header) => ({ header }))}
      emptyText=""
      rows={entries.map((entry) => [
        <a
          key="reference"
          href={href(requestPaths.request, locale, { organisation, id: entry.id }, { back })}
        >
          {entry.reference}
        </a>,
        entry.line[locale],
        formatDay(entry.askedOn, locale),
        terms[locale].statuses[entry.status],
        entry.decidedAt && entry.signer ? w.by(formatDate(entry.decidedAt, locale), entry.signer) : '–',
        <Numbers key="numbers" locale={locale} numbers={entry.numbers} />,
      ])}
    />
  );
}

function Numbers({ locale, numbers }: { locale: Locale; numbers: Entry['numbers'] }) {
  if (numbers.length === 0) return words[locale].one.noNumber;
  return <Guarded>{numbers.map((one) => numberText(one, locale)).join(', ')}</Guarded>;
}

function numberText({ number, status }: Entry['numbers'][number], locale: Locale): string {
  const w = words[locale].one;
  if (status === 'live') return showNumber(number);
  return `${showNumber(number)} (${status === 'void' ? w.ended : w.replaced})`;
}
