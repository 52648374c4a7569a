import { go, invalid, show, type View } from '#kernel/http/answer.ts';
import {
  type FormState,
  fieldState,
  isTyped,
  revisionOf,
  type Typed,
  textOf,
  textsOf,
} from '#kernel/http/form.ts';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import {
  Actions,
  Button,
  ButtonLink,
  CheckboxGroup,
  errorFor,
  type FieldError,
  Form,
  RequiredNote,
  TextArea,
} from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { confirmFirst } from '#portal/common/arrival/fresh.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { captionOf } from '#portal/programme/desk/caption.ts';
import { Revision } from '#portal/programme/desk/otherwise.tsx';
import { isRepresentative } from '#portal/programme/desk/rules.ts';
import { pageAt, requestOf } from '#portal/programme/desk/ways.ts';
import { reasonText } from '#portal/programme/lines/pages.tsx';
import type { Intent } from '#portal/programme/verifications/intents/list-store.ts';
import { isRipe, judgeLoss, type LossFault } from '#portal/programme/verifications/intents/rules.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { isReason } from '#portal/programme/verifications/signing/rules.ts';
import { type Undone, withUndone } from '#portal/programme/verifications/undone-store.ts';
import { words } from './fr.ts';
import { type AtLoss, atLoss } from './guard.ts';
import { Heard, Numbers, Statement } from './parts.tsx';
import { answerLoss } from './sign.ts';

const FIELDS = { reasons: 'reasons', note: 'note' } as const;
const REASON_FAULTS = ['no_reason', 'other_reason', 'no_mistake'] as const satisfies readonly LossFault[];

/** What was told first becomes a decision, once its student was heard or let the day go by. */
export function decideRoute(portal: Portal): void {
  portal.site.form({
    path: paths.requestDecideIntent,
    enter: atLoss(portal),
    check: faultsOf,
    first: (visit) => confirmFirst(visit),
    show: async (visit, form) =>
      visit.intent !== null && (mayDecide(visit, visit.intent) || isTyped(form))
        ? show(decidePage(visit, visit.intent, await withUndone(portal.db, visit, form, undoneOf)))
        : go(requestOf(visit), 'intentMoved'),
    submit: async (visit, values) => {
      const faults = faultsOf(visit, values);
      if (faults.length > 0) return invalid(...faults);
      const note = textOf(values, FIELDS.note).trim();
      const reasons = textsOf(values, FIELDS.reasons);
      const order = { kind: 'intended', reasons, note, revision: revisionOf(values) } as const;
      return answerLoss(portal, visit, order, (fault) =>
        REASON_FAULTS.some((one) => one === fault) ? FIELDS.reasons : '',
      );
    },
  });
}

/** The words of a signature on this form. */
const undoneOf = ({ fact, plain, reasons, note }: Undone): Typed | null =>
  fact === 'find_ineligible' && plain === null ? { [FIELDS.reasons]: reasons, [FIELDS.note]: note } : null;

/** What the form lacks, all of it at once. */
function faultsOf({ locale }: PortalVisit<AtLoss>, values: Typed): FieldError[] {
  const { decide: w, faults } = words[locale];
  return [
    ...(textsOf(values, FIELDS.reasons).length > 0
      ? []
      : [{ field: FIELDS.reasons, message: faults.no_reason }]),
    ...(isReason(textOf(values, FIELDS.note)) ? [] : [{ field: FIELDS.note, message: w.errors.note }]),
  ];
}

/** Whether whoever looks could sign it as it stands, whatever reasons they keep. */
function mayDecide({ file, bar, at, judged }: AtLoss, intent: Intent): boolean {
  const { status, askedOn } = file;
  const { rule } = judged.version;
  const fault = judgeLoss(
    { kind: 'intended', reasons: intent.reasons },
    { status, askedOn, bar, pending: file.pending !== null, intent, rule },
    { represents: isRepresentative(at.role) },
  );
  return isRipe(intent.status) && (fault === null || fault === 'no_mistake');
}

function decidePage(visit: PortalVisit<AtLoss>, intent: Intent, form: FormState): View {
  const { locale, file } = visit;
  const w = words[locale].decide;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={captionOf(file)}>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Heard visit={visit} intent={intent} />
        <Numbers visit={visit} reasons={intent.reasons} />
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          <Revision visit={visit} />
          <Fields locale={locale} intent={intent} form={form} />
          <Statement visit={visit} />
          <Actions>
            <Button kind="danger">{w.submit}</Button>
            <ButtonLink href={pageAt(visit, paths.requestDropIntent)} kind="secondary">
              {w.drop}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  };
}

/** Which of the reasons that were told stand, and what the student should know. */
function Fields({ locale, intent, form }: { locale: Locale; intent: Intent; form: FormState }) {
  const w = words[locale].decide;
  const kept = form.values[FIELDS.note] === undefined ? intent.reasons : textsOf(form.values, FIELDS.reasons);
  return (
    <>
      <CheckboxGroup
        name={FIELDS.reasons}
        label={w.reasons}
        hint={w.reasonsHint}
        required
        values={kept}
        error={errorFor(form.errors, FIELDS.reasons)}
        options={intent.reasons.map((value) => ({ value, label: reasonText(locale, intent, value) }))}
      />
      <TextArea {...fieldState(form, FIELDS.note)} label={w.note} hint={w.noteHint} rows={6} required />
    </>
  );
}
