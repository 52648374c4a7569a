import { record } from '#kernel/audit/store.ts';
import { type Answer, go, invalid } from '#kernel/http/answer.ts';
import { type FormState, fieldState, revisionOf, type Typed, textOf } from '#kernel/http/form.ts';
import { addDays } from '#kernel/time.ts';
import { confirmationPage } from '#kernel/ui/confirmation.tsx';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import {
  Actions,
  Button,
  ButtonLink,
  type FieldError,
  Form,
  RequiredNote,
  TextArea,
} from '#kernel/ui/forms.tsx';
import { isoDate } from '#kernel/ui/locale.ts';
import { confirmFirst } from '#portal/common/arrival/fresh.ts';
import { decide } from '#portal/common/members/decide.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { businessDaysUntil } from '#portal/programme/deadlines/rules.ts';
import { tellStudents } from '#portal/programme/messages/tell.ts';
import { isOwnFile } from '#portal/programme/verifications/barred/store.ts';
import { changeStatus } from '#portal/programme/verifications/change/store.ts';
import { words as terms } from '#portal/programme/verifications/fr.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { addQuestion } from '#portal/programme/verifications/questions-store.ts';
import { lowerFirst } from '#portal/programme/verifications/signed.ts';
import { judgeSigning, signableAsShown } from '#portal/programme/verifications/signing/rules.ts';
import { captionOf } from './caption.ts';
import { type Checking, checking } from './check.ts';
import { words } from './fr.ts';
import { type AtRequest, atRequest } from './guard.ts';
import { faultText, type Order, signRequest } from './sign.ts';
import { listOf, requestOf, showToSigner, showToWorker } from './ways.ts';

/** The ways on without a decision: a question to the student, not our student. */
export function otherwiseRoutes(portal: Portal): void {
  const { site } = portal;
  site.form({
    path: paths.requestAsk,
    enter: atRequest(portal),
    show: (visit, form) => showToWorker(visit, form, () => askPage(visit, form)),
    submit: (visit, values) => ask(portal, visit, values),
  });
  site.form({
    path: paths.requestNotOurs,
    enter: checking(portal),
    check: foreseen,
    first: (visit) => confirmFirst(visit),
    show: (visit, form) => showToSigner(visit, form, () => notOursPage(visit, form)),
    submit: (visit, values) => close(portal, visit, values),
  });
}

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
            <ButtonLink href={requestOf(visit)} kind="secondary">
              {words[locale].cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  };
}

async function ask(portal: Portal, visit: PortalVisit<AtRequest>, values: Typed): Promise<Answer> {
  const w = words[visit.locale].ask;
  const question = textOf(values, 'question').trim();
  if (question === '') return invalid({ field: 'question', message: w.missing });
  const sent = await sendQuestion(portal, visit, { question, revision: revisionOf(values) });
  if (sent) return go(requestOf(visit), 'questionSent');
  return invalid({ field: '', message: visit.file.status === 'cancelled' ? w.cancelled : w.late });
}

/** The institution's clock stops; what was left of it is kept. Only its holder asks, as they saw the request. */
const sendQuestion = (
  portal: Portal,
  visit: PortalVisit<AtRequest>,
  { question, revision }: { readonly question: string; readonly revision: number },
): Promise<boolean> =>
  decide(portal, visit, async (tx, { personId, cause }) => {
    const { file, now } = visit;
    if (file.pending !== null || (await isOwnFile(tx, personId, file.id, now))) return false;
    const today = isoDate(now);
    const replyWantedUntil = addDays(today, file.clocks.info);
    const daysLeft = file.dueOn === null ? null : businessDaysUntil(today, file.dueOn, file.jurisdiction);
    const which = { ids: [file.id], revision, holderId: personId };
    const change = { fact: 'ask', by: personId, at: now, dueOn: replyWantedUntil, daysLeft } as const;
    const [changed] = await changeStatus(tx, which, change);
    if (changed === undefined) return false;
    const questionId = await addQuestion(tx, { verificationId: file.id, question, by: personId }, now);
    await record(tx, {
      ...cause,
      action: 'verification.question_asked',
      subject: `verification:${file.id}`,
      organisationId: changed.organisationId,
      after: { reference: changed.reference },
    });
    const content = { kind: 'asked', questionId, replyWantedUntil } as const;
    await tellStudents(portal, tx, [{ id: file.id, personId: changed.personId, content }], now);
    return true;
  });

function notOursPage(visit: PortalVisit<Checking>, form: FormState) {
  const { locale, file, judged } = visit;
  const { title, lead, submit } = words[locale].notOurs;
  return confirmationPage(locale, form, {
    ...{ title, lead, submit, caption: captionOf(file) },
    effect: againstNotOurs(visit),
    fields: (
      <>
        <Revision visit={visit} />
        <p>{words[locale].sign.undo(judged.version.rule.undoMinutes)}</p>
      </>
    ),
    danger: true,
    back: requestOf(visit),
  });
}

/** What speaks against signing that somebody is no student there; empty where neither record nor proof does. */
function againstNotOurs({ locale, file, judged }: PortalVisit<Checking>): string {
  const w = words[locale].notOurs;
  const { proof } = file.place;
  const facts = [
    ...(judged.judgement.match.level === 'full' ? [w.matches] : []),
    ...(proof === 'none' ? [] : [w.proved(lowerFirst(terms[locale].proofs[proof]))]),
  ];
  return facts.length === 0 ? '' : [...facts, w.doubt].join(' ');
}

/** Signed as any decision is, so that it can be undone for as long: its student is told nothing until then (`ENS §5`). */
async function close(portal: Portal, visit: PortalVisit<Checking>, values: Typed): Promise<Answer> {
  const { locale, now } = visit;
  const ends = { plain: 'not_ours', plainOn: isoDate(now) } as const;
  const result = await signRequest(portal, visit, { ...notOursOf(values), ends });
  return result.kind === 'signed'
    ? go(listOf(visit), 'requestSigned')
    : invalid({ field: '', message: faultText(locale, result.kind) });
}

const notOursOf = (values: Typed): Order => ({
  ...{ fact: 'conclude', reasons: [], note: '', overrideReason: null, seen: false },
  revision: revisionOf(values),
});

/** Why it would not be taken as the request is shown now. */
function foreseen({ locale, file, personId }: PortalVisit<Checking>, values: Typed): FieldError[] {
  const order = notOursOf(values);
  const fault = judgeSigning(order, signableAsShown(file), { personId, represents: false });
  if (fault !== null) return [{ field: '', message: faultText(locale, fault) }];
  return file.revision === order.revision ? [] : [{ field: '', message: faultText(locale, 'late') }];
}
