import { type Answer, go, invalid } from '#kernel/http/answer.ts';
import { type FormState, fieldState, revisionOf, type Typed, textOf, textsOf } from '#kernel/http/form.ts';
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
import { reasonText } from '#portal/programme/lines/pages.tsx';
import { loadLosses } from '#portal/programme/verifications/losses/load.ts';
import type { Loss } from '#portal/programme/verifications/losses/rules.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { isAgainst } from '#portal/programme/verifications/signing/rules.ts';
import { type Undone, withUndone } from '#portal/programme/verifications/undone-store.ts';
import { captionOf } from './caption.ts';
import { type Checking, checking } from './check.ts';
import { Foreseen } from './check-parts.tsx';
import { words } from './fr.ts';
import { Revision } from './otherwise.tsx';
import { faultText, foreseeFaults, type Order, signRequest } from './sign.ts';
import { SIGN } from './sign-form.tsx';
import { listOf, requestOf, showToSigner } from './ways.ts';

/** *Not eligible*: signed with its reasons, and in effect after the same time as every signature. */
export function refuseRoute(portal: Portal): void {
  portal.site.form({
    path: paths.requestRefuse,
    enter: checking(portal),
    check: (visit, values) =>
      foreseeFaults(visit, orderOf(visit, values)).map((fault) => errorOf(visit.locale, fault)),
    first: (visit) => confirmFirst(visit),
    show: (visit, form) =>
      showToSigner(visit, form, async () =>
        refusePage(visit, await withUndone(portal.db, visit, form, undoneOf), await lossesOf(portal, visit)),
      ),
    submit: (visit, values) => refuse(portal, visit, values),
  });
}

/** The words of a signature on this form. */
const undoneOf = ({ fact, reasons, note, overrideReason }: Undone): Typed | null =>
  fact === 'find_ineligible' ? { reasons, note, [SIGN.override]: overrideReason ?? '' } : null;

/** The losses by which the numbers exclude the student, where they do. */
const lossesOf = ({ db }: Portal, { file, judged }: PortalVisit<Checking>): Promise<readonly Loss[]> =>
  loadLosses(db, file, [judged.judgement.inputs.facts]);

function refusePage(visit: PortalVisit<Checking>, form: FormState, losses: readonly Loss[]) {
  const { locale, file, judged } = visit;
  const w = words[locale].refuse;
  const { rule } = judged.version;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={captionOf(file)}>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Numbers visit={visit} losses={losses} />
        <h2>{w.decision}</h2>
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          <Revision visit={visit} />
          <CheckboxGroup
            name="reasons"
            label={w.reasons}
            required
            values={textsOf(form.values, 'reasons')}
            error={errorFor(form.errors, 'reasons')}
            options={rule.reasons.map((value) => ({ value, label: reasonText(locale, rule, value) }))}
          />
          <AllTheSame visit={visit} form={form} />
          <TextArea {...fieldState(form, 'note')} label={w.note} hint={w.noteHint} rows={4} optionalLabel />
          <p>{words[locale].sign.statement}</p>
          <p>{words[locale].sign.undo(rule.undoMinutes)}</p>
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

/** What the numbers say, as on the page of the request. */
const Numbers = ({ visit, losses }: { visit: PortalVisit<Checking>; losses: readonly Loss[] }) => (
  <Foreseen
    visit={visit}
    excluding={{ losses, reader: { kind: 'desk', organisationId: visit.at.organisationId } }}
  />
);

/** Why, where the numbers say that the rule is met. */
function AllTheSame({ visit: { locale, judged }, form }: { visit: PortalVisit<Checking>; form: FormState }) {
  const { override: label, overrideHint: hint } = words[locale].refuse;
  return isAgainst('find_ineligible', judged.judgement.evaluation.outcome) ? (
    <TextArea {...fieldState(form, SIGN.override)} {...{ label, hint }} rows={3} required />
  ) : null;
}

async function refuse(portal: Portal, visit: PortalVisit<Checking>, values: Typed): Promise<Answer> {
  const result = await signRequest(portal, visit, orderOf(visit, values));
  return result.kind === 'signed'
    ? go(listOf(visit), 'requestSigned')
    : invalid(errorOf(visit.locale, result.kind));
}

function orderOf({ judged }: Checking, values: Typed): Order {
  const ticked = textsOf(values, 'reasons');
  return {
    fact: 'find_ineligible',
    reasons: judged.version.rule.reasons.filter((reason) => ticked.includes(reason)),
    note: textOf(values, 'note').trim(),
    overrideReason: textOf(values, SIGN.override).trim() || null,
    seen: false,
    revision: revisionOf(values),
  };
}

const errorOf = (locale: Locale, fault: Parameters<typeof faultText>[1]): FieldError => ({
  field: fault === 'no_reason' ? 'reasons' : fault === 'met' ? SIGN.override : '',
  message: faultText(locale, fault),
});
