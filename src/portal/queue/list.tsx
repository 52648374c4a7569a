import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { Filters, Heading, Lead, Pagination, Status, Table } from '#kernel/ui/content.tsx';
import { Field } from '#kernel/ui/forms.tsx';
import { formatDate, formatNumber, isoDate, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '../guide/link.tsx';
import { nominationKindText, nominationStatusText, nominationTone } from '../nominations/words.ts';
import { paths } from '../paths.ts';
import { noonOf, TRAYS, type Tray, type TrayOfWork } from './rules.ts';
import type { Waiting } from './store.ts';
import { words } from './words.ts';

export interface Queue {
  readonly tray: Tray;
  /** What was typed to search. */
  readonly typed: string;
  /** That of everything is null where it isn't shown. */
  readonly counts: Readonly<Record<TrayOfWork, number>> & { readonly all: number | null };
  readonly page: { readonly current: number; readonly total: number };
  readonly found: readonly Waiting[];
}

/** What waits for the office, tray by tray. */
export function queuePage(locale: Locale, queue: Queue): View {
  const w = words[locale].list;
  const { tray, counts } = queue;
  const own = href(paths.workQueue, locale);
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Filters action={own} narrowedBy={[queue.typed]}>
          <Field
            name="q"
            type="search"
            label={w.search}
            hint={w.searchHint}
            value={queue.typed}
            maxLength={200}
            autocomplete="off"
          />
        </Filters>
        <Trays locale={locale} queue={queue} />
        <p>{w.explain[tray]}</p>
        <Table
          caption={`${w.trays[tray]} – ${w.count(counts[tray] ?? 0)}`}
          columns={(['name', 'institution', 'kind', 'status', 'since', 'reference'] as const).map((key) => ({
            header: w.columns[key],
          }))}
          emptyText={
            queue.typed === '' ? w.empty : w.noMatch(queue.typed, tray === 'all' ? null : w.trays[tray])
          }
          rows={queue.found.map((waiting) => row(waiting, locale))}
        />
        <Pagination {...queue.page} href={(page) => address(locale, queue, tray, page)} />
        <GuideLink locale={locale} section="officers" />
      </>
    ),
  };
}

function Trays({ locale, queue }: { locale: Locale; queue: Queue }) {
  const w = words[locale].list;
  return (
    <nav class="tabs" aria-label={w.choose}>
      <ul>
        {TRAYS.map((tray) => (
          <li key={tray}>
            <a href={address(locale, queue, tray, 1)} aria-current={tray === queue.tray ? 'page' : undefined}>
              {w.trays[tray]} <Count count={queue.counts[tray]} locale={locale} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const Count = ({ count, locale }: { count: number | null; locale: Locale }) =>
  count === null ? null : <span class="tab-count">{formatNumber(count, locale)}</span>;

function row(waiting: Waiting, locale: Locale) {
  const since = sinceOf(waiting);
  return [
    <a key="name" href={href(paths.checkNomination, locale, { id: waiting.id })}>
      {waiting.givenNames} {waiting.familyName}
    </a>,
    waiting.institution[locale],
    nominationKindText(waiting.kind, locale),
    <span key="status" class="marks">
      <Status tone={nominationTone(waiting.status)} text={nominationStatusText(waiting.status, locale)} />
      {waiting.status === 'received' && waiting.confirmation === 'awaiting' && (
        <Status tone="warning" text={words[locale].list.awaiting} />
      )}
    </span>,
    <time key="since" dateTime={isoDate(since)}>
      {formatDate(since, locale)}
    </time>,
    <span key="reference" class="nowrap">
      {waiting.reference}
    </span>,
  ];
}

/** Since when it stands where it stands. */
function sinceOf(waiting: Waiting): Date {
  const { status, createdAt, completedAt, receivedOn, decidedAt, printedAt, postedOn } = waiting;
  if (status === 'completed') return completedAt ?? createdAt;
  if (status === 'received') return receivedOn ? noonOf(receivedOn) : createdAt;
  if (status === 'pin_issued') return postedOn ? noonOf(postedOn) : (printedAt ?? createdAt);
  return decidedAt ?? createdAt;
}

const address = (locale: Locale, { typed }: Queue, tray: Tray, page: number): string =>
  href(
    paths.workQueue,
    locale,
    {},
    { tray, ...(typed !== '' && { q: typed }), ...(page > 1 && { page: String(page) }) },
  );
