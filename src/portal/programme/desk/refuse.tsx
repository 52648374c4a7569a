import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { type FormState, fieldState, revisionOf, type Typed, textOf, textsOf } from '#kernel/http/form.ts';
import { behind, letIn } from '#kernel/http/route.ts';
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
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import { reasonText } from '#portal/programme/lines/pages.tsx';
import { type Judged, loadJudged } from '#portal/programme/verifications/judge/load.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { isAgainst } from '#portal/programme/verifications/signing/rules.ts';
import { captionOf } from './caption.ts';
import { words } from './fr.ts';
import { type AtRequest, atRequest } from './guard.ts';
import { Revision } from './otherwise.tsx';
import { faultText, foreseeFault, type Order, signRequest } from './sign.ts';
import { SIGN } from './sign-form.tsx';
import { listOf, requestOf } from './ways.ts';

/** *Not eligible*: signed with its reasons, and in effect after the same time as every signature. */
export function refuseRoute(portal: Portal): void {
  portal.site.form({
    path: paths.requestRefuse,
    enter: refusing(portal),
    check: (visit, values) => {
      const fault = foreseeFault(visit, orderOf(visit, values));
      return fault === null ? [] : [errorOf(visit.locale, fault)];
    },
    first: (visit) => confirmFirst(visit),
    show: async (visit, form) => show(refusePage(visit, form)),
    submit: (visit, values) => refuse(portal, visit, values),
  });
}

/** Somebody before a request, with what the numbers say of it, and the reasons that its rule knows. */
interface Refusing extends AtRequest {
  readonly judged: Judged;
}

const refusing = (portal: Portal): PortalGuard<Refusing> =>
  behind(atRequest(portal), async ({ file }) => letIn({ judged: await loadJudged(portal.db, file) }));

function refusePage(visit: PortalVisit<Refusing>, form: FormState) {
  const { locale, file, judged } = visit;
  const w = words[locale].refuse;
  const { rule } = judged.version;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={captionOf(file)}>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
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

/** Why, where the numbers say that the rule is met. */
function AllTheSame({ visit: { locale, judged }, form }: { visit: PortalVisit<Refusing>; form: FormState }) {
  const { override: label, overrideHint: hint } = words[locale].refuse;
  return isAgainst('find_ineligible', judged.judgement.evaluation.outcome) ? (
    <TextArea {...fieldState(form, SIGN.override)} {...{ label, hint }} rows={3} required />
  ) : null;
}

async function refuse(portal: Portal, visit: PortalVisit<Refusing>, values: Typed): Promise<Answer> {
  const result = await signRequest(portal, visit, orderOf(visit, values));
  return result.kind === 'signed'
    ? go(listOf(visit), 'requestSigned')
    : invalid(errorOf(visit.locale, result.kind));
}

function orderOf({ judged }: Refusing, values: Typed): Order {
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
