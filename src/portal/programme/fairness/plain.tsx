import { type Answer, go, invalid, show, type View } from '#kernel/http/answer.ts';
import { type FormState, fieldState, isTyped, revisionOf, type Typed, textOf } from '#kernel/http/form.ts';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import {
  Actions,
  Button,
  ButtonLink,
  Field,
  type FieldError,
  Form,
  RadioGroup,
  RequiredNote,
  TextArea,
} from '#kernel/ui/forms.tsx';
import { isoDate } from '#kernel/ui/locale.ts';
import { confirmFirst } from '#portal/common/arrival/fresh.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { captionOf } from '#portal/programme/desk/caption.ts';
import { Revision } from '#portal/programme/desk/otherwise.tsx';
import { isRepresentative } from '#portal/programme/desk/rules.ts';
import { requestOf } from '#portal/programme/desk/ways.ts';
import { judgePlainDay, plainFactsOf } from '#portal/programme/verifications/intents/rules.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { OPEN } from '#portal/programme/verifications/rules.ts';
import { type Undone, withUndone } from '#portal/programme/verifications/undone-store.ts';
import { words } from './fr.ts';
import { type AtLoss, atLoss } from './guard.ts';
import { Statement } from './parts.tsx';
import { answerLoss } from './sign.ts';

const FIELDS = { fact: 'fact', day: 'day', note: 'note' } as const;

/** A plain fact ends a decision in force without a reply: there is nothing to say to it. */
export function plainRoute(portal: Portal): void {
  portal.site.form({
    path: paths.requestPlainFact,
    enter: atLoss(portal),
    check: (visit, values) => faultsOf(visit, values),
    first: (visit) => confirmFirst(visit),
    show: async (visit, form) =>
      maySign(visit) || isTyped(form)
        ? show(plainPage(visit, await withUndone(portal.db, visit, form, undoneOf)))
        : go(requestOf(visit), 'intentMoved'),
    submit: (visit, values) => submit(portal, visit, values),
  });
}

/** What was entered for a signature on this form. */
const undoneOf = ({ plain, plainOn, note }: Undone): Typed | null =>
  plain === null ? null : { [FIELDS.fact]: plain, [FIELDS.day]: plainOn ?? '', [FIELDS.note]: note };

const maySign = ({ file, bar, at }: AtLoss): boolean =>
  bar === null && isRepresentative(at.role) && file.pending === null && plainFactsOf(file.status).length > 0;

function plainPage(visit: PortalVisit<AtLoss>, form: FormState): View {
  const { locale, file } = visit;
  const w = words[locale].plain;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={captionOf(file)}>{w.title}</Heading>
        <Lead>{leadOf(visit)}</Lead>
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          <Revision visit={visit} />
          <Fields visit={visit} form={form} />
          <Statement visit={visit} />
          <Actions>
            <Button kind="danger">{w.submit}</Button>
            <ButtonLink href={requestOf(visit)} kind="secondary">
              {words[locale].cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  };
}

function leadOf({ locale, file: { status } }: PortalVisit<AtLoss>): string {
  const w = words[locale].plain;
  if (OPEN.some((open) => open === status)) return w.open;
  return status === 'transfer_out' ? w.handed : w.lead;
}

/** What happened, when, and what the student should know; nobody reads a word of a death. */
function Fields({ visit: { locale, file }, form }: { visit: PortalVisit<AtLoss>; form: FormState }) {
  const w = words[locale].plain;
  return (
    <>
      <RadioGroup
        {...fieldState(form, FIELDS.fact)}
        label={w.fact}
        options={plainFactsOf(file.status).map((value) => ({
          value,
          label: w.facts[value],
          ...(w.hints[value] !== undefined && { hint: w.hints[value] }),
        }))}
        required
      />
      <Field
        {...fieldState(form, FIELDS.day)}
        label={w.day}
        hint={w.dayHint(file.askedOn)}
        inputMode="numeric"
        autocomplete="off"
        required
      />
      {plainFactsOf(file.status).some((plain) => plain !== 'died') && (
        <TextArea
          {...fieldState(form, FIELDS.note)}
          label={w.note}
          hint={w.noteHint}
          rows={4}
          optionalLabel
        />
      )}
    </>
  );
}

const factOf = ({ file }: AtLoss, values: Typed) =>
  plainFactsOf(file.status).find((known) => known === textOf(values, FIELDS.fact));

function faultsOf(visit: PortalVisit<AtLoss>, values: Typed): FieldError[] {
  const { plain, faults } = words[visit.locale];
  const { errors } = plain;
  const around = { askedOn: visit.file.askedOn, today: isoDate(visit.now) };
  const fault = judgePlainDay(textOf(values, FIELDS.day).trim(), around);
  const said = { malformed: errors.day, future: errors.future, before_asked: faults.before_asked };
  return [
    ...(factOf(visit, values) === undefined ? [{ field: FIELDS.fact, message: errors.fact }] : []),
    ...(fault === null ? [] : [{ field: FIELDS.day, message: said[fault] }]),
  ];
}

async function submit(portal: Portal, visit: PortalVisit<AtLoss>, values: Typed): Promise<Answer> {
  const plain = factOf(visit, values);
  const faults = faultsOf(visit, values);
  if (plain === undefined || faults.length > 0) return invalid(...faults);
  const note = textOf(values, FIELDS.note).trim();
  const plainOn = textOf(values, FIELDS.day).trim();
  const order = { kind: 'plain', plain, plainOn, note, revision: revisionOf(values) } as const;
  return answerLoss(portal, visit, order, (fault) =>
    fault === 'not_plain' ? FIELDS.fact : fault === 'before_asked' ? FIELDS.day : '',
  );
}
