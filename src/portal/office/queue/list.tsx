import { listed, type View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { daysBetween } from '#kernel/time.ts';
import { Filters, Heading, Lead, Onward, Status, Table } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink, Field } from '#kernel/ui/forms.tsx';
import { formatDate, isoDate, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import {
  nominationKindText,
  nominationStatusText,
  nominationTone,
} from '#portal/joining/nominations/words.ts';
import { words as claims } from '#portal/office/claims/fr.ts';
import { holderText } from '#portal/office/claims/parts.tsx';
import { caseHref } from '#portal/office/trays/came-from.ts';
import { paths } from '#portal/paths.ts';
import { words } from './fr.ts';
import { paths as own } from './paths.ts';
import { lateness } from './rules.ts';
import type { Waiting } from './store.ts';
import { address, type Queue, Trays, WhoseLinks } from './tabs.tsx';

/** What waits for the office, tray by tray. */
export function queuePage(locale: Locale, queue: Queue): View {
  const w = words[locale].list;
  const { tray } = queue;
  return {
    ...listed(w.title, undefined, queue.typed),
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Filters action={href(paths.workQueue, locale)} narrowedBy={[queue.typed]} submitLabel={w.find}>
          <Field
            name="q"
            type="search"
            label={w.search}
            hint={w.searchHint}
            value={queue.typed}
            autocomplete="off"
          />
        </Filters>
        <Trays locale={locale} queue={queue} />
        <WhoseLinks locale={locale} queue={queue} />
        {tray === 'to_receive' && (
          <Actions>
            <ButtonLink href={href(own.receipts, locale)}>{words[locale].receipts}</ButtonLink>
          </Actions>
        )}
        <TrayTable locale={locale} queue={queue} />
        <Onward
          first={queue.after === null ? null : address(locale, queue, tray)}
          next={queue.next === null ? null : address(locale, queue, tray, queue.next)}
        />
        <GuideLink locale={locale} section="officers" />
      </>
    ),
  };
}

function TrayTable({ locale, queue }: { locale: Locale; queue: Queue }) {
  const w = words[locale].list;
  const { tray, counts } = queue;
  const all = tray === 'all';
  const columns = [
    'name',
    'institution',
    'kind',
    all ? 'status' : 'waited',
    all ? 'begun' : 'since',
    'holder',
    'reference',
  ] as const;
  return (
    <>
      <p>{w.explain[tray]}</p>
      <Table
        caption={`${w.trays[tray]} – ${w.count(counts[tray] ?? 0)}`}
        columns={columns.map((key) => ({ header: key === 'holder' ? claims[locale].with : w.columns[key] }))}
        emptyText={nothing(locale, queue)}
        rows={queue.found.map((waiting) => row(waiting, queue, locale))}
      />
    </>
  );
}

/** Why a list is empty: nobody is called so, none of its lines is theirs, or there is nothing. */
function nothing(locale: Locale, { tray, typed, whose }: Queue): string {
  const w = words[locale].list;
  if (typed !== '') return w.noMatch(typed, tray === 'all' ? null : w.trays[tray]);
  return whose === null ? w.empty : claims[locale].empty[whose];
}

function row(waiting: Waiting, { tray, typed, whose, after, now, me }: Queue, locale: Locale) {
  const { since } = waiting;
  return [
    <a key="name" href={caseHref(locale, waiting.id, { tray, typed, whose, after })}>
      {fullName(waiting)}
    </a>,
    waiting.institution[locale],
    nominationKindText(waiting.kind, locale),
    <span key="state" class="marks">
      {tray === 'all' ? (
        <Status tone={nominationTone(waiting.status)} text={nominationStatusText(waiting.status, locale)} />
      ) : (
        <span class="nowrap">{words[locale].list.days(daysBetween(isoDate(since), isoDate(now)))}</span>
      )}
      <Missing waiting={waiting} now={now} locale={locale} />
    </span>,
    <time key="since" class="nowrap" dateTime={isoDate(since)}>
      {formatDate(since, locale)}
    </time>,
    waiting.holder === null ? '' : holderText(locale, waiting.holder, me),
    waiting.reference,
  ];
}

/** What holds a nomination up, as far as its status doesn't say. */
function Missing({ waiting, now, locale }: { waiting: Waiting; now: Date; locale: Locale }) {
  const w = words[locale].list;
  const late = lateness(waiting, now);
  if (late !== null) return <Status tone="danger" text={w.late[late]} />;
  if (waiting.status !== 'received') return null;
  return (
    <>
      {!waiting.scanned && <Status tone="warning" text={w.unscanned} />}
      {waiting.confirmation === 'awaiting' && <Status tone="warning" text={w.awaiting} />}
    </>
  );
}
