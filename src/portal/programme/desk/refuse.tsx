import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { type FormState, fieldState, revisionOf, type Typed, textOf, textsOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { behind, letIn } from '#kernel/http/route.ts';
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
import { confirmFirst } from '#portal/common/arrival/fresh.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import { reasonText } from '#portal/programme/lines/pages.tsx';
import type { LineRule } from '#portal/programme/lines/rules.ts';
import { getRule } from '#portal/programme/lines/store.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { words } from './fr.ts';
import { type AtRequest, atRequest } from './guard.ts';
import { back, Revision } from './otherwise.tsx';
import { signRequest } from './sign.ts';

/** *Not eligible*: signed with its reasons, and in effect after the same time as every signature. */
export function refuseRoute(portal: Portal): void {
  portal.site.form({
    path: paths.requestRefuse,
    enter: refusing(portal),
    first: (visit) => confirmFirst(visit),
    show: async (visit, form) => show(refusePage(visit, form)),
    submit: (visit, values) => refuse(portal, visit, values),
  });
}

/** Somebody before a request, with the reasons that its rule knows. */
interface Refusing extends AtRequest {
  readonly rule: LineRule;
}

const refusing = (portal: Portal): PortalGuard<Refusing> =>
  behind(atRequest(portal), async ({ file }) =>
    letIn({ rule: await getRule(portal.db, file.line, file.ruleVersion) }),
  );

function refusePage(visit: PortalVisit<Refusing>, form: FormState) {
  const { locale, file, rule } = visit;
  const w = words[locale].refuse;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={file.reference}>{w.title}</Heading>
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
          <TextArea {...fieldState(form, 'note')} label={w.note} hint={w.noteHint} rows={4} />
          <p>{words[locale].sign.statement}</p>
          <p>{words[locale].sign.undo(rule.undoMinutes)}</p>
          <Actions>
            <Button>{w.submit}</Button>
            <ButtonLink href={back(visit)} kind="secondary">
              {words[locale].cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  };
}

async function refuse(portal: Portal, visit: PortalVisit<Refusing>, values: Typed): Promise<Answer> {
  const { locale, at } = visit;
  const w = words[locale].sign;
  const ticked = textsOf(values, 'reasons');
  const result = await signRequest(portal, visit, {
    fact: 'find_ineligible',
    reasons: visit.rule.reasons.filter((reason) => ticked.includes(reason)),
    note: textOf(values, 'note').trim(),
    overrideReason: null,
    seen: false,
    revision: revisionOf(values),
  });
  if (result.kind === 'signed') {
    const list = href(paths.requests, locale, { organisation: at.organisationId }, { tray: 'signed' });
    return go(list, 'requestSigned');
  }
  const message = result.kind === 'taken' || result.kind === 'late' ? w[result.kind] : w.faults[result.kind];
  return invalid({ field: result.kind === 'no_reason' ? 'reasons' : '', message });
}
