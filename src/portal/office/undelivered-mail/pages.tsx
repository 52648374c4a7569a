import { listed, type View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { Heading, Hidden, Lead, Pagination, Table } from '#kernel/ui/content.tsx';
import { ButtonForm } from '#kernel/ui/forms.tsx';
import { formatDate, isoDate, type Locale } from '#kernel/ui/locale.ts';
import { EmailAddress } from '#kernel/ui/mailbox.tsx';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import type { ListPage } from '#portal/common/organisations/rules.ts';
import { words } from './fr.ts';
import { paths } from './paths.ts';
import type { Listed } from './store.ts';

interface List {
  readonly count: number;
  readonly page: ListPage;
  readonly found: readonly Listed[];
  readonly csrf: string;
}

/** What was given up: to whom, what it was, when and why, and what can be done. */
export function listPage(locale: Locale, { count, page, found, csrf }: List): View {
  const w = words[locale].list;
  const { to, subject, when, why, doing } = w.columns;
  return {
    ...listed(w.title, page),
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        {count > 0 && <p>{w.advice}</p>}
        <Table
          caption={w.caption(count)}
          columns={[to, subject, when, why, doing].map((header) => ({ header, hidden: header === doing }))}
          emptyText={w.none}
          rows={found.map((mail) => [
            mail.to === null ? w.unknown : <EmailAddress>{mail.to}</EmailAddress>,
            <Subject key="subject" locale={locale} mail={mail} />,
            <time key="when" dateTime={isoDate(mail.givenUpAt)}>
              {formatDate(mail.givenUpAt, locale)}
            </time>,
            <Reason key="why" locale={locale} mail={mail} />,
            <Actions key="doing" locale={locale} mail={mail} csrf={csrf} />,
          ])}
        />
        <Pagination {...page} href={(at) => href(paths.undelivered, locale, {}, { page: String(at) })} />
        <GuideLink locale={locale} section="administrators" />
      </>
    ),
  };
}

/** In the language of whoever was to read it. */
const Subject = ({ locale, mail }: { locale: Locale; mail: Listed }) => (
  <span lang={mail.locale === null ? undefined : `${mail.locale}-CA`}>
    {mail.subject ?? words[locale].list.unknown}
  </span>
);

function Reason({ locale, mail }: { locale: Locale; mail: Listed }) {
  const w = words[locale];
  const reply = [mail.reply, mail.replyStatus].filter((part) => part !== null).join(' ');
  return (
    <>
      {w.reasons[mail.reason]}
      {reply !== '' && ` ${w.reply(reply)}`}
    </>
  );
}

function Actions({ locale, mail, csrf }: { locale: Locale; mail: Listed; csrf: string }) {
  const w = words[locale].list;
  const { id } = mail;
  const about = [mail.subject, mail.to].filter((part) => part !== null).join(', ');
  return (
    <>
      <ButtonForm kind="link" action={href(paths.sendAgain, locale, { id })} csrf={csrf}>
        {w.send} <Hidden>{about}</Hidden>
      </ButtonForm>
      <ButtonForm kind="link" action={href(paths.takeOff, locale, { id })} csrf={csrf}>
        {w.takeOff} <Hidden>{about}</Hidden>
      </ButtonForm>
    </>
  );
}
