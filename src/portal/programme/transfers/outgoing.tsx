import { type Answer, checkFirst, go, invalid, type Notice, show, type View } from '#kernel/http/answer.ts';
import { type FormState, fieldState, type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { formatDay } from '#kernel/time.ts';
import { SEEN } from '#kernel/ui/confirmation.tsx';
import { Callout, Heading, Lead, Status } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Checkbox, Field, Form } from '#kernel/ui/forms.tsx';
import { formatDateTime, isoDate } from '#kernel/ui/locale.ts';
import { decide } from '#portal/common/members/decide.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { ContestNote } from '#portal/programme/contested/pages.tsx';
import { findContest } from '#portal/programme/contested/store.ts';
import { isRepresentative } from '#portal/programme/desk/rules.ts';
import { isOwnFile } from '#portal/programme/verifications/barred/store.ts';
import { Moved } from '#portal/programme/verifications/moved.tsx';
import { paths as requests } from '#portal/programme/verifications/paths.ts';
import { handOut } from '#portal/programme/verifications/transfers/hand-out.ts';
import { paths } from '#portal/programme/verifications/transfers/paths.ts';
import { whyOver } from '#portal/programme/verifications/transfers/reason.ts';
import { words } from './fr.ts';
import { type AtOutgoing, atOutgoing, listOf, mayMove, pageOf } from './guard.ts';
import { keepRoute } from './keep.tsx';
import {
  canGo,
  FIELDS,
  HandedOver,
  isChecked,
  lastDayIn,
  Passed,
  passedOnPage,
  seenOf,
} from './passed-on.tsx';
import { judgeLastDay } from './rules.ts';

/** A file that leaves: looked at, handed out, or not. */
export function outgoingRoutes(portal: Portal): void {
  portal.site.form({
    path: paths.transfer,
    enter: atOutgoing(portal),
    show: async (visit, form) => {
      const looked = { lastDay: lastDayIn(form.values), fields: Object.values(FIELDS) };
      const page = isChecked(visit, form, looked) ? passedOnPage(visit, form, looked) : null;
      return show(page ?? (await outgoingPage(portal, visit, form)));
    },
    submit: (visit, values) => submit(portal, visit, values),
  });
  keepRoute(portal);
}

async function outgoingPage(portal: Portal, visit: PortalVisit<AtOutgoing>, form: FormState): Promise<View> {
  const { locale, file, transfer, personId, now } = visit;
  const w = words[locale].page;
  const isOwn = await isOwnFile(portal.db, personId, file.id, now);
  return {
    title: w[transfer.status === 'asked' ? 'title' : 'titleOver'],
    body: (
      <>
        <Asked visit={visit} />
        <Passed visit={visit} lastDay={transfer.handed?.lastDay ?? ''} />
        <div class="on-screen">
          <Ways visit={visit} form={form} isOwn={isOwn} />
        </div>
        <p>
          <a href={listOf(visit)}>{w.back}</a>
        </p>
      </>
    ),
  };
}

/** Who asks for what, and by when it is to be answered. */
function Asked({ visit }: { visit: PortalVisit<AtOutgoing> }) {
  const { locale, at, transfer, file } = visit;
  const w = words[locale].page;
  const why = whyOver(locale, transfer);
  return (
    <>
      <Heading caption={at.name[locale]}>{w[transfer.status === 'asked' ? 'title' : 'titleOver']}</Heading>
      <Lead>
        <bdi>{fullName(file.claimed)}</bdi> <Status text={words[locale].statuses[transfer.status]} />
      </Lead>
      <p>
        {w.asked(formatDay(transfer.askedOn, locale), transfer.to[locale])} {w.consent}{' '}
        {transfer.status === 'asked' && transfer.dueOn !== null && w.due(formatDay(transfer.dueOn, locale))}
      </p>
      {transfer.status === 'asked' && <Moved locale={locale} of={transfer} />}
      <HandedOver visit={visit} />
      {why !== null && <p>{w.why(why)}</p>}
      {transfer.status === 'refused' && transfer.note !== '' && (
        <>
          <h2>{w.told}</h2>
          <p class="typed">{transfer.note}</p>
        </>
      )}
      <p>
        <a href={requestOf(visit)}>{w.request}</a>
      </p>
      {transfer.status === 'asked' && (
        <Callout tone="info">
          <p>{w.passes}</p>
        </Callout>
      )}
      {transfer.status === 'asked' && <ContestNote locale={locale} contest={visit.contest} at={at} />}
    </>
  );
}

