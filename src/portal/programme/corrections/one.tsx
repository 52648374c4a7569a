import { type Answer, go, invalid, show, type View } from '#kernel/http/answer.ts';
import { type FormState, isTyped, revisionOf, type Typed, textOf } from '#kernel/http/form.ts';
import { fullName } from '#kernel/names.ts';
import { formatDay } from '#kernel/time.ts';
import { Callout, Heading, Lead, SummaryList } from '#kernel/ui/content.tsx';
import { readDecision } from '#kernel/ui/decision.ts';
import { Actions, ButtonForm, ButtonLink, type FieldError } from '#kernel/ui/forms.tsx';
import { formatDateTime } from '#kernel/ui/locale.ts';
import { confirmFirst } from '#portal/common/arrival/fresh.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { Reviewed } from '#portal/programme/appeals/parts.tsx';
import { faultText } from '#portal/programme/desk/sign.ts';
import type { SecondFault } from '#portal/programme/verifications/corrections/rules.ts';
import { type Decision, findDecision } from '#portal/programme/verifications/history-store.ts';
import { Said } from '#portal/programme/verifications/said.tsx';
import { DecideForm, FIELDS, isUnproved } from './decide-form.tsx';
import { words } from './fr.ts';
import type { AtCorrection, Door } from './guard.ts';
import { recordOnly, refuse, undo, withdraw } from './settle.ts';
import { signCorrection } from './sign.ts';
import { Standing } from './standing.tsx';

/** A correction: read, withdrawn by whoever asked, made or refused by a second person. */
export function correctionRoute<Found extends AtCorrection>(portal: Portal, door: Door<Found>): void {
  portal.site.form({
    path: door.path,
    enter: door.enter,
    check: (visit, values) => faultsOf(visit, values),
    // What is only recorded is asked for no less than what is signed.
    first: (visit, values) => (textOf(values, FIELDS.act) === 'approve' ? confirmFirst(visit) : null),
    show: async (visit, form) =>
      door.isPassing && visit.correction.status !== 'asked' && !isTyped(form)
        ? go(door.away(visit), 'correctionMoved')
        : show(onePage(visit, form, { decision: await decisionOf(portal, visit), back: door.away(visit) })),
    submit: (visit, values) =>
      submit(portal, { ...visit, own: door.own(visit), away: door.away(visit) }, values),
  });
}

/** The decision as it was signed, while it waits to be corrected. */
const decisionOf = ({ db }: Portal, { correction, file }: AtCorrection): Promise<Decision | null> | null =>
  correction.status === 'asked' ? findDecision(db, file.id) : null;

interface Around {
  readonly decision: Decision | null;
  readonly back: string;
}

function onePage(visit: PortalVisit<AtCorrection>, form: FormState, { decision, back }: Around): View {
  const { locale, file, correction, hasSecond } = visit;
  const w = words[locale].page;
  const standing = { ...correction, isSigned: file.pending !== null, isForOffice: !hasSecond };
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={file.organisation[locale]}>{w.title}</Heading>
        <Lead>
          <bdi>{fullName(file.claimed)}</bdi> <Standing locale={locale} of={standing} />
        </Lead>
        <p>
          {file.reference} –{' '}
          <bdi>{w.asked(correction.askedBy.name, formatDateTime(correction.askedAt, locale))}</bdi>
        </p>
        <Wrong visit={visit} />
        <Ways visit={visit} form={form} />
        {correction.status !== 'asked' && <Said title={w.unsent} text={textOf(form.values, FIELDS.answer)} />}
        {decision && <Reviewed locale={locale} decision={decision} />}
        <Actions>
          <ButtonLink href={back} kind="secondary">
            {visit.at === undefined ? words[locale].office.title : w.back}
          </ButtonLink>
        </Actions>
      </>
    ),
  };
}

/** What was wrong, and how it came to it. */
function Wrong({ visit: { locale, correction } }: { visit: PortalVisit<AtCorrection> }) {
  const w = words[locale];
  const { what, dayBefore, dayAfter, reason } = correction;
  return (
    <>
      <SummaryList
        rows={[
          { label: w.ask.what, value: w.whats[what] },
          ...(dayBefore !== null && dayAfter !== null
            ? [
                { label: w.page.before, value: formatDay(dayBefore, locale) },
                { label: w.page.after, value: formatDay(dayAfter, locale) },
              ]
            : []),
        ]}
      />
      <Said title={w.page.why} text={reason} />
      <Said title={w.decide.answer} text={correction.answer} />
    </>
  );
}

