import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { type FormState, fieldState, isTyped, revisionOf, type Typed, textOf } from '#kernel/http/form.ts';
import { confirmationPage } from '#kernel/ui/confirmation.tsx';
import { RadioGroup, RequiredNote, TextArea } from '#kernel/ui/forms.tsx';
import { decide } from '#portal/common/members/decide.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { captionOf } from '#portal/programme/desk/caption.ts';
import { type AtRequest, atRequest } from '#portal/programme/desk/guard.ts';
import { Revision } from '#portal/programme/desk/otherwise.tsx';
import { actsOn, isRepresentative } from '#portal/programme/desk/rules.ts';
import { listOf, requestOf } from '#portal/programme/desk/ways.ts';
import { isOwnFile } from '#portal/programme/verifications/barred/store.ts';
import { changeStatus } from '#portal/programme/verifications/change/store.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { followTransfers } from '#portal/programme/verifications/transfers/follow.ts';
import { DECLINES, type Decline } from '#portal/programme/verifications/transfers/rules.ts';
import { words } from './fr.ts';

const FIELDS = { reason: 'reason', note: 'note' } as const;

/** *Decline*: the file goes back, the number lives on, and the student reads why. */
export function declineRoute(portal: Portal): void {
  portal.site.form({
    path: paths.requestDecline,
    enter: atRequest(portal),
    show: async (visit, form) =>
      mayDecline(visit) || isTyped(form)
        ? show(declinePage(visit, form))
        : go(requestOf(visit), 'requestChanged'),
    submit: (visit, values) => decline(portal, visit, values),
  });
}

const mayDecline = ({ file, at, personId }: PortalVisit<AtRequest>): boolean =>
  isRepresentative(at.role) && actsOn(file, { personId, role: at.role }).includes('receive');

function declinePage(visit: PortalVisit<AtRequest>, form: FormState) {
  const { locale, file } = visit;
  const w = words[locale].decline;
  return confirmationPage(locale, form, {
    title: w.title,
    caption: captionOf(file),
    lead: w.lead,
    effect: w.effect,
    fields: (
      <>
        <RequiredNote />
        <Revision visit={visit} />
        <RadioGroup
          {...fieldState(form, FIELDS.reason)}
          label={w.reason}
          options={DECLINES.map((value) => ({ value, label: w.reasons[value] }))}
          required
        />
        <TextArea {...fieldState(form, FIELDS.note)} label={w.note} hint={w.noteHint} rows={4} />
      </>
    ),
    submit: w.submit,
    danger: true,
    back: requestOf(visit),
  });
}

async function decline(portal: Portal, visit: PortalVisit<AtRequest>, values: Typed): Promise<Answer> {
  const w = words[visit.locale].decline;
  const reason = DECLINES.find((known) => known === textOf(values, FIELDS.reason));
  const note = textOf(values, FIELDS.note).trim();
  if (reason === undefined) return invalid({ field: FIELDS.reason, message: w.errors.reason });
  if (reason === 'other' && note === '') return invalid({ field: FIELDS.note, message: w.errors.note });
  return (await save(portal, visit, { reason, note, revision: revisionOf(values) }))
    ? go(listOf(visit), 'transferDeclined')
    : invalid({ field: '', message: w.late });
}

interface Declining {
  readonly reason: Decline;
  readonly note: string;
  readonly revision: number;
}

const save = (
  portal: Portal,
  visit: PortalVisit<AtRequest>,
  { reason, note, revision }: Declining,
): Promise<boolean> =>
  decide(portal, visit, async (tx, { personId, cause }) => {
    const { file, now } = visit;
    if (!mayDecline(visit) || (await isOwnFile(tx, personId, file.id, now))) return false;
    const change = { fact: 'decline', by: personId, at: now, dueOn: null, closedWhy: 'declined' } as const;
    const [changed] = await changeStatus(tx, { ids: [file.id], revision }, change);
    if (changed === undefined) return false;
    await followTransfers(portal, tx, [changed], { by: personId, cause, now, reason, note });
    return true;
  });
