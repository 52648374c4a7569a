import { show, type View } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { href } from '#kernel/http/path.ts';
import { findMessage, listMessages, type Message } from '#kernel/mail/mailbox-store.ts';
import { Heading, Lead, Prose, SummaryList, Table } from '#kernel/ui/content.tsx';
import { formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import { paths } from '#portal/paths.ts';
import type { Portal } from '#portal/portal.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

const words = { en, fr };

/** What would have gone out by e-mail, to read while developing; there is no such page in production. */
export function routes(portal: Portal): void {
  if (portal.config.production) return;
  portal.site.page({
    path: paths.mailbox,
    show: async (visit) => show(listPage(visit.locale, await listMessages(portal.db, { limit: 100 }))),
  });
  portal.site.page({
    path: paths.mailboxMessage,
    show: async (visit) => {
      const message = await findMessage(portal.db, visit.parameters.id ?? '');
      if (!message) throw new NotFound();
      return show(messagePage(visit.locale, message));
    },
  });
}

function listPage(locale: Locale, messages: readonly Message[]): View {
  const w = words[locale];
  const rows = messages.map((message) => [
    <a key={message.id} href={href(paths.mailboxMessage, locale, { id: message.id })} lang={message.locale}>
      {message.subject}
    </a>,
    message.to,
    formatDateTime(message.sentAt, locale),
  ]);
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Table
          caption={w.caption}
          columns={[{ header: w.columns.subject }, { header: w.columns.to }, { header: w.columns.sentAt }]}
          rows={rows}
          emptyText={w.empty}
        />
      </>
    ),
  };
}

function messagePage(locale: Locale, message: Message): View {
  const w = words[locale];
  return {
    title: message.subject,
    body: (
      <>
        <Heading>{message.subject}</Heading>
        <SummaryList
          rows={[
            { label: w.columns.to, value: message.to },
            { label: w.columns.sentAt, value: formatDateTime(message.sentAt, locale) },
          ]}
        />
        <Prose lang={message.locale}>
          {message.text.split('\n\n').map((paragraph) => (
            <p key={paragraph}>{lines(paragraph)}</p>
          ))}
        </Prose>
        <p>
          <a href={href(paths.mailbox, locale)}>{w.back}</a>
        </p>
      </>
    ),
  };
}

const lines = (paragraph: string) =>
  paragraph
    .trim()
    .split('\n')
    .map((line, place) => (
      <>
        {place > 0 && <br />}
        {linked(line)}
      </>
    ));

/** A line with its addresses made into links, as a mail program would show it. */
const linked = (line: string) =>
  line.split(/(https?:\/\/\S+)/).map((part, place) => (place % 2 === 1 ? <a href={part}>{part}</a> : part));
