import type { View } from '#kernel/http/answer.ts';
import type { FormState } from '#kernel/http/form.ts';
import type { Path } from '#kernel/http/path.ts';
import { Heading } from '#kernel/ui/content.tsx';
import { Actions, ButtonForm, ButtonLink } from '#kernel/ui/forms.tsx';
import type { PortalVisit } from '#portal/portal.ts';
import type { Evn } from '#portal/programme/evn/store.ts';
import type { Thread } from '#portal/programme/messages/load.ts';
import { DeskThread } from '#portal/programme/messages/thread.tsx';
import type { Ordered } from '#portal/programme/proof-codes/ordered-store.ts';
import type { Line } from '#portal/programme/verifications/acts/store.ts';
import type { Corrected } from '#portal/programme/verifications/corrections/around-store.ts';
import type { Decision } from '#portal/programme/verifications/history-store.ts';
import type { Intent } from '#portal/programme/verifications/intents/list-store.ts';
import type { Loss } from '#portal/programme/verifications/losses/rules.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import type { Arrival, Departure } from '#portal/programme/verifications/transfers/list-store.ts';
import type { Overtaken } from '#portal/programme/verifications/transfers/overtaken-store.ts';
import type { Checking } from './check.ts';
import { Buttons, CodeButton } from './check-acts.tsx';
import { Answers, History } from './check-parts.tsx';
import { Compared } from './compared.tsx';
import { words } from './fr.ts';
import { Mistakes } from './losing/correction.tsx';
import { LosingPart, OvertakenPart } from './losing/part.tsx';
import { Onward, SignedBefore } from './onward.tsx';
import { Arrived, Leaves, Receive } from './receive/parts.tsx';
import { Result } from './result.tsx';
import { actsOn } from './rules.ts';
import { SignForm } from './sign-form.tsx';
import { Standing } from './standing.tsx';
import { fileOf, pageAt } from './ways.ts';

export interface Around {
  readonly history: readonly Line[];
  readonly thread: Thread;
  readonly decision: Decision | null;
  /** Where it came from by a transfer. */
  readonly arrival: Arrival | null;
  /** Where it goes by another, or went. */
  readonly departure: Departure | null;
  /** What is intended of it. */
  readonly intent: Intent | null;
  /** What was told before the decision. */
  readonly heard: Intent | null;
  /** What of its decision was corrected, or can be. */
  readonly corrected: Corrected;
  /** Whether its student asked for a review. */
  readonly isReviewed: boolean;
  /** What was signed here, and overtaken by the other end of a transfer. */
  readonly overtaken: Overtaken | null;
  readonly numbers: readonly Evn[];
  /** The losses that exclude its student, where it is or was judged by one. */
  readonly losses: readonly Loss[];
  readonly showsBirth: boolean;
  /** The code that was sent to the student and proved nobody yet. */
  readonly code: Ordered | null;
  /** Whether whoever looks may undo what was signed. */
  readonly undoes: boolean;
  /** Whom they have just signed, before this one. */
  readonly signed: string | null;
}

/** A request beside the institution's record. */
export function checkPage(visit: PortalVisit<Checking>, form: FormState, around: Around): View {
  const { locale, file, at, personId } = visit;
  const w = words[locale].check;
  const acts = visit.barred?.bar === 'own_file' ? [] : actsOn(file, { personId, role: at.role });
  const buttons = acts.filter((act) => act !== 'undo' || around.undoes);
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={file.organisation[locale]}>{w.title}</Heading>
        <SignedBefore locale={locale} name={around.signed} />
        <Standing visit={visit} />
        {around.arrival && <Arrived visit={visit} arrival={around.arrival} />}
        {around.departure && <Leaves visit={visit} departure={around.departure} />}
        <OvertakenPart visit={visit} overtaken={around.overtaken} />
        <Buttons visit={visit} form={form} acts={buttons} />
        <Compared visit={visit} showsBirth={around.showsBirth} code={around.code} />
        <Answers visit={visit} />
        <Result visit={visit} around={around} />
        <Said visit={visit} around={around} />
        {acts.includes('work') && (
          <div class="on-screen">
            <Work visit={visit} form={form} />
          </div>
        )}
        {acts.includes('receive') && (
          <div class="on-screen">
            <Receive visit={visit} form={form} />
          </div>
        )}
        <After visit={visit} around={around} />
        <History locale={locale} lines={around.history} />
        <Onward visit={visit} />
      </>
    ),
  };
}

/** What may come after a decision. */
const After = ({ visit, around }: { visit: PortalVisit<Checking>; around: Around }) => (
  <>
    <LosingPart visit={visit} intent={around.intent} isReviewed={around.isReviewed} />
    <Mistakes visit={visit} corrected={around.corrected} />
  </>
);

/** What was said to the student, and what they answered: read before anything is signed, and so above the signature. */
function Said({ visit, around }: { visit: PortalVisit<Checking>; around: Around }) {
  return (
    <DeskThread
      locale={visit.locale}
      thread={around.thread}
      hrefOf={fileOf(visit)}
      addressOf={(before) => pageAt(visit, paths.request, before === null ? {} : { before: String(before) })}
    />
  );
}

/** The signature, and the other ways on. */
function Work({ visit, form }: { visit: PortalVisit<Checking>; form: FormState }) {
  const { locale, file, judged, contest, barred } = visit;
  const w = words[locale];
  // What can't be signed is said above, with the way on.
  const signs = barred === null && contest?.how !== 'later';
  const to = (path: Path) => pageAt(visit, path);
  return (
    <>
      <Actions>
        <ButtonLink href={to(paths.requestPeriods)} kind="secondary">
          {judged.periods.length === 0 ? w.check.periods : w.check.changePeriods}
        </ButtonLink>
      </Actions>
      {signs && <CodeButton visit={visit} form={form} />}
      {signs && <SignForm visit={visit} form={form} />}
      <h2>{w.check.other}</h2>
      <Actions>
        {signs && link(to(paths.requestRefuse), w.refuse.title)}
        {link(to(paths.requestAsk), w.ask.title)}
        {barred === null && link(to(paths.requestNotOurs), w.notOurs.title)}
        <ButtonForm
          action={to(paths.requestAction)}
          csrf={form.csrf}
          fields={{ do: 'put_back', revision: String(file.revision) }}
          kind="secondary"
        >
          {w.check.acts.put_back}
        </ButtonForm>
      </Actions>
    </>
  );
}

const link = (to: string, text: string) => (
  <ButtonLink href={to} kind="secondary">
    {text}
  </ButtonLink>
);
