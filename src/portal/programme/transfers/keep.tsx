import { record } from '#kernel/audit/store.ts';
import { type Answer, go, invalid, show, type View } from '#kernel/http/answer.ts';
import { type FormState, fieldState, isTyped, type Typed, textOf } from '#kernel/http/form.ts';
import { confirmationPage } from '#kernel/ui/confirmation.tsx';
import { RadioGroup, RequiredNote, TextArea } from '#kernel/ui/forms.tsx';
import { decide } from '#portal/common/members/decide.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { captionOf } from '#portal/programme/desk/caption.ts';
import { tellStudents } from '#portal/programme/messages/tell.ts';
import { isOwnFile } from '#portal/programme/verifications/barred/store.ts';
import { paths } from '#portal/programme/verifications/transfers/paths.ts';
import { REFUSALS, type Refusal } from '#portal/programme/verifications/transfers/rules.ts';
import { lockTransfers, settleTransfers } from '#portal/programme/verifications/transfers/store.ts';
import { words } from './fr.ts';
import { type AtOutgoing, atOutgoing, listOf, mayMove, pageOf } from './guard.ts';

const FIELDS = { reason: 'reason', note: 'note' } as const;

/** *Don't hand out*: the transfer ends with a reason, and the number lives on. */
export function keepRoute(portal: Portal): void {
  portal.site.form({
    path: paths.keep,
    enter: atOutgoing(portal),
    show: async (visit, form) =>
      mayMove(visit) || isTyped(form) ? show(keepPage(visit, form)) : go(pageOf(visit), 'fileMoved'),
    submit: (visit, values) => submitKeep(portal, visit, values),
  });
}

function keepPage(visit: PortalVisit<AtOutgoing>, form: FormState): View {
  const { locale, file } = visit;
  const w = words[locale].keep;
  return confirmationPage(locale, form, {
    title: w.title,
    caption: captionOf(file),
    lead: w.lead,
    effect: w.effect,
    fields: (
      <>
        <RequiredNote />
        <RadioGroup
          {...fieldState(form, FIELDS.reason)}
          label={w.reason}
          hint={w.reasonHint}
          options={REFUSALS.map((value) => ({ value, label: w.reasons[value] }))}
          required
        />
        <TextArea {...fieldState(form, FIELDS.note)} label={w.note} hint={w.noteHint} rows={4} />
      </>
    ),
    submit: w.submit,
    danger: true,
    back: pageOf(visit),
  });
}

async function submitKeep(portal: Portal, visit: PortalVisit<AtOutgoing>, values: Typed): Promise<Answer> {
  const w = words[visit.locale].keep;
  const reason = REFUSALS.find((known) => known === textOf(values, FIELDS.reason));
  const note = textOf(values, FIELDS.note).trim();
  if (reason === undefined) return invalid({ field: FIELDS.reason, message: w.errors.reason });
  if (reason === 'other' && note === '') return invalid({ field: FIELDS.note, message: w.errors.note });
  const kept = await keep(portal, visit, { reason, note });
  return kept
    ? go(listOf(visit), 'fileKept')
    : invalid({ field: '', message: words[visit.locale].notices.fileMoved });
}

const keep = (
  portal: Portal,
  visit: PortalVisit<AtOutgoing>,
  { reason, note }: { readonly reason: Refusal; readonly note: string },
): Promise<boolean> =>
  decide(portal, visit, async (tx, { personId, cause }) => {
    const { transfer, file, at, now } = visit;
    if (!mayMove(visit) || (await isOwnFile(tx, personId, file.id, now))) return false;
    await lockTransfers(tx, [transfer.id]);
    const settled = await settleTransfers(tx, [transfer.id], 'refuse', { by: personId, now, reason, note });
    if (settled.length === 0) return false;
    await record(tx, {
      ...cause,
      action: 'transfer.refused',
      subject: `transfer:${transfer.id}`,
      organisationId: at.organisationId,
      after: { reason },
    });
    const content = { kind: 'transfer', step: 'refused' } as const;
    await tellStudents(portal, tx, [{ id: file.id, personId: file.personId, content }], now);
    return true;
  });
