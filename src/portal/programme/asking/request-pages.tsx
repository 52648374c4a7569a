import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { Callout, Heading, Lead } from '#kernel/ui/content.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { paths as common } from '#portal/paths.ts';
import type { PortalVisit } from '#portal/portal.ts';
import { Left } from '#portal/programme/departures/left.tsx';
import type { Evn } from '#portal/programme/evn/store.ts';
import type { Thread } from '#portal/programme/messages/load.ts';
import { OwnThread } from '#portal/programme/messages/thread.tsx';
import type { ProofCode } from '#portal/programme/proof-codes/rules.ts';
import type { Line } from '#portal/programme/verifications/acts/store.ts';
import type { Reviewable } from '#portal/programme/verifications/appeals/list-store.ts';
import type { Correction } from '#portal/programme/verifications/corrections/list-store.ts';
import { MadePart } from '#portal/programme/verifications/corrections/made.tsx';
import type { Asking, Decision } from '#portal/programme/verifications/history-store.ts';
import { HeardPart } from '#portal/programme/verifications/intents/heard.tsx';
import type { Dropped, Intent } from '#portal/programme/verifications/intents/list-store.ts';
import type { Loss } from '#portal/programme/verifications/losses/rules.ts';
import { Moved } from '#portal/programme/verifications/moved.tsx';
import { paths } from '#portal/programme/verifications/paths.ts';
import type { OwnTransfer } from '#portal/programme/verifications/transfers/list-store.ts';
import { isUnderWay } from '#portal/programme/verifications/transfers/rules.ts';
import { ReviewPart } from './appeal/part.tsx';
import { CodeSent } from './code-sent.tsx';
import { DecisionPart } from './decision.tsx';
import { Facts } from './facts.tsx';
import { words } from './fr.ts';
import { History } from './history.tsx';
import { DroppedPart, IntentPart, LostPart } from './losing/part.tsx';
import { OneNumber } from './number.tsx';
import type { AtOwnRequest } from './request.ts';
import { Closed, Question, Ways } from './request-parts.tsx';
import { Closes, Identity, Steps, sentenceOf } from './steps.tsx';
import { TransferPart } from './transfer/part.tsx';

/** What stands on the page of a request, besides the request itself. */
export interface Around {
  readonly history: readonly Line[];
  readonly questions: readonly Asking[];
  readonly thread: Thread;
  readonly decision: Decision | null;
  /** The latest transfer that takes its decision along, or the one that it came by and that came to nothing. */
  readonly transfer: OwnTransfer | null;
  /** The last day on which the institution took part; null while it does. */
  readonly institutionLeft: string | null;
  /** What the institution intends to decide, once the student was told. */
  readonly intent: Intent | null;
  /** What it dropped of what it intended. */
  readonly dropped: Dropped | null;
  /** What was told before it decided. */
  readonly heard: Intent | null;
  /** What can be reviewed, with its review. */
  readonly reviewable: Reviewable | null;
  /** The decision that was reviewed, where another has taken its place. */
  readonly reviewed: Decision | null;
  /** What of its decision was corrected. */
  readonly made: readonly Correction[];
  readonly numbers: readonly Evn[];
  /** Whether it is on record what became of the permit of a number that ended. */
  readonly isPermitSettled: boolean;
  /** The losses that exclude its student, where it was judged by one. */
  readonly losses: readonly Loss[];
  /** The code that waits to be typed. */
  readonly code: ProofCode | null;
  /** Whether its student has shown who they are, as far as they know. */
  readonly hasShownIdentity: boolean;
  /** While it is open and nobody writes to its student: the address that waits to be confirmed, if they gave one. */
  readonly unreached: { readonly address: string | null } | null;
  /** The day on which it closes without an answer, once the student was told. */
  readonly closesOn: string | undefined;
}

