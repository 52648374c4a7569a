import { href } from '#kernel/http/path.ts';
import { formatDay } from '#kernel/time.ts';
import { Callout } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import type { File } from '#portal/programme/verifications/file-store.ts';
import type { Dropped } from '#portal/programme/verifications/intents/list-store.ts';
import { Moved } from '#portal/programme/verifications/moved.tsx';
import { paths } from '#portal/programme/verifications/paths.ts';
import type { OwnTransfer } from '#portal/programme/verifications/transfers/list-store.ts';
import {
  isLossUndone,
  isReasonDropped,
  isUnderWay,
} from '#portal/programme/verifications/transfers/rules.ts';
import { words } from './fr.ts';

interface Shown {
  readonly locale: Locale;
  readonly transfer: OwnTransfer;
  /** The request on whose page it stands: what is taken along, or what came of it. */
  readonly on: Pick<File, 'id'>;
  /** What the institution dropped since of what it intended. */
  readonly dropped: Dropped | null;
}

/** How a transfer stands, on the pages of the requests at both its ends. */
export function TransferPart({ locale, transfer, on, dropped }: Shown) {
  const w = words[locale].part;
  const isThere = on.id === transfer.toId;
  const other = isThere ? transfer.fromId : transfer.toId;
  const isDropped = isReasonDropped(transfer, dropped);
  const why = isDropped ? w.dropped : reasonText(locale, transfer);
  const isOpen = isUnderWay(transfer.status);
  const isAgain = !isThere && !isDropped && transfer.isGood && isAskedAgain(transfer.status);
  return (
    <>
      <Callout tone={isOpen || isPast(transfer) ? 'info' : 'warning'} title={w.title}>
        <p>
          {sentenceOf(locale, transfer)}
          {COMES_BACK.has(transfer.status) && transfer.isGood && ` ${w.good}`}
        </p>
        {why !== null && <p>{why}</p>}
        {transfer.note !== '' && !isDropped && (
          <>
            <p>{w.note}</p>
            <p class="typed">{transfer.note}</p>
          </>
        )}
        {isAgain && <Again locale={locale} />}
        <Actions>
          {other !== null && (
            <ButtonLink href={href(paths.ownRequest, locale, { id: other })} kind="secondary">
              {isThere ? w.former(transfer.from[locale]) : w.open}
            </ButtonLink>
          )}
          {isOpen && (
            <ButtonLink href={href(paths.withdrawTransfer, locale, { id: transfer.fromId })} kind="secondary">
              {w.withdraw}
            </ButtonLink>
          )}
        </Actions>
      </Callout>
      {isOpen && <Moved locale={locale} of={transfer} />}
    </>
  );
}

/** What its student can do where it came to nothing. */
const Again = ({ locale }: Pick<Shown, 'locale'>) => (
  <p>
    {words[locale].part.again} <a href={href(paths.transfer, locale)}>{words[locale].part.askAgain}</a>
  </p>
);

/** Whether it came to nothing by no doing of its student, who is told to ask again. */
export const isAskedAgain = (status: OwnTransfer['status']): boolean =>
  status === 'refused' || status === 'declined' || status === 'lapsed' || status === 'fallen';

/** Whether it ended well, or what it fell by does not stand any more: nothing to warn of. */
const isPast = (transfer: OwnTransfer): boolean => transfer.status === 'accepted' || isLossUndone(transfer);

/** After these the number is where it was, as long as it is good. */
const COMES_BACK: ReadonlySet<OwnTransfer['status']> = new Set([
  'refused',
  'declined',
  'lapsed',
  'withdrawn',
]);

/** Where a transfer stands, in one or two sentences: who must act, and by when. */
function sentenceOf(locale: Locale, { status, from, to, dueOn }: OwnTransfer): string {
  const w = words[locale].part;
  const due = dueOn === null ? '' : formatDay(dueOn, locale);
  if (status === 'asked') return w.asked(from[locale], to[locale], due);
  if (status === 'handed_out') return w.handed_out(to[locale], due);
  return status === 'refused' ? w.refused(from[locale]) : w[status](to[locale]);
}

/** Why it came to nothing, where somebody said. */
function reasonText(locale: Locale, transfer: OwnTransfer): string | null {
  const { status, reason } = transfer;
  const { refusals, declines, falls, undone } = words[locale].part;
  if (isLossUndone(transfer)) return undone;
  const said: Readonly<Record<string, string>> =
    status === 'refused' ? refusals : status === 'declined' ? declines : status === 'fallen' ? falls : {};
  return reason === null || !Object.hasOwn(said, reason) ? null : (said[reason] ?? null);
}

/** The way to a transfer, from a decision that is in force and under way to nowhere. */
export const TransferLink = (props: { locale: Locale; file: File; transfer: OwnTransfer | null }) => {
  const { locale, file, transfer } = props;
  if (file.status !== 'eligible' || (transfer !== null && isUnderWay(transfer.status))) return null;
  return (
    <ButtonLink href={href(paths.transfer, locale)} kind="secondary">
      {words[locale].part.start}
    </ButtonLink>
  );
};
