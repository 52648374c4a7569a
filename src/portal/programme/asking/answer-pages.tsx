import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Form, RequiredNote, TextArea } from '#kernel/ui/forms.tsx';
import type { PortalVisit } from '#portal/portal.ts';
import { FileFields } from '#portal/programme/answer-files/fields.tsx';
import type { AnswerFile } from '#portal/programme/answer-files/store.ts';
import type { Asking } from '#portal/programme/verifications/history-store.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { words } from './fr.ts';
import type { AtOwnRequest } from './request.ts';
import { Closes } from './steps.tsx';

interface Around {
  readonly questions: readonly Asking[];
  /** What is added to the answer already. */
  readonly files: readonly AnswerFile[];
}

/** What the institution asks, and the student's answer. */
export function answerPage(
  visit: PortalVisit<AtOwnRequest>,
  form: FormState,
  { questions, files }: Around,
): View {
  const { locale, file } = visit;
  const w = words[locale].request.question;
  const [open] = questions.filter(({ answer }) => answer === null);
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={file.organisation[locale]}>{w.title}</Heading>
        <Lead>
          <span class="typed">{open?.question}</span>
        </Lead>
        <Closes locale={locale} on={file.dueOn ?? undefined} />
        <Form action={form.action} csrf={form.csrf} encType="multipart/form-data">
          <RequiredNote />
          <TextArea {...fieldState(form, 'answer')} label={w.label} rows={6} required />
          <FileFields locale={locale} form={form} files={files} />
          <Actions>
            <Button>{w.submit}</Button>
            <ButtonLink href={href(paths.ownRequest, locale, { id: file.id })} kind="secondary">
              {words[locale].back}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  };
}

/** That nothing was sent, why, and the words, so that whoever wrote them can keep them. */
export function latePage({ locale, file }: PortalVisit<AtOwnRequest>, text: string): View {
  const { late: w } = words[locale].request.question;
  const why =
    file.status === 'cancelled' || file.status === 'closed' || file.status === 'consent_revoked'
      ? w[file.status]
      : w.answered;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={file.organisation[locale]}>{w.title}</Heading>
        <Lead>{why}</Lead>
        {text !== '' && (
          <>
            <h2>{w.words}</h2>
            <p class="typed">{text}</p>
          </>
        )}
        <Actions>
          <ButtonLink href={href(paths.ownRequest, locale, { id: file.id })}>{w.back}</ButtonLink>
        </Actions>
      </>
    ),
  };
}
