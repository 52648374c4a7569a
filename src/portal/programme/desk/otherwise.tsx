import { record } from '#kernel/audit/store.ts';
import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { type FormState, fieldState, revisionOf, type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { addDays } from '#kernel/time.ts';
import { confirmationPage } from '#kernel/ui/confirmation.tsx';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Form, RequiredNote, TextArea } from '#kernel/ui/forms.tsx';
import { isoDate } from '#kernel/ui/locale.ts';
import { decide } from '#portal/common/members/decide.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { businessDaysUntil } from '#portal/programme/deadlines/rules.ts';
import type { Content } from '#portal/programme/messages/rules.ts';
import { tellStudents } from '#portal/programme/messages/tell.ts';
import { refusePlace } from '#portal/programme/places/refuse.ts';
import { isOwnFile } from '#portal/programme/verifications/barred/store.ts';
import { type Change, changeStatus } from '#portal/programme/verifications/change/store.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { addQuestion } from '#portal/programme/verifications/questions-store.ts';
import { captionOf } from './caption.ts';
import { words } from './fr.ts';
import { type AtRequest, atRequest } from './guard.ts';

/** The ways on without a decision: a question to the student, not our student. */
export function otherwiseRoutes(portal: Portal): void {
  const { site } = portal;
  site.form({
    path: paths.requestAsk,
    enter: atRequest(portal),
    show: async (visit, form) => show(askPage(visit, form)),
    submit: (visit, values) => ask(portal, visit, values),
  });
  site.form({
    path: paths.requestNotOurs,
    enter: atRequest(portal),
    show: async (visit, form) => show(notOursPage(visit, form)),
    submit: (visit, values) => close(portal, visit, values),
  });
}

export const back = ({ locale, at, file }: PortalVisit<AtRequest>): string =>
  href(paths.request, locale, { organisation: at.organisationId, id: file.id });

export const Revision = ({ visit }: { visit: PortalVisit<AtRequest> }) => (
  <input type="hidden" name="revision" value={String(visit.file.revision)} />
);

function askPage(visit: PortalVisit<AtRequest>, form: FormState) {
  const { locale, file } = visit;
  const w = words[locale].ask;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={captionOf(file)}>{w.title}</Heading>
        <Lead>{w.lead(file.clocks.info)}</Lead>
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          <Revision visit={visit} />
          <TextArea {...fieldState(form, 'question')} label={w.question} hint={w.hint} rows={5} required />
          <Actions>
            <Button>{w.submit}</Button>
            <ButtonLink href={back(visit)} kind="secondary">
              {words[locale].cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  };
}

/** The institution's clock stops; what was left of it is kept. */
async function ask(portal: Portal, visit: PortalVisit<AtRequest>, values: Typed): Promise<Answer> {
  const { locale, file, now } = visit;
  const w = words[locale].ask;
  const question = textOf(values, 'question').trim();
  if (question === '') return invalid({ field: 'question', message: w.missing });
  const today = isoDate(now);
  const replyWantedUntil = addDays(today, file.clocks.info);
  const sent = await own(portal, visit, revisionOf(values), {
    change: {
      fact: 'ask',
      dueOn: replyWantedUntil,
      daysLeft: file.dueOn === null ? null : businessDaysUntil(today, file.dueOn, file.jurisdiction),
    },
    action: 'verification.question_asked',
    also: async (tx, by) => {
      const questionId = await addQuestion(tx, { verificationId: file.id, question, by }, now);
      return { kind: 'asked', questionId, replyWantedUntil };
    },
  });
  return sent ? go(back(visit), 'questionSent') : invalid({ field: '', message: w.late });
}

function notOursPage(visit: PortalVisit<AtRequest>, form: FormState) {
  const { locale, file } = visit;
  return confirmationPage(locale, form, {
    ...words[locale].notOurs,
    caption: captionOf(file),
    fields: <Revision visit={visit} />,
    danger: true,
    back: back(visit),
  });
}

async function close(portal: Portal, visit: PortalVisit<AtRequest>, values: Typed): Promise<Answer> {
  const { locale, at, file, now } = visit;
  const closed = await own(portal, visit, revisionOf(values), {
    change: { fact: 'close', holder: null, dueOn: null, closedWhy: 'not_ours' },
    action: 'verification.closed',
    also: async (tx) => {
      await refusePlace(tx, { id: file.place.id, personId: file.personId }, now);
      return { kind: 'closed', why: 'not_ours' };
    },
  });
  return closed
    ? go(href(paths.requests, locale, { organisation: at.organisationId }, { tray: 'mine' }), 'requestClosed')
    : invalid({ field: '', message: words[locale].notOurs.late });
}

interface Own {
  readonly change: Omit<Change, 'by' | 'at'>;
  readonly action: 'verification.question_asked' | 'verification.closed';
  /** What else follows, and what the student is told of it. */
  readonly also: (tx: Parameters<typeof changeStatus>[0], personId: string) => Promise<Content>;
}

/** Something that only the holder of a request does with it, as they saw it. */
const own = (
  portal: Portal,
  visit: PortalVisit<AtRequest>,
  revision: number,
  { change, action, also }: Own,
): Promise<boolean> =>
  decide(portal, visit, async (tx, { personId, cause }) => {
    const { file, now } = visit;
    if (file.pending !== null || (await isOwnFile(tx, personId, file.id, now))) return false;
    const which = { ids: [file.id], revision, holderId: personId };
    const [changed] = await changeStatus(tx, which, { ...change, by: personId, at: now });
    if (changed === undefined) return false;
    const content = await also(tx, personId);
    const { reference, organisationId } = changed;
    const event = {
      action,
      subject: `verification:${file.id}`,
      organisationId,
      after: { reference },
    } as const;
    await record(tx, { ...cause, ...event });
    await tellStudents(portal, tx, [{ id: file.id, personId: changed.personId, content }], now);
    return true;
  });