/** A request as its student sees it. */
export function requestPage(visit: PortalVisit<AtOwnRequest>, around: Around): View {
  const { locale, file } = visit;
  const w = words[locale].request;
  const open = ['new', 'in_progress', 'info_requested', 'transfer_in'].includes(file.status);
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={file.organisation[locale]}>{w.title}</Heading>
        <Steps locale={locale} status={file.status} />
        <Lead>{sentenceOf(locale, file)}</Lead>
        <Closed locale={locale} file={file} transfer={around.transfer} />
        <Moved locale={locale} of={file} />
        <Left locale={locale} institution={file.organisation[locale]} lastDay={around.institutionLeft} />
        <Intended visit={visit} around={around} />
        <DroppedPart locale={locale} file={file} dropped={around.dropped} />
        {around.transfer && (
          <TransferPart locale={locale} transfer={around.transfer} on={file} dropped={around.dropped} />
        )}
        <Closes locale={locale} on={around.closesOn} />
        <Identity locale={locale} file={file} hasShown={around.hasShownIdentity} />
        {around.code && <CodeSent locale={locale} file={file} code={around.code} />}
        {file.status === 'info_requested' && (
          <Question locale={locale} file={file} questions={around.questions} />
        )}
        {around.numbers.map((evn) => (
          <OneNumber key={evn.number} locale={locale} evn={evn} />
        ))}
        <Outcome visit={visit} around={around} />
        {around.unreached && <NoEmail locale={locale} {...around.unreached} />}
        <Facts locale={locale} file={file} />
        <Messages visit={visit} around={around} />
        <History locale={locale} file={file} lines={around.history} />
        <Ways locale={locale} file={file} open={open} transfer={around.transfer} />
      </>
    ),
  };
}

/** What is intended of a decision, and the transfer that takes it along, which would end with it. */
function Intended({ visit: { locale, file }, around }: { visit: PortalVisit<AtOwnRequest>; around: Around }) {
  const { intent, losses, transfer } = around;
  if (intent === null) return null;
  const goesTo = transfer?.fromId === file.id && isUnderWay(transfer.status) ? transfer.to : null;
  return <IntentPart {...{ locale, file, intent, losses, goesTo }} />;
}

/** Whoever is not written to is told why: they gave no address, or have not confirmed it yet. */
function NoEmail({ locale, address }: { locale: Locale; address: string | null }) {
  const { noEmail: w } = words[locale].request;
  return (
    <Callout tone="info">
      <p>{address === null ? w.none : w.waits(address)}</p>
      <p>
        <a href={href(address === null ? common.accountEmail : common.account, locale)}>
          {address === null ? w.add : w.again}
        </a>
      </p>
    </Callout>
  );
}

/** What was decided, what follows from it, and its review. */
function Outcome({ visit, around }: { visit: PortalVisit<AtOwnRequest>; around: Around }) {
  const { locale, file } = visit;
  const numbered = around.numbers.length > 0;
  return (
    <>
      {file.status === 'ineligible' && numbered && (
        <LostPart locale={locale} plain={around.decision?.plain ?? null} isSettled={around.isPermitSettled} />
      )}
      {around.reviewable && (
        <ReviewPart
          {...{ locale, file, numbered, now: visit.now }}
          reviewable={around.reviewable}
          reviewed={around.reviewed}
          made={around.made}
        />
      )}
      <MadePart locale={locale} made={around.made} />
      {around.decision && (
        <DecisionPart locale={locale} decision={saidOnce(around.decision, around)} losses={around.losses} />
      )}
      <HeardPart locale={locale} intent={around.heard} isOwn hrefOf={fileOf(visit)} />
    </>
  );
}

/** A decision without the note that stands above it, as how it came to a mistake, or as the answer of its review. */
const saidOnce = (decision: Decision, { made, reviewable }: Pick<Around, 'made' | 'reviewable'>): Decision =>
  made.some(({ reason }) => reason === decision.note) || reviewable?.appeal?.answer === decision.note
    ? { ...decision, note: '' }
    : decision;

/** Where a file of a request is given out to its student. */
const fileOf =
  ({ locale, file }: PortalVisit<AtOwnRequest>) =>
  ({ id: document }: { readonly id: string }): string =>
    href(paths.ownFile, locale, { id: file.id, document });

function Messages({ visit, around }: { visit: PortalVisit<AtOwnRequest>; around: Around }) {
  const { locale, file } = visit;
  return (
    <OwnThread
      locale={locale}
      institution={file.organisation[locale]}
      thread={around.thread}
      hrefOf={fileOf(visit)}
      addressOf={(before) =>
        href(paths.ownRequest, locale, { id: file.id }, before === null ? {} : { before: String(before) })
      }
    />
  );
}
