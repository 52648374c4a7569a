import { record } from '#kernel/audit/store.ts';
import { type Answer, go, invalid, show, type View } from '#kernel/http/answer.ts';
import { type FormState, fieldState, type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import type { Upload } from '#kernel/http/upload.ts';
import { formatLastDay } from '#kernel/time.ts';
import { Callout, Details, Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Form, RequiredNote, TextArea } from '#kernel/ui/forms.tsx';
import { decide } from '#portal/common/members/decide.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import { FileFields } from '#portal/programme/answer-files/fields.tsx';
import type { SentFile } from '#portal/programme/answer-files/store.ts';
import { recordOwn } from '#portal/programme/asking/own-event.ts';
import type { AtOwnRequest } from '#portal/programme/asking/request.ts';
import { addedTo, takeWith, UPLOAD } from '#portal/programme/asking/with-files.ts';
import { paths as messages } from '#portal/programme/messages/paths.ts';
import { addMessages, saveAnswered } from '#portal/programme/messages/store.ts';
import { lockRequest } from '#portal/programme/verifications/change/lock-store.ts';
import { overtake } from '#portal/programme/verifications/decisions-store.ts';
import { findToldIntent, type Intent } from '#portal/programme/verifications/intents/list-store.ts';
import { takesReply } from '#portal/programme/verifications/intents/rules.ts';
import { saveReply } from '#portal/programme/verifications/intents/store.ts';
import { loadLosses } from '#portal/programme/verifications/losses/load.ts';
import type { Loss } from '#portal/programme/verifications/losses/rules.ts';
import { Moved } from '#portal/programme/verifications/moved.tsx';
import { paths } from '#portal/programme/verifications/paths.ts';
import { words } from './fr.ts';
import { IntentNumbers, IntentText } from './part.tsx';

const REPLY = 'reply';

/** A student before what is intended of a request of theirs; null where nothing is. */
interface AtIntent extends AtOwnRequest {
  readonly intent: Intent | null;
  /** The losses that exclude them, where it was judged by one. */
  readonly losses: readonly Loss[];
}

const whoseOf = ({ file }: AtOwnRequest) => ({ verificationId: file.id, occasion: 'intent' }) as const;

/** A student replies to what their institution intends, before it decides. */
export function replyRoute(portal: Portal, atOwnRequest: PortalGuard<AtOwnRequest>): void {
  const enter: PortalGuard<AtIntent> = behind(atOwnRequest, async ({ file }) => {
    const intent = await findToldIntent(portal.db, file.id);
    return letIn({ intent, losses: await loadLosses(portal.db, file, [intent?.inputs.facts]) });
  });
  portal.site.form({
    path: messages.reply,
    enter,
    upload: UPLOAD,
    show: async (visit, form) =>
      visit.intent !== null && takesReply(visit.intent.status)
        ? show(
            replyPage(visit, form, {
              intent: visit.intent,
              files: await addedTo(portal, whoseOf(visit), visit.intent.files, form),
            }),
          )
        : go(requestOf(visit), 'intentOver'),
    submit: (visit, values, upload) => submit(portal, visit, { values, upload }),
  });
}

const requestOf = ({ locale, file }: PortalVisit<AtOwnRequest>): string =>
  href(paths.ownRequest, locale, { id: file.id });

function replyPage(
  visit: PortalVisit<AtIntent>,
  form: FormState,
  { intent, files }: { readonly intent: Intent; readonly files: readonly SentFile[] },
): View {
  const { locale, file } = visit;
  const w = words[locale].reply;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={file.organisation[locale]}>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Callout tone="warning">
          <p>
            {intent.status === 'sent' && intent.replyBy !== null
              ? words[locale].intent.until(formatLastDay(intent.replyBy, locale))
              : words[locale].intent.late}
          </p>
        </Callout>
        <Moved locale={locale} of={intent} />
        <IntentText locale={locale} intent={intent} />
        <Details summary={words[locale].intent.numbers}>
          <IntentNumbers {...{ locale, intent }} losses={visit.losses} />
        </Details>
        <Form action={form.action} csrf={form.csrf} encType="multipart/form-data">
          <RequiredNote />
          <TextArea {...fieldState(form, REPLY)} label={w.label} hint={w.hint} rows={8} required />
          <FileFields locale={locale} form={form} files={files} />
          <Actions>
            <Button>{w.submit}</Button>
            <ButtonLink href={requestOf(visit)} kind="secondary">
              {w.back}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  };
}

async function submit(
  portal: Portal,
  visit: PortalVisit<AtIntent>,
  sent: { readonly values: Typed; readonly upload: Upload },
): Promise<Answer> {
  const w = words[visit.locale].reply;
  const text = textOf(sent.values, REPLY).trim();
  const faults = await takeWith(portal, visit, whoseOf(visit), sent);
  if (faults === 'late') return show(latePage(visit, text), 409);
  const errors = [...(text === '' ? [{ field: REPLY, message: w.missing }] : []), ...faults];
  if (errors.length > 0) return invalid(...errors);
  return (await reply(portal, visit, text))
    ? go(requestOf(visit), 'intentReplied')
    : show(latePage(visit, text), 409);
}

/** The words are shown to be kept. */
function latePage(visit: PortalVisit<AtIntent>, text: string): View {
  const { locale, file } = visit;
  const w = words[locale].reply;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={file.organisation[locale]}>{w.title}</Heading>
        <Lead>{w.over}</Lead>
        <h2>{w.words}</h2>
        <p class="typed">
          <bdi>{text}</bdi>
        </p>
        <Actions>
          <ButtonLink href={requestOf(visit)}>{w.back}</ButtonLink>
        </Actions>
      </>
    ),
  };
}

/** A signature that waits is overtaken: whoever signed did not know what the student says. */
const reply = (portal: Portal, visit: PortalVisit<AtIntent>, text: string): Promise<boolean> =>
  decide(portal, visit, async (tx, { personId, cause }) => {
    const { file, now } = visit;
    const held = await lockRequest(tx, file.id, personId);
    const intent = held === null ? null : await findToldIntent(tx, file.id);
    const files = held === null || intent === null ? null : await saveReply(tx, intent.id, text, now);
    if (held === null || files === null) return false;
    const fallen = held.pendingId === null ? [] : await overtake(tx, [held.pendingId], now);
    await saveAnswered(tx, { id: file.id, personId, kinds: ['intended'] }, now);
    await addMessages(tx, [{ id: file.id, personId, content: { kind: 'replied' } }], now);
    await recordOwn(tx, { ...cause, action: 'intent.replied', after: { files } }, file);
    for (const { id } of fallen)
      await record(tx, {
        ...cause,
        action: 'verification.signature_overtaken',
        subject: `verification:${file.id}`,
        organisationId: file.organisationId,
        after: { reference: file.reference, decision: id },
      });
    return true;
  });
