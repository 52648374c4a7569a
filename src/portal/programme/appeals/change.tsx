import { type Answer, go, invalid, show, type View } from '#kernel/http/answer.ts';
import { type FormState, fieldState, isTyped, revisionOf, type Typed, textOf } from '#kernel/http/form.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import { Callout, Heading, Lead } from '#kernel/ui/content.tsx';
import {
  Actions,
  Button,
  ButtonLink,
  Checkbox,
  type FieldError,
  Form,
  RequiredNote,
  TextArea,
} from '#kernel/ui/forms.tsx';
import { confirmFirst } from '#portal/common/arrival/fresh.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import { captionOf } from '#portal/programme/desk/caption.ts';
import { words as desk } from '#portal/programme/desk/fr.ts';
import { isProved } from '#portal/programme/desk/judged.ts';
import { Revision } from '#portal/programme/desk/otherwise.tsx';
import { faultText, signRequest } from '#portal/programme/desk/sign.ts';
import { listOf } from '#portal/programme/desk/ways.ts';
import { takesNoNumber } from '#portal/programme/verifications/appeals/list-store.ts';
import { can, isColleagues, REVIEWED } from '#portal/programme/verifications/appeals/rules.ts';
import { type Judged, loadJudged } from '#portal/programme/verifications/judge/load.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { isReason } from '#portal/programme/verifications/signing/rules.ts';
import { type Undone, withUndone } from '#portal/programme/verifications/undone-store.ts';
import { words } from './fr.ts';
import { type AtAppeal, atAppeal, pageOf } from './guard.ts';
import { findMine, recordChange } from './settle.ts';

const FIELDS = { note: 'note', seen: 'seen' } as const;

/** A reviewer before a decision that they change, and whether it gives a number. */
interface Changing extends AtAppeal {
  readonly judged: Judged;
  /** Another request of the student lives, or they have removed the institution: nothing but a record is made. */
  readonly isOnly: boolean;
}

/** A decision is changed: signed as every other, with a new number; recorded only beside a request that lives. */
export function changeRoute(portal: Portal): void {
  portal.site.form({
    path: paths.requestRestore,
    enter: changing(portal),
    check: (visit, values) => faultsOf(visit, values),
    first: (visit) => confirmFirst(visit),
    show: async (visit, form) =>
      mayChange(visit) || isTyped(form)
        ? show(changePage(visit, await withUndone(portal.db, visit, form, undoneOf)))
        : go(pageOf(visit), isColleagues(visit.appeal, visit.personId) ? 'reviewHeld' : 'reviewMoved'),
    submit: (visit, values) => submit(portal, visit, values),
  });
}

const changing = (portal: Portal): PortalGuard<Changing> =>
  behind(atAppeal(portal), async ({ file }) =>
    letIn({ judged: await loadJudged(portal.db, file), isOnly: await takesNoNumber(portal.db, file.id) }),
  );

/** The words of a signature on this form. */
const undoneOf = ({ fact, note }: Undone): Typed | null =>
  fact === 'restore' ? { [FIELDS.note]: note } : null;

const mayChange = ({ file, appeal, fault, personId }: Changing): boolean =>
  fault === null &&
  file.pending === null &&
  file.status === 'ineligible' &&
  can(appeal.status, 'change') &&
  !isColleagues(appeal, personId);

function changePage(visit: PortalVisit<Changing>, form: FormState): View {
  const { locale, file, judged, isOnly, reviewable } = visit;
  const w = words[locale].change;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={captionOf(file)}>{w.title}</Heading>
        <Lead>{isOnly ? w.only : reviewable.endedNumber ? w.lead : w.leadFirst}</Lead>
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          <Revision visit={visit} />
          {!isOnly && !isProved(file, judged) && (
            <Checkbox
              {...fieldState(form, FIELDS.seen)}
              value="yes"
              checked={fieldState(form, FIELDS.seen).value !== ''}
              label={w.seen}
              hint={w.seenHint}
              required
            />
          )}
          <TextArea {...fieldState(form, FIELDS.note)} label={w.note} hint={w.noteHint} rows={6} required />
          {!isOnly && (
            <Callout tone="info">
              <p>{w.statement}</p>
              <p>{desk[locale].sign.undo(judged.version.rule.undoMinutes)}</p>
            </Callout>
          )}
          <Actions>
            <Button>{isOnly ? w.record : w.submit}</Button>
            <ButtonLink href={pageOf(visit)} kind="secondary">
              {words[locale].cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  };
}

const faultsOf = ({ locale }: PortalVisit<Changing>, values: Typed): FieldError[] =>
  isReason(textOf(values, FIELDS.note))
    ? []
    : [{ field: FIELDS.note, message: words[locale].change.errors.note }];

async function submit(portal: Portal, visit: PortalVisit<Changing>, values: Typed): Promise<Answer> {
  const { locale, appeal, isOnly } = visit;
  const faults = faultsOf(visit, values);
  if (faults.length > 0) return invalid(...faults);
  const note = textOf(values, FIELDS.note).trim();
  const refused = (why: 'reviewMoved' | 'reviewHeld') =>
    invalid({ field: '', message: words[locale].notices[why] });
  if (!mayChange(visit)) return refused(isColleagues(appeal, visit.personId) ? 'reviewHeld' : 'reviewMoved');
  if (isOnly) {
    const notice = await recordChange(portal, visit, note);
    return notice === 'reviewMoved' || notice === 'reviewHeld' ? refused(notice) : go(pageOf(visit), notice);
  }
  const result = await signRequest(portal, visit, {
    ...{ fact: 'restore', reasons: [], note, overrideReason: note, revision: revisionOf(values) },
    seen: textOf(values, FIELDS.seen) !== '',
    again: {
      by: { appealId: appeal.id },
      isAllowed: async (tx, by) => {
        const mine = await findMine(tx, visit, by);
        if (mine === null || isColleagues(mine, by.personId)) return false;
        return REVIEWED.some((status) => status === mine.status);
      },
    },
  });
  if (result.kind !== 'signed')
    return invalid({
      field: result.kind === 'unproved' ? FIELDS.seen : '',
      message: faultText(locale, result.kind),
    });
  return go(listOf(visit), 'requestSigned');
}
