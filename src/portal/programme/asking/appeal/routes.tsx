import { type Answer, go, invalid, type Notice, show, type View } from '#kernel/http/answer.ts';
import { type FormState, fieldState, type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import type { Upload } from '#kernel/http/upload.ts';
import { confirmationPage } from '#kernel/ui/confirmation.tsx';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Form, RequiredNote, TextArea } from '#kernel/ui/forms.tsx';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import { FileFields } from '#portal/programme/answer-files/fields.tsx';
import type { SentFile } from '#portal/programme/answer-files/store.ts';
import type { AtOwnRequest } from '#portal/programme/asking/request.ts';
import { addedTo, takeWith, UPLOAD } from '#portal/programme/asking/with-files.ts';
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

const GROUNDS = 'grounds';

/** A student asks for a review, sends it on once, or withdraws it. */
export function reviewRoutes(portal: Portal, atOwnRequest: PortalGuard<AtOwnRequest>): void {
  const { site } = portal;
  const enter: PortalGuard<AtReview> = behind(atOwnRequest, async ({ file }) =>
    letIn({ reviewable: await findReviewable(portal.db, file.id) }),
  );
  site.form({
    path: paths.askReview,
    enter,
    upload: UPLOAD,
    show: async (visit, form) =>
      mayAsk(visit)
        ? show(
            wordsPage(
              visit,
              form,
              'ask',
              await addedTo(portal, whoseOf(visit), visit.reviewable?.files ?? [], form),
            ),
          )
        : go(requestOf(visit), 'reviewNotNow'),
    submit: (visit, values, upload) => ask(portal, visit, { values, upload }),
  });
  site.form({
    path: paths.sendReviewOn,
    enter,
    show: async (visit, form) =>
      maySendOn(visit) ? show(wordsPage(visit, form, 'sendOn')) : go(requestOf(visit), 'reviewNotNow'),
    submit: (visit, values) => said(visit, values, (text) => sendOn(portal, visit, text)),
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
function wordsPage(
  visit: PortalVisit<AtReview>,
  form: FormState,
  which: 'ask' | 'sendOn',
  files: readonly SentFile[] = [],
): View {
  const { locale, file } = visit;
  const w = words[locale][which];
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={file.organisation[locale]}>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Form
          action={form.action}
          csrf={form.csrf}
          {...(which === 'ask' && { encType: 'multipart/form-data' as const })}
        >
          <RequiredNote />
          <TextArea
            {...fieldState(form, GROUNDS)}
            label={w.label}
            {...(which === 'ask' && { hint: words[locale].ask.hint })}
            rows={8}
            required
          />
          {which === 'ask' && <FileFields locale={locale} form={form} files={files} />}
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

const whoseOf = ({ file }: AtReview) => ({ verificationId: file.id, occasion: 'decision' }) as const;

/** What is wrong with a file is said with what is wrong with the words; what is right stays. */
async function ask(
  portal: Portal,
  visit: PortalVisit<AtReview>,
  sent: { readonly values: Typed; readonly upload: Upload },
): Promise<Answer> {
  if (!mayAsk(visit)) return go(requestOf(visit), 'reviewNotNow');
  const faults = await takeWith(portal, visit, whoseOf(visit), sent);
  if (faults === 'late') return go(requestOf(visit), 'reviewNotNow');
  const text = textOf(sent.values, GROUNDS).trim();
  const missing = text === '' ? [{ field: GROUNDS, message: words[visit.locale].ask.missing }] : [];
  const errors = [...missing, ...faults];
  if (errors.length > 0) return invalid(...errors);
  return go(requestOf(visit), (await askReview(portal, visit, text)) ?? 'reviewNotNow');
}

async function said(
  visit: PortalVisit<AtReview>,
  values: Typed,
  act: (text: string) => Promise<Notice | null>,
): Promise<Answer> {
  const text = textOf(values, GROUNDS).trim();
  if (text === '') return invalid({ field: GROUNDS, message: words[visit.locale].sendOn.missing });
  return go(requestOf(visit), (await act(text)) ?? 'reviewNotNow');
}

const withdrawPage = (visit: PortalVisit<AtReview>, form: FormState): View =>
  confirmationPage(visit.locale, form, {
    ...words[visit.locale].withdraw,
    caption: visit.file.organisation[visit.locale],
    danger: true,
    back: requestOf(visit),
  });
