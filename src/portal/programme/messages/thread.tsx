import type { ComponentChildren } from 'preact';
import { formatLastDay } from '#kernel/time.ts';
import { Status, Timeline } from '#kernel/ui/content.tsx';
import { ButtonLink } from '#kernel/ui/forms.tsx';
import { formatDate, formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import { FileLinks } from '#portal/programme/answer-files/fields.tsx';
import type { SentFile } from '#portal/programme/answer-files/store.ts';
import { words } from './fr.ts';
import type { Thread } from './load.ts';
import type { Content } from './rules.ts';
import type { Message } from './store.ts';

interface ThreadProps {
  readonly locale: Locale;
  readonly thread: Thread;
  readonly hrefOf: (file: SentFile) => string;
  /** The page's own address, with what was said before a message; with the latest for null. */
  readonly addressOf: (before: number | null) => string;
}

/** What a student reads of a request: what they were told and asked, and what they answered, the latest first. */
export function OwnThread(props: ThreadProps & { institution: string }) {
  const { locale, institution } = props;
  return (
    <Said
      {...props}
      title={words[locale].title}
      titleOf={({ content }) => ownTitle(locale, content, institution)}
    >
      {(message) => <OwnText {...props} message={message} />}
    </Said>
  );
}

/** What the desk reads of it: the words of both, and that the student was told the rest. */
export function DeskThread(props: ThreadProps) {
  const { locale } = props;
  return (
    <Said {...props} title={words[locale].desk.title} titleOf={({ content }) => deskTitle(locale, content)}>
      {(message) => <Words {...props} message={message} />}
    </Said>
  );
}

function Said(
  props: ThreadProps & {
    title: string;
    titleOf: (message: Message) => string;
    children: (message: Message) => ComponentChildren;
  },
) {
  const { locale, thread, title, titleOf, children, addressOf } = props;
  const w = words[locale];
  return (
    <>
      <h2 id="messages">{title}</h2>
      {thread.shown.length === 0 && <p>{w.desk.none}</p>}
      <Timeline
        items={thread.shown.map((message) => ({
          time: formatDateTime(message.sentAt, locale),
          dateTime: message.sentAt.toISOString(),
          title: titleOf(message),
          text: children(message),
        }))}
      />
      {!thread.isLatest && (
        <ButtonLink href={`${addressOf(null)}#messages`} kind="secondary">
          {w.first}
        </ButtonLink>
      )}
      {thread.next !== null && (
        <ButtonLink href={`${addressOf(thread.next)}#messages`} kind="secondary">
          {w.earlier}
        </ButtonLink>
      )}
    </>
  );
}

/** A message in a few words, for its student. */
export function ownTitle(locale: Locale, content: Content, institution: string): string {
  const w = words[locale].own;
  if (content.kind === 'transfer')
    return content.step === null ? words[locale].title : w.transfer[content.step];
  if (content.kind === 'closing' && content.why === 'left') return w.leaving;
  if (content.kind === 'given_back') return w.given_back[content.what];
  if (content.kind === 'review') return content.step === null ? words[locale].title : w.review[content.step];
  if (content.kind === 'corrected')
    return content.step === null ? words[locale].title : w.corrected[content.step];
  const title = w[content.kind === 'decided' ? content.to : content.kind];
  return typeof title === 'function' ? title(institution) : title;
}

function deskTitle(locale: Locale, content: Content): string {
  const { asked, answered, told, steps } = words[locale].desk;
  if (content.kind === 'transfer' && content.step !== null) return steps.transfer[content.step];
  if (content.kind === 'review' && content.step !== null) return steps.review[content.step];
  if (content.kind === 'asked') return asked;
  if (content.kind === 'answered') return answered;
  return told[content.kind === 'decided' ? content.to : content.kind];
}

function OwnText(props: ThreadProps & { message: Message }) {
  const { locale, message } = props;
  return (
    <>
      {!message.isRead && (
        <p>
          <Status text={words[locale].isNew} />
        </p>
      )}
      <Words {...props} />
      {textOf(locale, message.content)}
    </>
  );
}

function textOf(locale: Locale, content: Content): string {
  const w = words[locale].texts;
  switch (content.kind) {
    case 'asked':
    case 'answered':
      return '';
    case 'closing':
      return (content.why === 'left' ? w.leaving : w.closing)(formatLastDay(content.closesOn, locale));
    case 'intended':
      return w.intended(formatLastDay(content.replyWantedUntil, locale));
    case 'replied':
      return w.replied;
    case 'given_back':
      return w.given_back[content.what];
    case 'closed':
      return content.why === null ? '' : w.closed[content.why];
    case 'transfer':
      return content.step === null ? '' : w.transfer[content.step];
    case 'review':
      return content.step === null ? '' : w.review[content.step];
    case 'corrected':
      return content.step === null ? '' : w.corrected[content.step];
    case 'decided':
      return w[content.to];
    default:
      return w[content.kind];
  }
}

/** The words of a question or an answer, with its files. */
function Words({ locale, message, thread, hrefOf }: ThreadProps & { message: Message }) {
  const { content, question, answer, answeredAt } = message;
  const w = words[locale];
  if (content.kind === 'asked')
    return (
      <>
        <p class="typed">
          <bdi>{question}</bdi>
        </p>
        {answeredAt === null && (
          <p class="hint">{w.until(formatLastDay(content.replyWantedUntil, locale))}</p>
        )}
        {answeredAt !== null && answer === '' && (
          <p class="hint">{w.wentOn(formatDate(answeredAt, locale))}</p>
        )}
      </>
    );
  if (content.kind !== 'answered') return null;
  return (
    <>
      <p class="typed">
        <bdi>{answer}</bdi>
      </p>
      <FileLinks
        locale={locale}
        files={thread.files.filter(({ ofId }) => ofId === content.questionId)}
        hrefOf={hrefOf}
      />
    </>
  );
}
