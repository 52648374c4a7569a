import { listed, type View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { isPhone, phoneUri } from '#kernel/phone.ts';
import { Callout, Filters, Heading, Lead, Pagination, SummaryList, Table } from '#kernel/ui/content.tsx';
import { Actions, ButtonForm, Select } from '#kernel/ui/forms.tsx';
import { Lines } from '#kernel/ui/lines.tsx';
import { formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import { MailLink } from '#kernel/ui/mailbox.tsx';
import { placeText } from '#portal/common/contacts/words.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import type { ListPage } from '#portal/common/organisations/rules.ts';
import { words } from './fr.ts';
import { paths } from './paths.ts';
import type { HelpStatus } from './rules.ts';
import type { HelpRequest, ListedHelp } from './store.ts';

interface HelpList {
  readonly status: HelpStatus;
  readonly counts: Readonly<Record<HelpStatus, number>>;
  readonly page: ListPage;
  readonly found: readonly ListedHelp[];
  /** Whether whoever reads is of the office, and not a coordinator. */
  readonly isOffice: boolean;
}

/** The messages that somebody may read, new ones first. */
export function listPage(locale: Locale, { status, counts, page, found, isOffice }: HelpList): View {
  const { list: w, languages } = words[locale];
  const { reference, asked, place, language } = w.columns;
  return {
    ...listed(w.title, page),
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <States locale={locale} status={status} counts={counts} />
        <Table
          caption={w.caption(counts[status])}
          columns={[reference, asked, place, language].map((header) => ({ header }))}
          emptyText={w.none[status]}
          rows={found.map((one) => [
            <a key="one" href={href(paths.helpRequest, locale, { id: one.id })}>
              {one.reference}
            </a>,
            formatDateTime(one.askedAt, locale),
            placeText(one.jurisdiction ?? 'office', locale),
            languages[one.locale],
          ])}
        />
        <Pagination
          {...page}
          href={(at) => href(paths.helpRequests, locale, {}, { status, page: String(at) })}
        />
        <GuideLink locale={locale} section={isOffice ? 'officers' : 'coordinators'} />
      </>
    ),
  };
}

function States({ locale, status, counts }: Pick<HelpList, 'status' | 'counts'> & { locale: Locale }) {
  const w = words[locale].list;
  return (
    <Filters action={href(paths.helpRequests, locale)} narrowedBy={[status !== 'new']}>
      <Select
        name="status"
        label={w.status}
        placeholder={false}
        value={status}
        options={(['new', 'answered'] as const).map((value) => ({
          value,
          label: `${w.tabs[value]} (${counts[value]})`,
        }))}
      />
    </Filters>
  );
}

/** One message in full, and what can be done with it. */
export function onePage(
  locale: Locale,
  request: HelpRequest,
  { csrf, mayPass }: { readonly csrf: string; readonly mayPass: boolean },
): View {
  const { one: w, list } = words[locale];
  const { id, reference, status } = request;
  const title = w.title(reference);
  return {
    title,
    body: (
      <>
        <Heading caption={list.tabs[status]}>{title}</Heading>
        <Callout tone="warning">
          <p>{w.unknown}</p>
        </Callout>
        <Message locale={locale} request={request} />
        {status === 'new' && (
          <Actions>
            <ButtonForm action={href(paths.answerHelp, locale, { id })} csrf={csrf}>
              {w.answer}
            </ButtonForm>
            {mayPass && request.jurisdiction !== null && (
              <ButtonForm action={href(paths.passHelp, locale, { id })} csrf={csrf} kind="secondary">
                {w.pass}
              </ButtonForm>
            )}
          </Actions>
        )}
        <p>
          <a href={href(paths.helpRequests, locale)}>{w.back}</a>
        </p>
      </>
    ),
  };
}

function Message({ locale, request }: { locale: Locale; request: HelpRequest }) {
  const { one: w, list, languages } = words[locale];
  const { answered, correlation } = request;
  return (
    <SummaryList
      rows={[
        {
          label: w.words,
          value: (
            <div lang={`${request.locale}-CA`}>
              <Lines text={request.words} />
            </div>
          ),
        },
        { label: w.reach, value: <Reached>{request.reach}</Reached> },
        { label: list.columns.language, value: languages[request.locale] },
        { label: list.columns.place, value: placeText(request.jurisdiction ?? 'office', locale) },
        { label: list.columns.asked, value: formatDateTime(request.askedAt, locale) },
        { label: w.correlation, value: correlation === null ? w.none : <code>{correlation}</code> },
        ...(answered === null
          ? []
          : [{ label: w.answered, value: w.by(answered.by, formatDateTime(answered.at, locale)) }]),
      ]}
    />
  );
}

const Reached = ({ children: reach }: { children: string }) =>
  isPhone(reach) ? <a href={phoneUri(reach)}>{reach}</a> : <MailLink>{reach}</MailLink>;
