import { listed, type View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
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
import { Actions, ButtonForm, ButtonLink, Checkbox, Field, Select } from '#kernel/ui/forms.tsx';
import { Lines } from '#kernel/ui/lines.tsx';
import { formatDate, isoDate, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import type { ListPage } from '#portal/common/organisations/rules.ts';
import { type History, NominationHistory } from '#portal/joining/nominations/history.tsx';
import type { NominationFilter } from '#portal/joining/nominations/list-store.ts';
import { NOMINATION_STATUSES } from '#portal/joining/nominations/rules.ts';
import type { Nomination } from '#portal/joining/nominations/store.ts';
import { Unreached } from '#portal/joining/nominations/unreached.tsx';
import {
  words as common,
  nominationKindText,
  nominationStatusText,
  nominationTone,
} from '#portal/joining/nominations/words.ts';
import { paths } from '#portal/paths.ts';
import { words } from './fr.ts';
import { NominationStatusMarks } from './marks.tsx';

interface NominationList {
  readonly filter: NominationFilter;
  readonly count: number;
  readonly page: ListPage;
  readonly found: readonly Nomination[];
}

/** Everybody put forward in a jurisdiction. */
export function nominationsPage(locale: Locale, list: NominationList): View {
  const w = words[locale].list;
  return {
    ...listed(w.title, list.page, list.filter.search),
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <ListFilters locale={locale} filter={list.filter} />
        <NominationTable
          locale={locale}
          caption={w.count(list.count)}
          nominations={list.found}
          empty={w.empty}
        />
        <Pagination {...list.page} href={(page) => address(locale, list.filter, page)} />
        <Actions>
          <ButtonLink href={href(paths.institutions, locale, {}, { for: 'nomination' })} kind="secondary">
            {w.nominate}
          </ButtonLink>
        </Actions>
        <GuideLink locale={locale} section="coordinators" />
      </>
    ),
  };
}

function ListFilters({ locale, filter }: { locale: Locale; filter: NominationFilter }) {
  const w = words[locale].list;
  const own = href(paths.nominations, locale);
  return (
    <Filters action={own} narrowedBy={[filter.search, filter.status, filter.awaiting]}>
      <Field name="q" type="search" label={w.search} value={filter.search} />
      <Select
        name="status"
        label={w.status}
        placeholder={w.all}
        value={filter.status}
        options={NOMINATION_STATUSES.map((value) => ({ value, label: nominationStatusText(value, locale) }))}
      />
      <Checkbox name="awaiting" label={w.awaiting} checked={filter.awaiting ?? false} />
    </Filters>
  );
}

const address = (locale: Locale, filter: NominationFilter, page: number | 'all'): string => {
  const { search: q, status, awaiting } = filter;
  const narrowed = { ...(q !== '' && { q }), ...(status !== null && { status }) };
  return href(
    paths.nominations,
    locale,
    {},
    { ...narrowed, ...(awaiting && { awaiting: 'yes' }), page: String(page) },
  );
};

/** Nominations as a table; the institution is left out on its own page. */
export function NominationTable(props: {
  locale: Locale;
  caption: string;
  captionHidden?: boolean;
  nominations: readonly Nomination[];
  empty: string;
  ofOne?: boolean;
}) {
  const { locale, nominations, ofOne = false } = props;
  const w = words[locale].list;
  const { columns } = w;
  return (
    <Table
      caption={props.caption}
      captionHidden={props.captionHidden}
      columns={[
        { header: columns.name },
        ...(ofOne ? [] : [{ header: columns.institution }]),
        { header: columns.kind },
        { header: columns.status },
        { header: columns.since },
        { header: columns.reference },
      ]}
      emptyText={props.empty}
      rows={nominations.map((n) => [
        <a key="name" href={href(paths.nomination, locale, { id: n.id })}>
          {fullName(n)}
        </a>,
        ...(ofOne ? [] : [n.organisation.name[locale]]),
        nominationKindText(n.kind, locale),
        <NominationStatusMarks key="status" locale={locale} nomination={n} />,
        <time key="since" dateTime={isoDate(n.createdAt)}>
          {formatDate(n.createdAt, locale)}
        </time>,
        n.reference,
      ])}
    />
  );
}

interface OneNomination {
  readonly nomination: Nomination;
  readonly history: History;
  readonly replaces: string | null;
  /** Who put them forward; null when they began on their own. */
  readonly nominator: string | null;
  readonly may: { readonly confirm: boolean; readonly withdraw: boolean; readonly send: boolean };
  readonly csrf: string;
}

/** One nomination: who, for what, where it stands, and what may be done. */
export function nominationPage(locale: Locale, one: OneNomination): View {
  const { nomination: n, history, may } = one;
  const w = words[locale].one;
  return {
    title: fullName(n),
    body: (
      <>
        <Heading caption={n.reference}>{fullName(n)}</Heading>
        <Unreached locale={locale} nomination={n} />
        {may.confirm && <ToConfirm locale={locale} {...one} />}
        <h2>{w.summary}</h2>
        <Summary locale={locale} {...one} />
        <NominationHistory nomination={n} history={history} locale={locale} />
        <Actions>
          {may.send && (
            <ButtonForm
              action={href(paths.sendNominationLink, locale, { id: n.id })}
              csrf={one.csrf}
              kind="secondary"
            >
              {w.sendAgain}
            </ButtonForm>
          )}
          {may.withdraw && (
            <ButtonLink href={href(paths.withdrawNomination, locale, { id: n.id })} kind="danger">
              {w.withdraw}
            </ButtonLink>
          )}
        </Actions>
        {may.send && <p class="hint">{w.sendHint}</p>}
      </>
    ),
  };
}

function ToConfirm({ locale, nomination: n, nominator }: OneNomination & { locale: Locale }) {
  const w = words[locale].one;
  return (
    <Callout tone="warning" title={w.waits.title}>
      <p>{nominator === null ? w.waits.bySelf : w.waits.byInstitution(nominator)}</p>
      <Actions>
        <ButtonLink href={href(paths.confirmNomination, locale, { id: n.id })}>{w.confirm}</ButtonLink>
      </Actions>
    </Callout>
  );
}

function Summary({ locale, nomination: n, replaces }: OneNomination & { locale: Locale }) {
  const w = words[locale].one;
  const corrected = n.putForwardAs !== '' && n.putForwardAs !== fullName(n);
  return (
    <SummaryList
      rows={[
        {
          label: w.institution,
          value: (
            <a href={href(paths.institution, locale, { id: n.organisation.id })}>
              {n.organisation.name[locale]}
            </a>
          ),
        },
        { label: w.kind, value: nominationKindText(n.kind, locale) },
        ...(replaces ? [{ label: w.replaces, value: replaces }] : []),
        ...(corrected ? [{ label: w.putForwardAs, value: n.putForwardAs }] : []),
        { label: w.email, value: n.email },
        { label: w.language, value: common[locale].person.languages[n.locale] },
        {
          label: w.status,
          value: <Status tone={nominationTone(n.status)} text={nominationStatusText(n.status, locale)} />,
        },
        ...(n.confirmation === 'not_needed'
          ? []
          : [{ label: w.confirmation, value: common[locale].confirmations[n.confirmation] }]),
        ...(n.reasons ? [{ label: w.reasons, value: <Lines text={n.reasons} /> }] : []),
      ]}
    />
  );
}
