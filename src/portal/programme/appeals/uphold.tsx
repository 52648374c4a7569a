import { type Answer, checkFirst, go, invalid, type View } from '#kernel/http/answer.ts';
import { type FormState, fieldState, type Typed, textOf } from '#kernel/http/form.ts';
import { SEEN, SeenForm } from '#kernel/ui/confirmation.tsx';
import { Callout, Heading } from '#kernel/ui/content.tsx';
import { Actions, Button, Form, RequiredNote, TextArea } from '#kernel/ui/forms.tsx';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { captionOf } from '#portal/programme/desk/caption.ts';
import { isColleagues, REVIEWED } from '#portal/programme/verifications/appeals/rules.ts';
import { isReason } from '#portal/programme/verifications/signing/rules.ts';
import { words } from './fr.ts';
import { type AtAppeal, pageOf } from './guard.ts';
import { isRefusal, uphold } from './settle.ts';

/** The field of the words with which a decision is upheld. */
export const ANSWER = 'answer';

/** Whether the form stands on which a decision is upheld. */
export const mayUphold = (visit: AtAppeal): boolean => mayDecide(visit) && visit.correction === null;

/** Whether whoever looks can decide the review. */
export const mayDecide = ({ file, appeal, fault, personId }: AtAppeal): boolean =>
  fault === null &&
  file.pending === null &&
  !isColleagues(appeal, personId) &&
  REVIEWED.some((status) => status === appeal.status);

/** What can follow for the student. */
const followsOf = ({ locale, appeal }: PortalVisit<AtAppeal>): string =>
  words[locale].page[appeal.status === 'returned' ? 'last' : 'once'];

/** The decision stays, with reasons. */
export function Uphold({ visit, form }: { visit: PortalVisit<AtAppeal>; form: FormState }) {
  const w = words[visit.locale].page;
  return (
    <>
      <h2>{w.uphold}</h2>
      <Form action={form.action} csrf={form.csrf}>
        <RequiredNote />
        <input type="hidden" name="do" value="uphold" />
        <TextArea {...fieldState(form, ANSWER)} label={w.upholdLabel} hint={w.upholdHint} rows={6} required />
        <p>{followsOf(visit)}</p>
        <Actions>
          <Button kind="secondary">{w.uphold}</Button>
        </Actions>
      </Form>
    </>
  );
}

/** The words once more before they are sent: unlike a signature, this has no time in which to undo it. */
export function upholdPage(visit: PortalVisit<AtAppeal>, form: FormState): View {
  const { page, upheld: w } = words[visit.locale];
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={captionOf(visit.file)}>{w.title}</Heading>
        <h2>{page.upholdLabel}</h2>
        <p class="typed">
          <bdi>{textOf(form.values, ANSWER)}</bdi>
        </p>
        <Callout tone="warning">
          <p>{w.effect}</p>
          <p>{followsOf(visit)}</p>
        </Callout>
        <SeenForm form={form} fields={['do', ANSWER]} submit={page.uphold} mend={w.mend} />
      </>
    ),
  };
}

/** Whether the words are looked at once more. */
export const isChecked = (visit: AtAppeal, { values, errors }: FormState): boolean =>
  mayUphold(visit) && errors.length === 0 && textOf(values, SEEN) !== '';

/** Upholds a decision once its words were read again. */
export async function answerUphold(
  portal: Portal,
  visit: PortalVisit<AtAppeal>,
  values: Typed,
): Promise<Answer> {
  const { locale } = visit;
  const answer = textOf(values, ANSWER).trim();
  if (!isReason(answer)) return invalid({ field: ANSWER, message: words[locale].page.missing });
  // Where it can't be upheld as it stands, that is said at once.
  if (textOf(values, SEEN) === '' && mayUphold(visit)) return checkFirst();
  const notice = await uphold(portal, visit, answer);
  return isRefusal(notice)
    ? invalid({ field: '', message: words[locale].notices[notice] })
    : go(pageOf(visit), notice);
}
