import { type Answer, go, invalid, show, type View } from '#kernel/http/answer.ts';
import { type FormState, fieldState, isTyped, type Typed, textOf } from '#kernel/http/form.ts';
import { formatDay } from '#kernel/time.ts';
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
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { captionOf } from '#portal/programme/desk/caption.ts';
import { isRepresentative } from '#portal/programme/desk/rules.ts';
import { requestOf } from '#portal/programme/desk/ways.ts';
import type { What } from '#portal/programme/verifications/corrections/rules.ts';
import { words as terms } from '#portal/programme/verifications/fr.ts';
import { judgePlainDay } from '#portal/programme/verifications/intents/rules.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { isReason } from '#portal/programme/verifications/signing/rules.ts';
import { words } from './fr.ts';
import { type AtMistake, atMistake, correctionOf } from './guard.ts';
import { ask } from './settle.ts';

const FIELDS = { what: 'what', day: 'day', why: 'why' } as const;

/** *Correct a decision*: what was wrong, and how it came to it; a second person makes the correction. */
export function askRoute(portal: Portal): void {
  portal.site.form({
    path: paths.requestCorrect,
    enter: atMistake(portal),
    check: (visit, values) => faultsOf(visit, values),
    show: async (visit, form) =>
      mayAsk(visit) || isTyped(form) ? show(askPage(visit, form)) : go(requestOf(visit), 'correctionMoved'),
    submit: (visit, values) => submit(portal, visit, values),
  });
}

/** Whether whoever looks may ask for a correction: DIRs and alternates, where something can be put right. */
const mayAsk = ({ file, whats, bar, at }: AtMistake): boolean =>
  whats.length > 0 && bar === null && isRepresentative(at.role) && file.pending === null;

function askPage(visit: PortalVisit<AtMistake>, form: FormState): View {
  const { locale, file, standing } = visit;
  const w = words[locale].ask;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={captionOf(file)}>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        {standing !== null && standing.plain !== null && standing.plainOn !== null && (
          <p>
            {terms[locale].plain[standing.plain]} – {formatDay(standing.plainOn, locale)}
          </p>
        )}
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          {visit.whats.length > 1 ? <Wrong visit={visit} form={form} /> : <p>{hintOf(visit)}</p>}
          <TextArea {...fieldState(form, FIELDS.why)} label={w.why} hint={w.whyHint} rows={5} required />
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

const hintOf = ({ locale, standing }: PortalVisit<AtMistake>): string =>
  words[locale].ask[standing?.endedNumber ? 'outcomeHint' : 'outcomeHintFirst'];

/** Whether the outcome is wrong, or the day of a plain fact, and what that should be. */
function Wrong({ visit, form }: { visit: PortalVisit<AtMistake>; form: FormState }) {
  const { locale, whats, file } = visit;
  const w = words[locale].ask;
  return (
    <>
      <RadioGroup
        {...fieldState(form, FIELDS.what)}
        label={w.what}
        options={whats.map((value) => ({
          value,
          label: words[locale].whats[value],
          ...(value === 'outcome' && { hint: hintOf(visit) }),
        }))}
        required
      />
      <Field
        {...fieldState(form, FIELDS.day)}
        label={w.day}
        hint={w.dayHint(file.askedOn)}
        inputMode="numeric"
        autocomplete="off"
      />
    </>
  );
}

/** What is chosen; where only one thing can be put right, that. */
const whatOf = ({ whats }: AtMistake, values: Typed): What | undefined =>
  whats.length === 1 ? whats[0] : whats.find((known) => known === textOf(values, FIELDS.what));

function faultsOf(visit: PortalVisit<AtMistake>, values: Typed): FieldError[] {
  const { ask, notices } = words[visit.locale];
  const { errors } = ask;
  // Said on the form, where what was typed still stands.
  if (!mayAsk(visit)) return [{ field: '', message: notices.correctionMoved }];
  const what = whatOf(visit, values);
  const day = textOf(values, FIELDS.day).trim();
  return [
    ...(what === undefined ? [{ field: FIELDS.what, message: errors.what }] : []),
    ...(what === 'day' ? dayFaults(visit, day) : []),
    ...(what === 'outcome' ? strayFaults(visit, day) : []),
    ...(isReason(textOf(values, FIELDS.why)) ? [] : [{ field: FIELDS.why, message: errors.why }]),
  ];
}

/** The day by which a plain fact is corrected obeys the rule of the first. */
function dayFaults({ locale, file, standing, now }: PortalVisit<AtMistake>, day: string): FieldError[] {
  const { errors } = words[locale].ask;
  const fault = judgePlainDay(day, { askedOn: file.askedOn, today: isoDate(now) });
  const said = { malformed: errors.day, future: errors.future, before_asked: errors.early };
  if (fault !== null) return [{ field: FIELDS.day, message: said[fault] }];
  return day === standing?.plainOn ? [{ field: FIELDS.day, message: errors.same }] : [];
}

/** A day that is typed where the outcome is said to be wrong is asked about, as every reason is. */
function strayFaults({ locale, whats }: PortalVisit<AtMistake>, day: string): FieldError[] {
  if (day === '' || whats.length < 2) return [];
  const { ask, whats: w } = words[locale];
  return [{ field: FIELDS.day, message: ask.errors.stray(w.outcome, w.day) }];
}

async function submit(portal: Portal, visit: PortalVisit<AtMistake>, values: Typed): Promise<Answer> {
  const what = whatOf(visit, values);
  const faults = faultsOf(visit, values);
  if (what === undefined || faults.length > 0) return invalid(...faults);
  const notice = await ask(portal, visit, {
    what,
    reason: textOf(values, FIELDS.why).trim(),
    dayAfter: what === 'day' ? textOf(values, FIELDS.day).trim() : null,
  });
  return notice === 'correctionAsked'
    ? go(correctionOf(visit), notice)
    : invalid({ field: '', message: words[visit.locale].notices.correctionMoved });
}
