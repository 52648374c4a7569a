import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { Callout, Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import type { PortalVisit } from '#portal/portal.ts';
import { Left } from '#portal/programme/departures/left.tsx';
import type { Evn } from '#portal/programme/evn/store.ts';
import type { Thread } from '#portal/programme/messages/load.ts';
import { OwnThread } from '#portal/programme/messages/thread.tsx';
import type { Line } from '#portal/programme/verifications/acts/store.ts';
import type { Reviewable } from '#portal/programme/verifications/appeals/list-store.ts';
import type { Correction } from '#portal/programme/verifications/corrections/list-store.ts';
import { MadePart } from '#portal/programme/verifications/corrections/made.tsx';
import type { File } from '#portal/programme/verifications/file-store.ts';
import type { Asking, Decision } from '#portal/programme/verifications/history-store.ts';
import { HeardPart } from '#portal/programme/verifications/intents/heard.tsx';
import type { Intent } from '#portal/programme/verifications/intents/list-store.ts';
import { Moved } from '#portal/programme/verifications/moved.tsx';
import { paths } from '#portal/programme/verifications/paths.ts';
import type { OwnTransfer } from '#portal/programme/verifications/transfers/list-store.ts';
import { ReviewPart } from './appeal/part.tsx';
import { CodeSent } from './code-sent.tsx';
import { DecisionPart } from './decision.tsx';
import { Facts } from './facts.tsx';
import { words } from './fr.ts';
import { History } from './history.tsx';
import { IntentPart, LostPart } from './losing/part.tsx';
import { OneNumber } from './number.tsx';
import type { AtOwnRequest } from './request.ts';
import { nextStep } from './rules.ts';
import { Closes, Identity, Steps, sentenceOf } from './steps.tsx';
import { words as transfers } from './transfer/fr.ts';
import { TransferLink, TransferPart } from './transfer/part.tsx';

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
  /** What was told before it decided. */
  readonly heard: Intent | null;
  /** What can be reviewed, with its review. */
  readonly reviewable: Reviewable | null;
  /** What of its decision was corrected. */
  readonly made: readonly Correction[];
  readonly numbers: readonly Evn[];
  readonly hasCode: boolean;
  /** Whether its student has shown who they are, as far as they know. */
  readonly hasShownIdentity: boolean;
  readonly hasEmail: boolean;
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
        <Closed visit={visit} around={around} />
        <Moved locale={locale} of={file} />
        <Left locale={locale} institution={file.organisation[locale]} lastDay={around.institutionLeft} />
        {around.intent && <IntentPart locale={locale} file={file} intent={around.intent} />}
        {around.transfer && <TransferPart locale={locale} transfer={around.transfer} on={file} />}
        <Closes locale={locale} on={around.closesOn} />
        <Identity locale={locale} file={file} hasShown={around.hasShownIdentity} />
        {around.hasCode && <CodeSent locale={locale} file={file} />}
        {file.status === 'info_requested' && <Question visit={visit} questions={around.questions} />}
        {around.numbers.map((evn) => (
          <OneNumber key={evn.number} locale={locale} evn={evn} />
        ))}
        <Outcome visit={visit} around={around} />
        {!around.hasEmail && open && <Callout tone="info">{w.noEmail}</Callout>}
        <Facts locale={locale} file={file} />
        <Messages visit={visit} around={around} />
        <History locale={locale} file={file} lines={around.history} />
        <Ways locale={locale} file={file} open={open} transfer={around.transfer} />
      </>
    ),
  };
}

/** Why it was closed, where no transfer says it. */
function Closed({ visit: { locale, file }, around }: { visit: PortalVisit<AtOwnRequest>; around: Around }) {
  const { closedWhy, status, id } = file;
  if (closedWhy === null || status !== 'closed' || around.transfer?.toId === id) return null;
  return <p>{words[locale].request.closedWhy[closedWhy]}</p>;
}

/** What was decided, what follows from it, and its review. */
function Outcome({ visit, around }: { visit: PortalVisit<AtOwnRequest>; around: Around }) {
  const { locale, file } = visit;
  return (
    <>
      {file.status === 'ineligible' && around.numbers.length > 0 && (
        <LostPart locale={locale} plain={around.decision?.plain ?? null} />
      )}
      {around.reviewable && (
        <ReviewPart locale={locale} file={file} reviewable={around.reviewable} now={visit.now} />
      )}
      <MadePart locale={locale} made={around.made} />
      {around.decision && <DecisionPart locale={locale} decision={saidOnce(around.decision, around.made)} />}
      <HeardPart locale={locale} intent={around.heard} isOwn hrefOf={fileOf(visit)} />
    </>
  );
}

/** A decision without the note that stands above it, as how it came to a mistake. */
const saidOnce = (decision: Decision, made: Around['made']): Decision =>
  made.some(({ reason }) => reason === decision.note) ? { ...decision, note: '' } : decision;

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

interface Way {
  readonly locale: Locale;
  readonly file: File;
  readonly open: boolean;
  readonly transfer: OwnTransfer | null;
}

function Ways({ locale, file, open, transfer }: Way) {
  const w = words[locale].request;
  const step = nextStep(file);
  return (
    <Actions>
      {open && (
        <ButtonLink href={href(paths.cancelRequest, locale, { id: file.id })} kind="secondary">
          {file.kind === 'transfer' ? transfers[locale].part.withdraw : w.cancel.link}
        </ButtonLink>
      )}
      <TransferLink locale={locale} file={file} transfer={transfer} />
      {step !== null && (
        <ButtonLink href={href(step === 'transfer' ? paths.transfer : paths.ask, locale)}>
          {w.next[step]}
        </ButtonLink>
      )}
    </Actions>
  );
}

function Question({ visit, questions }: { visit: PortalVisit<AtOwnRequest>; questions: readonly Asking[] }) {
  const { locale, file } = visit;
  const w = words[locale].request.question;
  const [open] = questions.filter(({ answer }) => answer === null);
  if (open === undefined) return null;
  return (
    <Callout tone="warning" title={w.title}>
      <p class="typed">{open.question}</p>
      <Actions>
        <ButtonLink href={href(paths.answerRequest, locale, { id: file.id })}>{w.open}</ButtonLink>
      </Actions>
    </Callout>
  );
}
