import type { ComponentChildren } from 'preact';
import type { FormState } from '#kernel/http/form.ts';
import { textsOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { formatDay } from '#kernel/time.ts';
import { Status, Table } from '#kernel/ui/content.tsx';
import { formatDateTime, isoDate, type Locale } from '#kernel/ui/locale.ts';
import { words as outcomes } from '#portal/programme/eligibility/fr.ts';
import { words as terms } from '#portal/programme/verifications/fr.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { signedText } from '#portal/programme/verifications/signed.ts';
import { filterQuery } from './came-from.ts';
import { words } from './fr.ts';
import { CHOSEN, isNarrowed, type List } from './list-page.tsx';
import { CHOOSES, isRepresentative, type Tray } from './rules.ts';
import { words as several } from './several/fr.ts';
import type { Pending, Row } from './store.ts';

/** Name, number and standing of each request; what else is known of a student is behind the link. */
export function RequestTable({ locale, list, form }: { locale: Locale; list: List; form: FormState }) {
  const w = words[locale].list;
  const { filter, rows } = list;
  const decided = filter.tray === 'decided';
  const signed = filter.tray === 'signed';
  const chooses = canChoose(list);
  const c = w.columns;
  return (
    <Table
      caption={decided ? w.captions.decided : signed ? w.captions.signed : w.caption}
      captionHidden
      columns={[
        ...[c.name, c.number, c.asked],
        ...(signed ? [c.signed, c.effect] : [decided ? c.status : c.due]),
        ...[c.match, c.prediction, ...(chooses ? [c.identity] : []), signed ? c.signer : c.holder],
        ...(chooses ? [several[locale].chooseColumn] : []),
      ].map((header) => ({ header }))}
      emptyText={isNarrowed(filter) ? w.noMatch : w.empty[filter.tray]}
      rows={rows.map((row, at) => [
        <Named key="name" locale={locale} list={list} row={row} />,
        row.studentNumber,
        formatDay(row.askedOn, locale),
        ...standingCells(locale, list, row),
        terms[locale].levels[row.match],
        outcomes[locale].outcomes[row.prediction],
        ...(chooses ? [w.proved[row.proved ? 'yes' : 'no']] : []),
        <bdi key="who">{(signed ? row.pending?.signer.name : row.holder) ?? w.nobody}</bdi>,
        ...(chooses ? [<Tick key="choose" locale={locale} row={row} form={form} first={at === 0} />] : []),
      ])}
    />
  );
}

/** Who asked, and what the list does not say of the request otherwise. */
function Named(props: { locale: Locale; list: List; row: Row }) {
  const { locale, list, row } = props;
  const text = standingText(locale, list.filter.tray, row);
  return (
    <>
      <NameLink {...props} />
      {text !== null && (
        <>
          {' '}
          <Status tone={row.answered ? 'success' : 'neutral'} text={text} />
        </>
      )}
    </>
  );
}

/** In trays of several statuses those that are no plain case; nobody need open a request to see that it was answered. */
function standingText(locale: Locale, tray: Tray, { answered, status }: Row): string | null {
  if (tray !== 'new' && tray !== 'mine' && tray !== 'open') return null;
  if (status === 'info_requested' || status === 'transfer_in') return terms[locale].statuses[status];
  return answered ? words[locale].list.answered : null;
}

/** To the page of a request, which leads back to this list. */
const NameLink = ({
  locale,
  list: { institution, filter },
  row,
}: {
  locale: Locale;
  list: List;
  row: Row;
}) => (
  <a
    href={href(
      paths.request,
      locale,
      { organisation: institution.organisationId, id: row.id },
      filterQuery(filter),
    )}
  >
    <bdi>{row.name}</bdi>
  </a>
);

/** Whether anything is done with several at once here: what waits for students is assigned only. */
const canChoose = ({ filter: { tray }, me }: List): boolean =>
  CHOOSES.includes(tray) && (tray !== 'student' || isRepresentative(me.role));

/** Chooses a request; the first bears the name of all, so that an error leads there. */
function Tick(props: { locale: Locale; row: Row; form: FormState; first: boolean }) {
  const { locale, row, form, first } = props;
  return (
    <input
      class="tick"
      type="checkbox"
      id={first ? CHOSEN : undefined}
      name={CHOSEN}
      value={row.id}
      checked={textsOf(form.values, CHOSEN).includes(row.id)}
      aria-label={several[locale].choose(row.name)}
    />
  );
}

/** What stands where the tray has its own columns. */
function standingCells(locale: Locale, list: List, row: Row): readonly ComponentChildren[] {
  const { pending, status } = row;
  if (list.filter.tray === 'decided') return [terms[locale].statuses[status]];
  if (list.filter.tray !== 'signed') return [<Due key="due" locale={locale} row={row} now={list.now} />];
  return [
    pending === null ? '–' : signedText(locale, pending),
    <Effect key="effect" locale={locale} pending={pending} list={list} />,
  ];
}

/** When a signature takes effect, and who can undo it until then. */
function Effect(props: { locale: Locale; pending: Pending | null; list: List }) {
  const { locale, pending, list } = props;
  const w = words[locale].list.effect;
  if (pending === null) return <>–</>;
  const { id, effectiveAt, signer, own } = pending;
  const undoes = !own && list.undoes.has(id);
  return (
    <>
      {formatDateTime(effectiveAt, locale)}
      <br />
      <span class="hint">
        {effectiveAt <= list.now ? w.late : undoes ? w.yours : <bdi>{w.others(signer.name)}</bdi>}
      </span>
    </>
  );
}

function Due({ locale, row, now }: { locale: Locale; row: Row; now: Date }) {
  if (row.dueOn === null) return <>–</>;
  const late = row.dueOn < isoDate(now);
  return (
    <>
      {formatDay(row.dueOn, locale)} {late && <Status tone="warning" text={words[locale].list.overdue} />}
    </>
  );
}