/** What whoever looks can do as it stands. */
function Ways({ visit, form }: { visit: PortalVisit<AtCorrection>; form: FormState }) {
  const { locale, file, correction, fault, personId } = visit;
  const w = words[locale];
  if (correction.status !== 'asked') return null;
  if (file.pending !== null)
    return (
      <>
        <Callout tone="info">
          {w.page.pending(file.pending.signer.name, formatDateTime(file.pending.effectiveAt, locale))}
        </Callout>
        {file.pending.signer.id === personId && <Press form={form} what="undo" text={w.page.undo} />}
      </>
    );
  if (fault === null) return <DecideForm visit={visit} form={form} />;
  return (
    <>
      <Callout tone={isBar(fault) ? 'warning' : 'info'}>
        <p>{w.faults[fault]}</p>
        {!visit.hasSecond && visit.at !== undefined && <p>{w.page.alone}</p>}
      </Callout>
      {fault === 'asked_it' && <Press form={form} what="withdraw" text={w.page.withdraw} />}
    </>
  );
}

/** Whether they can't for a reason of their own, and not because it is somebody else's to do. */
const isBar = (fault: SecondFault): boolean => ['own_file', 'let_in', 'let_in_by'].includes(fault);

const Press = ({ form, what, text }: { form: FormState; what: 'undo' | 'withdraw'; text: string }) => (
  <Actions>
    <ButtonForm action={form.action} csrf={form.csrf} fields={{ [FIELDS.act]: what }} kind="secondary">
      {text}
    </ButtonForm>
  </Actions>
);

function faultsOf(visit: PortalVisit<AtCorrection>, values: Typed): FieldError[] {
  const { errors, options: labels } = words[visit.locale].decide;
  const act = textOf(values, FIELDS.act);
  if (act === 'withdraw' || act === 'undo') return [];
  const fields = { choice: FIELDS.act, reason: FIELDS.answer };
  const missing = { choice: errors.choose, reason: errors.answer };
  const choices = { approve: 'none', refuse: 'reason' } as const;
  const read = readDecision(values, { fields, choices, labels, missing, least: 10 }, visit.locale);
  return [
    ...(read.kind === 'faulty' ? read.errors : []),
    ...(act === 'approve' && isUnproved(visit) ? proofFaults(visit, values) : []),
  ];
}

/** Whoever works there says that they have seen the student; an officer can't. */
function proofFaults(visit: PortalVisit<AtCorrection>, values: Typed): FieldError[] {
  const { unproved } = words[visit.locale].decide;
  if (visit.at === undefined) return [{ field: FIELDS.act, message: unproved }];
  return textOf(values, FIELDS.seen) === ''
    ? [{ field: FIELDS.seen, message: faultText(visit.locale, 'unproved') }]
    : [];
}

/** Somebody before a correction, and where they go on. */
type Leading = PortalVisit<AtCorrection> & { readonly own: string; readonly away: string };

async function submit(portal: Portal, visit: Leading, values: Typed): Promise<Answer> {
  if (visit.correction.status !== 'asked') {
    const said = textOf(values, FIELDS.answer).trim() !== '';
    const message = words[visit.locale].notices.correctionMoved;
    return said ? invalid({ field: '', message }) : go(visit.own, 'correctionMoved');
  }
  const faults = faultsOf(visit, values);
  if (faults.length > 0) return invalid(...faults);
  switch (textOf(values, FIELDS.act)) {
    case 'withdraw':
      return go(visit.away, await withdraw(portal, visit));
    case 'undo':
      return go(visit.own, await undo(portal, visit));
    case 'refuse':
      return go(visit.away, await refuse(portal, visit, textOf(values, FIELDS.answer).trim()));
    default:
      return visit.isOnly ? go(visit.away, await recordOnly(portal, visit)) : approve(portal, visit, values);
  }
}

async function approve(portal: Portal, visit: Leading, values: Typed): Promise<Answer> {
  const { locale } = visit;
  if (visit.fault !== null) return go(visit.own, 'correctionMoved');
  const seen = textOf(values, FIELDS.seen) !== '' && visit.at !== undefined;
  const result = await signCorrection(portal, visit, { revision: revisionOf(values), seen });
  if (result === 'signed') return go(visit.own, 'correctionSigned');
  const field = result === 'unproved' ? FIELDS.seen : '';
  return invalid({ field, message: faultText(locale, result) });
}
