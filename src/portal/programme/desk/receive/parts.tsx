import type { FormState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { formatDay } from '#kernel/time.ts';
import { Callout } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import { formatDate, type Locale } from '#kernel/ui/locale.ts';
import type { PortalVisit } from '#portal/portal.ts';
import type { Checking } from '#portal/programme/desk/check.ts';
import { CodeButton } from '#portal/programme/desk/check-acts.tsx';
import { words as desk } from '#portal/programme/desk/fr.ts';
import { isRepresentative } from '#portal/programme/desk/rules.ts';
import { SignForm } from '#portal/programme/desk/sign-form.tsx';
import { pageAt } from '#portal/programme/desk/ways.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import type { Arrival, Departure } from '#portal/programme/verifications/transfers/list-store.ts';
import { paths as transfers } from '#portal/programme/verifications/transfers/paths.ts';
import { whyOver } from '#portal/programme/verifications/transfers/reason.ts';
import type { TransferStatus } from '#portal/programme/verifications/transfers/rules.ts';
import { words } from './fr.ts';

/** Where a file came from, how, and by when it is to be accepted or declined. */
export function Arrived({ visit, arrival }: { visit: PortalVisit<Checking>; arrival: Arrival }) {
  const { locale, file } = visit;
  const w = words[locale].arrived;
  const from = arrival.from[locale];
  const day = formatDate(arrival.handedAt, locale);
  return (
    <Callout tone="info" title={w.title}>
      <p>
        {arrival.byItself ? w.byItself(from, day) : w.from(from, day)}
        {arrival.decidedAt !== null && <> {w.decided(formatDate(arrival.decidedAt, locale))}</>}
        {arrival.lastDay !== null && <> {w.lastDay(formatDay(arrival.lastDay, locale))}</>}
      </p>
      <p>{w.periods}</p>
      {file.status === 'transfer_in' && file.pending === null && file.dueOn !== null && (
        <p>{w.until(formatDay(file.dueOn, locale))}</p>
      )}
      {isOver(arrival.status) && <p>{w.over[arrival.status]}</p>}
      <Why locale={locale} transfer={arrival} isOurs={arrival.status === 'declined'} />
    </Callout>
  );
}

type Over = 'declined' | 'lapsed' | 'withdrawn' | 'fallen';

const isOver = (status: TransferStatus): status is Over =>
  status === 'declined' || status === 'lapsed' || status === 'withdrawn' || status === 'fallen';

interface Reasoned {
  readonly locale: Locale;
  readonly transfer: Pick<Arrival, 'status' | 'reason' | 'note'>;
  /** Whether this institution said it: what the other one wrote to the student stays with the student. */
  readonly isOurs: boolean;
}

/** Why nothing came of a transfer. */
function Why({ locale, transfer, isOurs }: Reasoned) {
  const w = words[locale];
  const why = whyOver(locale, transfer);
  return (
    <>
      {why !== null && <p>{w.why(why)}</p>}
      {isOurs && transfer.note !== '' && (
        <>
          <p>{w.told}</p>
          <p class="typed">{transfer.note}</p>
        </>
      )}
    </>
  );
}

/** Where a decision goes along to, or was to go: to be handed out, handed out, accepted there, or come to nothing. */
export function Leaves({ visit, departure }: { visit: PortalVisit<Checking>; departure: Departure }) {
  const { locale, at } = visit;
  const w = words[locale].leaves;
  const { id, status, to, dueOn } = departure;
  const due = dueOn === null ? '' : formatDay(dueOn, locale);
  return (
    <Callout tone="info" title={w.title}>
      <p>
        {status === 'asked' || status === 'handed_out'
          ? w[status](to[locale], due)
          : status === 'accepted'
            ? w.accepted(to[locale])
            : w.over[status](to[locale])}
      </p>
      <Why locale={locale} transfer={departure} isOurs={status === 'refused'} />
      {status === 'asked' && (
        <Actions>
          <ButtonLink
            href={href(transfers.transfer, locale, { organisation: at.organisationId, id })}
            kind="secondary"
          >
            {w.open}
          </ButtonLink>
        </Actions>
      )}
    </Callout>
  );
}

/** What is done with a file that came: its periods, *Accept*, *Decline*. */
export function Receive({ visit, form }: { visit: PortalVisit<Checking>; form: FormState }) {
  const { locale, at, judged, contest, barred } = visit;
  const w = words[locale];
  // What can't be signed is said above, with the way on.
  const signs = barred === null && contest?.how !== 'later';
  const check = desk[locale].check;
  return (
    <>
      <Actions>
        <ButtonLink href={pageAt(visit, paths.requestPeriods)} kind="secondary">
          {judged.periods.length === 0 ? check.periods : check.changePeriods}
        </ButtonLink>
      </Actions>
      {signs && <CodeButton visit={visit} form={form} />}
      {isRepresentative(at.role) ? (
        <>
          {signs && <SignForm visit={visit} form={form} texts={w.accept} />}
          <h2>{check.other}</h2>
          <Actions>
            <ButtonLink href={pageAt(visit, paths.requestDecline)} kind="secondary">
              {w.decline.title}
            </ButtonLink>
          </Actions>
        </>
      ) : (
        <p>{w.prepare}</p>
      )}
    </>
  );
}
