import { record } from '#kernel/audit/store.ts';
import { type Answer, go, invalid, type Notice, show, type View } from '#kernel/http/answer.ts';
import { type FormState, fieldState, isTyped, type Typed, textOf, textsOf } from '#kernel/http/form.ts';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import {
  Actions,
  Button,
  ButtonLink,
  CheckboxGroup,
  errorFor,
  Form,
  RequiredNote,
  TextArea,
} from '#kernel/ui/forms.tsx';
import { isoDate } from '#kernel/ui/locale.ts';
import { decide } from '#portal/common/members/decide.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { addBusinessDays } from '#portal/programme/deadlines/rules.ts';
import { captionOf } from '#portal/programme/desk/caption.ts';
import { isRepresentative } from '#portal/programme/desk/rules.ts';
import { requestOf } from '#portal/programme/desk/ways.ts';
import { reasonText } from '#portal/programme/lines/pages.tsx';
import { isOfRequest, lacksMistake, lossReasonsOf } from '#portal/programme/lines/rules.ts';
import { tellStudents } from '#portal/programme/messages/tell.ts';
import { mapBarred } from '#portal/programme/verifications/barred/store.ts';
import { lockRequest } from '#portal/programme/verifications/change/lock-store.ts';
import { isInForce } from '#portal/programme/verifications/intents/rules.ts';
import { saveDraft, sendDraft } from '#portal/programme/verifications/intents/store.ts';
import { judgementOf, loadJudgedOn } from '#portal/programme/verifications/judge/load.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { isReason } from '#portal/programme/verifications/signing/rules.ts';
import { words } from './fr.ts';
import { type AtLoss, atLoss, mayWrite } from './guard.ts';
import { Numbers } from './parts.tsx';

const FIELDS = { reasons: 'reasons', note: 'note' } as const;

/** What an institution intends to decide, written for its student: sent by a DIR or an alternate, else a draft. */
export function writeRoute(portal: Portal): void {
  portal.site.form({
    path: paths.requestIntent,
    enter: atLoss(portal),
    show: async (visit, form) =>
      mayWrite(visit) || isTyped(form) ? show(writePage(visit, form)) : go(requestOf(visit), 'intentMoved'),
    submit: (visit, values) => submit(portal, visit, values),
  });
}

/** A form that was not sent yet shows the draft. */
const shownOf = ({ intent }: AtLoss, form: FormState): FormState =>
  intent === null || form.values[FIELDS.note] !== undefined
    ? form
    : { ...form, values: { [FIELDS.reasons]: intent.reasons, [FIELDS.note]: intent.note } };

function writePage(visit: PortalVisit<AtLoss>, empty: FormState): View {
  const { locale, at, file } = visit;
  const w = words[locale].write;
  const form = shownOf(visit, empty);
  const sends = isRepresentative(at.role);
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={captionOf(file)}>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          <CheckboxGroup
            name={FIELDS.reasons}
            label={w.reasons}
            hint={w.reasonsHint}
            required
            values={textsOf(form.values, FIELDS.reasons)}
            error={errorFor(form.errors, FIELDS.reasons)}
            options={optionsOf(visit)}
          />
          <TextArea {...fieldState(form, FIELDS.note)} label={w.note} hint={w.noteHint} rows={6} required />
          <Tells visit={visit} />
          {!sends && <p>{w.prepare}</p>}
          <Actions>
            <Button>{sends ? w.send : w.keep}</Button>
            <ButtonLink href={requestOf(visit)} kind="secondary">
              {words[locale].cancel}
            </ButtonLink>
          </Actions>
        </Form>
        <Numbers visit={visit} reasons={lossReasonsOf(visit.judged.version.rule)} />
      </>
    ),
  };
}

/** The reasons of a loss; what speaks of the request says when it is one. */
const optionsOf = ({ locale, judged: { version } }: PortalVisit<AtLoss>) =>
  lossReasonsOf(version.rule).map((value) => ({
    value,
    label: reasonText(locale, version.rule, value),
    ...(isOfRequest(version.rule, value) && { hint: words[locale].write.ofRequest }),
  }));

/** What the student reads besides the words of the institution. */
function Tells({ visit: { locale, file, goesTo } }: { visit: PortalVisit<AtLoss> }) {
  const w = words[locale].write;
  return (
    <>
      <h2>{w.tellsTitle}</h2>
      <ul>
        {w.tells(file.clocks.reply).map((text) => (
          <li key={text}>{text}</li>
        ))}
        {goesTo && <li>{w.tellsFall(goesTo[locale])}</li>}
      </ul>
    </>
  );
}

async function submit(portal: Portal, visit: PortalVisit<AtLoss>, values: Typed): Promise<Answer> {
  const { errors } = words[visit.locale].write;
  const ticked = textsOf(values, FIELDS.reasons);
  const { rule } = visit.judged.version;
  const reasons = lossReasonsOf(rule).filter((reason) => ticked.includes(reason));
  const note = textOf(values, FIELDS.note).trim();
  const faults = [
    ...(reasons.length === 0 ? [{ field: FIELDS.reasons, message: errors.reasons }] : []),
    ...(lacksMistake(rule, reasons) ? [{ field: FIELDS.reasons, message: errors.mistake }] : []),
    ...(isReason(note) ? [] : [{ field: FIELDS.note, message: errors.note }]),
  ];
  if (faults.length > 0) return invalid(...faults);
  const notice = await write(portal, visit, { reasons, note });
  return notice === 'intentMoved'
    ? invalid({ field: '', message: words[visit.locale].notices[notice] })
    : go(requestOf(visit), notice);
}

/** The numbers are worked out anew, and kept with the words, as they stand when it is written. */
const write = (
  portal: Portal,
  visit: PortalVisit<AtLoss>,
  { reasons, note }: { readonly reasons: readonly string[]; readonly note: string },
): Promise<Notice> =>
  decide(portal, visit, async (tx, { personId, role, cause }): Promise<Notice> => {
    const { file, at, now } = visit;
    const held = await lockRequest(tx, file.id);
    if (held === null || !isInForce(held.status) || held.pendingId !== null) return 'intentMoved';
    if ((await mapBarred(tx, personId, [file.id], now)).has(file.id)) return 'intentMoved';
    const judgement = judgementOf(await loadJudgedOn(tx, file, isoDate(now)), reasons);
    const id = await saveDraft(tx, {
      ...{ verificationId: file.id, reasons, note, judgement, ruleVersion: file.ruleVersion },
      ...{ by: personId, now },
    });
    if (id === null) return 'intentMoved';
    const sends = isRepresentative(role ?? at.role);
    await record(tx, {
      ...cause,
      action: sends ? 'intent.sent' : 'intent.drafted',
      subject: `verification:${file.id}`,
      organisationId: file.organisationId,
      after: { reference: file.reference, intent: id, reasons },
    });
    if (!sends) return 'intentDrafted';
    const replyBy = addBusinessDays(isoDate(now), file.clocks.reply, file.jurisdiction);
    await sendDraft(tx, id, { by: personId, now, replyBy });
    const content = { kind: 'intended', replyWantedUntil: replyBy } as const;
    await tellStudents(portal, tx, [{ id: file.id, personId: file.personId, content }], now);
    return 'intentSent';
  });
