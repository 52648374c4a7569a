import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { Callout, Heading, Status, SummaryList, Table } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import { Lines } from '#kernel/ui/lines.tsx';
import { formatDate, isoDate, type Locale } from '#kernel/ui/locale.ts';
import type { RecordKey } from '#portal/common/identification/fields.ts';
import { labelOf } from '#portal/common/identification/labels.ts';
import { FieldValue } from '#portal/common/identification/value.tsx';
import { paths } from '#portal/paths.ts';
import type { Seen } from './reach.ts';
import { changedFields } from './rules.ts';
import type { Amendment } from './store.ts';
import { amendmentTone, words } from './words.ts';

/** Amendments as a table. */
export function AmendmentTable(props: {
  locale: Locale;
  caption: string;
  captionHidden?: boolean;
  amendments: readonly Amendment[];
  empty: string;
}) {
  const { locale } = props;
  const { columns: c, statuses } = words[locale];
  return (
    <Table
      caption={props.caption}
      captionHidden={props.captionHidden}
      columns={[c.reference, c.institution, c.what, c.status, c.asked].map((header) => ({ header }))}
      emptyText={props.empty}
      rows={props.amendments.map((one) => [
        <a key="reference" href={href(paths.amendment, locale, { id: one.id })}>
          {one.reference}
        </a>,
        one.organisation.name[locale],
        changedFields(one.before, one.after)
          .map((field) => labelOf(field, locale))
          .join(', '),
        <Status key="status" tone={amendmentTone(one.status)} text={statuses[one.status]} />,
        <time key="asked" dateTime={isoDate(one.requestedAt)}>
          {formatDate(one.requestedAt, locale)}
        </time>,
      ])}
    />
  );
}

interface Named {
  readonly givenNames: string;
  readonly familyName: string;
}

interface Names {
  readonly requested: Named | null;
  readonly confirmed: Named | null;
}

/** One amendment: what was before, what would be after, and who has to do something. */
export function amendmentPage(locale: Locale, seen: Seen, names: Names): View {
  const { amendment } = seen;
  const w = words[locale].one;
  return {
    title: w.title(amendment.reference),
    body: (
      <>
        <Heading caption={amendment.organisation.name[locale]}>{w.title(amendment.reference)}</Heading>
        <Waiting locale={locale} {...seen} />
        <SummaryList rows={rowsOf(locale, amendment, names)} />
        <Comparison locale={locale} amendment={amendment} />
        <AmendmentActions locale={locale} {...seen} />
      </>
    ),
  };
}

function Waiting({ locale, amendment, powers }: Seen & { locale: Locale }) {
  const w = words[locale].one;
  if (!powers.confirm && !powers.apply) return null;
  return (
    <Callout tone="warning" title={powers.confirm ? w.waits.confirm : w.waits.apply}>
      <ButtonLink href={href(paths.decideAmendment, locale, { id: amendment.id })}>{w.decide}</ButtonLink>
    </Callout>
  );
}

function rowsOf(locale: Locale, amendment: Amendment, names: Names) {
  const w = words[locale].one;
  const { status, requestedAt, confirmedAt, decidedAt, reasons } = amendment;
  const by = (who: Named | null, at: Date) => w.by(who ? fullName(who) : '–', formatDate(at, locale));
  return [
    { label: w.institution, value: amendment.organisation.name[locale] },
    {
      label: w.status,
      value: <Status tone={amendmentTone(status)} text={words[locale].statuses[status]} />,
    },
    { label: w.asked, value: by(names.requested, requestedAt) },
    ...(confirmedAt ? [{ label: w.confirmed, value: by(names.confirmed, confirmedAt) }] : []),
    ...(decidedAt ? [{ label: w.decided, value: formatDate(decidedAt, locale) }] : []),
    ...(reasons ? [{ label: w.reasons, value: <Lines text={reasons} /> }] : []),
  ];
}

/** Field by field, what changes. */
export function Comparison(props: { locale: Locale; amendment: Pick<Amendment, 'before' | 'after'> }) {
  const { locale } = props;
  const { before, after } = props.amendment;
  const w = words[locale].one;
  const value = (field: RecordKey, text: string) => (
    <FieldValue locale={locale} field={field} text={text} none={w.empty} />
  );
  return (
    <>
      <h2>{w.comparison}</h2>
      <Table
        caption={w.comparison}
        captionHidden
        columns={[w.field, w.before, w.after].map((header) => ({ header }))}
        emptyText=""
        rows={changedFields(before, after).map((field) => [
          labelOf(field, locale),
          value(field, before[field]),
          value(field, after[field]),
        ])}
      />
    </>
  );
}

function AmendmentActions({ locale, amendment, powers, memberships }: Seen & { locale: Locale }) {
  const w = words[locale].one;
  const { id, organisation } = amendment;
  const own = memberships.some(({ organisationId }) => organisationId === organisation.id);
  const back = own
    ? href(paths.institutionRecord, locale, { organisation: organisation.id })
    : href(paths.amendments, locale);
  return (
    <>
      <Actions>
        <ButtonLink href={href(paths.amendmentPdf, locale, { id })} kind="secondary" download>
          {w.pdf}
        </ButtonLink>
        {powers.withdraw && (
          <ButtonLink href={href(paths.withdrawAmendment, locale, { id })} kind="danger">
            {w.withdraw}
          </ButtonLink>
        )}
      </Actions>
      <p>
        <a href={back}>{own ? w.backToRecord : w.backToList}</a>
      </p>
    </>
  );
}
