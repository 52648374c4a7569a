import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
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
import type { LineRule } from '#portal/programme/lines/rules.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { judgeSigning, signableAsShown } from '#portal/programme/verifications/signing/rules.ts';
import { captionOf } from './caption.ts';
import { words } from './fr.ts';
import { type AtRuled, atRuled } from './guard.ts';
import { Revision } from './otherwise.tsx';
import { faultText, type Order, signRequest } from './sign.ts';
import { listOf, requestOf } from './ways.ts';

/** *Not eligible*: signed with its reasons, and in effect after the same time as every signature. */
export function refuseRoute(portal: Portal): void {
  portal.site.form({
    path: paths.requestRefuse,
    enter: atRuled(portal),
    check: ({ locale, file, personId, rule }, values) => {
      const order = orderOf(rule, values);
      const fault = judgeSigning(order, signableAsShown(file), { personId, represents: false });
      if (fault !== null) return [errorOf(locale, fault)];
      return file.revision === order.revision ? [] : [errorOf(locale, 'late')];
    },
    first: (visit) => confirmFirst(visit),
    show: async (visit, form) => show(refusePage(visit, form)),
    submit: (visit, values) => refuse(portal, visit, values),
  });
}

function refusePage(visit: PortalVisit<AtRuled>, form: FormState) {
  const { locale, file, rule } = visit;
  const w = words[locale].refuse;
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

async function refuse(portal: Portal, visit: PortalVisit<AtRuled>, values: Typed): Promise<Answer> {
  const result = await signRequest(portal, visit, orderOf(visit.rule, values));
  return result.kind === 'signed'
    ? go(listOf(visit), 'requestSigned')
    : invalid(errorOf(visit.locale, result.kind));
}

function orderOf(rule: LineRule, values: Typed): Order {
  const ticked = textsOf(values, 'reasons');
  return {
    fact: 'find_ineligible',
    reasons: rule.reasons.filter((reason) => ticked.includes(reason)),
    note: textOf(values, 'note').trim(),
    overrideReason: null,
    seen: false,
    revision: revisionOf(values),
  };
}

const errorOf = (locale: Locale, fault: Parameters<typeof faultText>[1]): FieldError => ({
  field: fault === 'no_reason' ? 'reasons' : '',
  message: faultText(locale, fault),
});
