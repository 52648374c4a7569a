import { type Answer, go, invalid, type Notice, show, type View } from '#kernel/http/answer.ts';
import { type FormState, fieldState, type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import { confirmationPage } from '#kernel/ui/confirmation.tsx';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Form, RequiredNote, TextArea } from '#kernel/ui/forms.tsx';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import type { AtOwnRequest } from '#portal/programme/asking/request.ts';
import { findReviewable, type Reviewable } from '#portal/programme/verifications/appeals/list-store.ts';
import { can, judgeAsking } from '#portal/programme/verifications/appeals/rules.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { askReview, sendOn, withdraw } from './act.ts';
import { words } from './fr.ts';
import { lastDayToAsk } from './part.tsx';

/** A student before what could be reviewed of a request, or is. */
export interface AtReview extends AtOwnRequest {
  readonly reviewable: Reviewable | null;
}

const REASON = 'reason';

/** A student asks for a review, sends it on once, or withdraws it. */
export function reviewRoutes(portal: Portal, atOwnRequest: PortalGuard<AtOwnRequest>): void {
  const { site } = portal;
  const enter: PortalGuard<AtReview> = behind(atOwnRequest, async ({ file }) =>
    letIn({ reviewable: await findReviewable(portal.db, file.id) }),
  );
  site.form({
    path: paths.askReview,
    enter,
    show: async (visit, form) =>
      mayAsk(visit) ? show(wordsPage(visit, form, 'ask')) : go(requestOf(visit), 'reviewNotNow'),
    submit: (visit, values) =>
      said(visit, values, 'ask', async (text) => (mayAsk(visit) ? askReview(portal, visit, text) : null)),
  });
  site.form({
    path: paths.sendReviewOn,
    enter,
    show: async (visit, form) =>
      maySendOn(visit) ? show(wordsPage(visit, form, 'sendOn')) : go(requestOf(visit), 'reviewNotNow'),
    submit: (visit, values) => said(visit, values, 'sendOn', (text) => sendOn(portal, visit, text)),
  });
  site.form({
    path: paths.withdrawReview,
    enter,
    show: async (visit, form) => show(withdrawPage(visit, form)),
    submit: async (visit) => go(requestOf(visit), (await withdraw(portal, visit)) ?? 'reviewNotNow'),
  });
}

const requestOf = ({ locale, file }: PortalVisit<AtOwnRequest>): string =>
  href(paths.ownRequest, locale, { id: file.id });

const mayAsk = ({ file, reviewable, now }: PortalVisit<AtReview>): boolean =>
  judgeAsking(
    {
      status: file.status,
      isAsked: reviewable?.appeal != null,
      until: reviewable === null ? null : lastDayToAsk(file, reviewable),
    },
    now,
  ) === null;

const maySendOn = ({ reviewable }: AtReview): boolean =>
  reviewable?.appeal != null && can(reviewable.appeal.status, 'send_on');

/** A page for words: why it is wrong, or what the coordinator should know. */
function wordsPage(visit: PortalVisit<AtReview>, form: FormState, which: 'ask' | 'sendOn'): View {
  const { locale, file } = visit;
  const w = words[locale][which];
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={file.organisation[locale]}>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          <TextArea
            {...fieldState(form, REASON)}
            label={w.label}
            {...(which === 'ask' && { hint: words[locale].ask.hint })}
            rows={8}
            required
          />
          <Actions>
            <Button>{w.submit}</Button>
            <ButtonLink href={requestOf(visit)} kind="secondary">
              {words[locale].back}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  };
}

async function said(
  visit: PortalVisit<AtReview>,
  values: Typed,
  which: 'ask' | 'sendOn',
  act: (text: string) => Promise<Notice | null>,
): Promise<Answer> {
  const text = textOf(values, REASON).trim();
  if (text === '') return invalid({ field: REASON, message: words[visit.locale][which].missing });
  return go(requestOf(visit), (await act(text)) ?? 'reviewNotNow');
}

const withdrawPage = (visit: PortalVisit<AtReview>, form: FormState): View =>
  confirmationPage(visit.locale, form, {
    ...words[visit.locale].withdraw,
    caption: visit.file.organisation[visit.locale],
    danger: true,
    back: requestOf(visit),
  });