/** The page of the request, which leads back here. */
const requestOf = (visit: PortalVisit<AtOutgoing>): string => {
  const { locale, at, file } = visit;
  return href(
    requests.request,
    locale,
    { organisation: at.organisationId, id: file.id },
    { back: pageOf(visit) },
  );
};

/** What can be done with it, or why nothing can. */
function Ways({ visit, form, isOwn }: { visit: PortalVisit<AtOutgoing>; form: FormState; isOwn: boolean }) {
  const { locale, at, transfer, file } = visit;
  const w = words[locale].page;
  if (transfer.status !== 'asked') return null;
  if (!isRepresentative(at.role)) return <p>{w.prepare}</p>;
  if (isOwn) return <p>{w.own}</p>;
  if (file.pending !== null) {
    const { signer, effectiveAt } = file.pending;
    return <p>{w.waits(signer.name, formatDateTime(effectiveAt, locale))}</p>;
  }
  return (
    <Form action={form.action} csrf={form.csrf}>
      <Field
        {...fieldState(form, FIELDS.lastDay)}
        label={w.lastDay}
        hint={w.lastDayHint}
        inputMode="numeric"
        autocomplete="off"
      />
      <Known visit={visit} form={form} />
      <Actions>
        <Button>{w.submit}</Button>
        <ButtonLink
          href={href(paths.keep, locale, { organisation: at.organisationId, id: transfer.id })}
          kind="secondary"
        >
          {w.keep}
        </ButtonLink>
      </Actions>
    </Form>
  );
}

/** That whoever hands out knows whose the record is, where somebody else claims it too. */
function Known({ visit, form }: { visit: PortalVisit<AtOutgoing>; form: FormState }) {
  const w = words[visit.locale].page;
  if (visit.contest === null) return null;
  return (
    <Checkbox
      {...fieldState(form, FIELDS.known)}
      value="yes"
      checked={fieldState(form, FIELDS.known).value !== ''}
      label={w.known}
      hint={w.knownHint}
      required
    />
  );
}

async function submit(portal: Portal, visit: PortalVisit<AtOutgoing>, values: Typed): Promise<Answer> {
  const { now, transfer, file, judged } = visit;
  const { errors } = words[visit.locale].page;
  const isKnown = textOf(values, FIELDS.known) !== '';
  const lastDay = lastDayIn(values);
  const { periods } = judged.judgement.inputs;
  const fault = judgeLastDay(lastDay, isoDate(now), periods);
  const faults = [
    ...(fault === null ? [] : [{ field: FIELDS.lastDay, message: errors[fault] }]),
    ...(visit.contest !== null && !isKnown ? [{ field: FIELDS.known, message: errors.known }] : []),
  ];
  if (faults.length > 0) return invalid(...faults);
  // Where it can't go as it stands, that is said at once.
  if (canGo(visit) && textOf(values, SEEN) !== seenOf(lastDay)) return checkFirst(seenOf(lastDay));
  const notice = await decide(portal, visit, async (tx, { personId, cause }): Promise<Notice> => {
    if (!mayMove(visit) || (await isOwnFile(tx, personId, file.id, now))) return 'fileMoved';
    // Nobody hands out unasked what came to be claimed twice while they looked.
    if (!isKnown && (await findContest(tx, file.place.id)) !== null) return 'fileMoved';
    const how = { by: personId, cause, lastDay: lastDay === '' ? null : lastDay, now };
    return NOTICES[await handOut(portal, tx, transfer.id, how)];
  });
  return go(notice === 'fileWaits' ? pageOf(visit) : listOf(visit), notice);
}

const NOTICES = {
  handed_out: 'fileHandedOut',
  over: 'fileMoved',
  waits: 'fileWaits',
  fell: 'fileFell',
} as const satisfies Record<Awaited<ReturnType<typeof handOut>>, Notice>;
