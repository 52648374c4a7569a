import { record } from '#kernel/audit/store.ts';
import { type Answer, go, invalid, type Notice, show, type View } from '#kernel/http/answer.ts';
import { type FormState, fieldState, type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import { fullName } from '#kernel/names.ts';
import { Heading, Lead, Status } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Form, RadioGroup, RequiredNote, TextArea } from '#kernel/ui/forms.tsx';
import { isoDate } from '#kernel/ui/locale.ts';
import { decide } from '#portal/common/members/decide.ts';
import { idOf } from '#portal/common/members/guard.ts';
import { type Coordinating, coordinating, jurisdictionsOf } from '#portal/common/organisations/reach.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import { giveFile } from '#portal/programme/answer-files/give.tsx';
import { getReviewFile } from '#portal/programme/answer-files/store.ts';
import { addBusinessDays } from '#portal/programme/deadlines/rules.ts';
import { tellStudents } from '#portal/programme/messages/tell.ts';
import { addReading } from '#portal/programme/readings/store.ts';
import {
  type Appeal,
  findReviewable,
  type Reviewable,
} from '#portal/programme/verifications/appeals/list-store.ts';
import { can } from '#portal/programme/verifications/appeals/rules.ts';
import { moveAppeal } from '#portal/programme/verifications/appeals/store.ts';
import { lockRequest } from '#portal/programme/verifications/change/lock-store.ts';
import { type Correction, listRefusedOf } from '#portal/programme/verifications/corrections/list-store.ts';
import { type File, listFiles } from '#portal/programme/verifications/file-store.ts';
import { type Decision, findDecisionBy } from '#portal/programme/verifications/history-store.ts';
import { HeardPart } from '#portal/programme/verifications/intents/heard.tsx';
import { findHeard, type Intent } from '#portal/programme/verifications/intents/list-store.ts';
import { Moved } from '#portal/programme/verifications/moved.tsx';
import { isReason } from '#portal/programme/verifications/signing/rules.ts';
import { words } from './fr.ts';
import { Due, Exchange, Reviewed, standingOf } from './parts.tsx';
import { paths } from './paths.ts';
import { getSentOn } from './store.ts';

const FIELDS = { what: 'what', words: 'words' } as const;
const ACTS = ['send_back', 'close'] as const;
type Act = (typeof ACTS)[number];

/** A coordinator before a review that was sent on to them. */
interface AtSentOn extends Coordinating {
  readonly file: File;
  readonly reviewable: Reviewable;
  readonly appeal: Appeal;
  readonly decision: Decision | null;
  readonly refused: readonly Correction[];
}

/** Lets coordinators in to what was sent on in their jurisdiction; opening it is a reading (`ENS §8`). */
const atSentOn = (portal: Portal): PortalGuard<AtSentOn> =>
  behind(coordinating(portal), async (visit) => {
    const { db } = portal;
    const found = await getSentOn(db, visit.jurisdictions, idOf(visit));
    const reading = { studentId: found.personId, readerId: visit.personId, role: 'coordinator' } as const;
    if (found.personId !== visit.personId)
      await addReading(db, { ...reading, organisationId: null, page: 'request' }, visit.now);
    const [file] = await listFiles(db, [found.verificationId]);
    const reviewable = await findReviewable(db, found.verificationId);
    if (file === undefined || reviewable?.appeal == null) throw new Error(`No request of review ${found.id}`);
    return letIn({
      file,
      reviewable,
      appeal: reviewable.appeal,
      decision: await findDecisionBy(db, reviewable.decisionId),
      refused: await listRefusedOf(db, reviewable.decisionId),
    });
  });

/** What was sent on is sent back with reasons, or closed; nobody here finds anybody eligible. */
export function sentOnRoute(portal: Portal): void {
  portal.site.form({
    path: paths.coordinatorOne,
    enter: atSentOn(portal),
    show: async (visit, form) => show(sentOnPage(visit, form, await findHeard(portal.db, visit.reviewable))),
    submit: (visit, values) => submit(portal, visit, values),
  });
  portal.site.page({
    path: paths.coordinatorFile,
    enter: atSentOn(portal),
    show: async (visit) => {
      const { file, appeal, locale, personId, now } = visit;
      const one = await getReviewFile(portal.db, visit.reviewable, idOf(visit, 'document'));
      const reading = { studentId: file.personId, readerId: personId, role: 'coordinator' } as const;
      if (file.personId !== personId)
        await addReading(portal.db, { ...reading, organisationId: null, page: 'attachment' }, now);
      return giveFile(portal, visit, one, href(paths.coordinatorOne, locale, { id: appeal.id }));
    },
  });
}

function sentOnPage(visit: PortalVisit<AtSentOn>, form: FormState, heard: Intent | null): View {
  const { locale, file, appeal, decision, refused } = visit;
  const { coordinator: w } = words[locale];
  return {
    title: w.page,
    body: (
      <>
        <Heading caption={file.organisation[locale]}>{w.page}</Heading>
        <Lead>
          <bdi>{fullName(file.claimed)}</bdi> <Status text={words[locale].statuses[standingOf(visit)]} />
        </Lead>
        <p>
          <Due locale={locale} file={file} appeal={appeal} />
        </p>
        <Moved locale={locale} of={appeal} />
        <HeardPart locale={locale} intent={heard} hrefOf={fileOf(visit)} />
        {decision && <Reviewed locale={locale} decision={decision} />}
        <Exchange {...{ locale, appeal, refused }} answer={w.answer} hrefOf={fileOf(visit)} />
        {can(appeal.status, 'send_back') && (
          <Form action={form.action} csrf={form.csrf}>
            <RequiredNote />
            <RadioGroup
              {...fieldState(form, FIELDS.what)}
              label={w.choose}
              options={ACTS.map((value) => ({ value, label: w.options[value] }))}
              required
            />
            <TextArea {...fieldState(form, FIELDS.words)} label={w.words} hint={w.effect} rows={6} required />
            <Actions>
              <Button>{w.submit}</Button>
              <ButtonLink href={href(paths.coordinator, locale)} kind="secondary">
                {words[locale].cancel}
              </ButtonLink>
            </Actions>
          </Form>
        )}
      </>
    ),
  };
}

/** Where a file of a review is given out to the coordinator. */
const fileOf =
  ({ locale, appeal }: PortalVisit<AtSentOn>) =>
  ({ id: document }: { readonly id: string }): string =>
    href(paths.coordinatorFile, locale, { id: appeal.id, document });

async function submit(portal: Portal, visit: PortalVisit<AtSentOn>, values: Typed): Promise<Answer> {
  const { errors } = words[visit.locale].coordinator;
  const act = ACTS.find((known) => known === textOf(values, FIELDS.what));
  const said = textOf(values, FIELDS.words).trim();
  const faults = [
    ...(act === undefined ? [{ field: FIELDS.what, message: errors.choose }] : []),
    ...(isReason(said) ? [] : [{ field: FIELDS.words, message: errors.words }]),
  ];
  if (act === undefined || faults.length > 0) return invalid(...faults);
  const notice = await settle(portal, visit, act, said);
  return notice === 'reviewMoved'
    ? invalid({ field: '', message: words[visit.locale].notices[notice] })
    : go(href(paths.coordinator, visit.locale), notice);
}

const settle = (portal: Portal, visit: PortalVisit<AtSentOn>, act: Act, said: string): Promise<Notice> =>
  decide(portal, visit, async (tx, by): Promise<Notice> => {
    const { file, now } = visit;
    const held = jurisdictionsOf(by.memberships);
    if (!held.includes(file.jurisdiction) || file.personId === by.personId) return 'reviewMoved';
    await lockRequest(tx, file.id);
    const appeal = (await findReviewable(tx, file.id))?.appeal ?? null;
    if (appeal === null || !can(appeal.status, act)) return 'reviewMoved';
    const dueOn =
      act === 'close' ? null : addBusinessDays(isoDate(now), file.clocks.review, file.jurisdiction);
    await moveAppeal(tx, appeal.id, act, { now, dueOn, coordinator: { by: by.personId, words: said } });
    await record(tx, {
      ...by.cause,
      action: act === 'close' ? 'appeal.closed' : 'appeal.returned',
      subject: `verification:${file.id}`,
      organisationId: file.organisationId,
      after: { reference: file.reference },
    });
    const content = { kind: 'review', step: act === 'close' ? 'closed' : 'returned' } as const;
    await tellStudents(portal, tx, [{ id: file.id, personId: file.personId, content }], now);
    return act === 'close' ? 'reviewClosed' : 'reviewReturned';
  });
