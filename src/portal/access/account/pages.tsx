import { brand } from '#kernel/brand.ts';
import { listed, type View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { Heading, Lead, Pagination, Status, SummaryList, Table } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import { formatDate, formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import { Provenance } from '#portal/common/members/provenance/line.tsx';
import { membershipText, statusText } from '#portal/common/members/words.ts';
import { paths } from '#portal/paths.ts';
import { WaitingEmail } from './email/pages.tsx';
import { Moves } from './moves.tsx';
import type { Overview } from './overview.ts';
import type { Account, SignIn } from './store.ts';
import { StudentFacts } from './student.tsx';
import { CredentialsTable, SessionsTable } from './tables.tsx';
import { type DoorName, deviceText, words } from './words.ts';

interface Props {
  readonly locale: Locale;
  readonly overview: Overview;
}

/** Everything about a person's account on one page. */
export function accountPage(locale: Locale, overview: Overview): View {
  const w = words[locale];
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Moves locale={locale} overview={overview} />
        <Lead>{w.lead}</Lead>
        <h2>{w.you.title}</h2>
        <SummaryList rows={about(overview.account, locale)} />
        {overview.emailChange !== null && (
          <WaitingEmail
            locale={locale}
            change={overview.emailChange}
            former={overview.account.email}
            now={overview.now}
            csrf={overview.csrf}
          />
        )}
        <StudentFacts locale={locale} overview={overview} />
        <Roles locale={locale} overview={overview} />
        <h2>{w.credentials.title}</h2>
        <p>{w.credentials.lead}</p>
        <CredentialsTable locale={locale} overview={overview} />
        {overview.gckey !== null && (
          <p>
            <a href={`${overview.gckey}/${locale}`}>{w.credentials.manage(brand[locale].gckey)}</a>.{' '}
            {w.credentials.manageAgain}
          </p>
        )}
        <Actions>
          <ButtonLink kind="secondary" href={href(paths.link, locale)}>
            {w.credentials.add}
          </ButtonLink>
        </Actions>
        <h2>{w.security.title}</h2>
        <SecurityLinks locale={locale} />
        <h2>{w.sessions.title}</h2>
        <SessionsTable locale={locale} overview={overview} />
        <GuideLink locale={locale} section="logging-in" />
      </>
    ),
  };
}

function about(account: Account, locale: Locale) {
  const w = words[locale].you;
  const change = (path: typeof paths.accountEmail | typeof paths.accountLanguage, what: string) => ({
    label: w.change,
    href: href(path, locale),
    about: what,
  });
  return [
    { label: w.name, value: fullName(account) },
    { label: w.email, value: account.email ?? w.noEmail, action: change(paths.accountEmail, w.aboutEmail) },
    {
      label: w.locale,
      value: words[locale].locales[account.locale],
      action: change(paths.accountLanguage, w.aboutLocale),
    },
  ];
}

/** Students without a role read nothing of roles. */
function Roles({ locale, overview: { granted, provenance, student } }: Props) {
  const w = words[locale].roles;
  const { role, status, by, at } = w.columns;
  if (granted.length === 0 && student !== null) return null;
  return (
    <>
      <h2>{w.title}</h2>
      <Table
        caption={w.title}
        captionHidden
        columns={[{ header: role }, { header: status }, { header: by }, { header: at }]}
        rows={granted.map((held) => [
          membershipText(held, locale),
          <Status
            key="status"
            tone={held.status === 'active' ? 'success' : 'neutral'}
            text={statusText(held.status, locale)}
          />,
          held.grantedBy ?? w.bySystem,
          formatDate(held.grantedAt, locale),
        ])}
        emptyText={w.none}
      />
      {provenance.map((links) => (
        <Provenance key={links.at(-1)?.membershipId} links={links} locale={locale} folded />
      ))}
    </>
  );
}

function SecurityLinks({ locale }: { locale: Locale }) {
  const w = words[locale].security;
  return (
    <ul>
      <li>
        <a href={href(paths.changeQuestions, locale)}>{w.questions}</a>
      </li>
      <li>
        <a href={href(paths.recoveryCode, locale)}>{w.recoveryCode}</a>
      </li>
      <li>
        <a href={href(paths.signIns, locale)}>{w.signIns}</a>
      </li>
    </ul>
  );
}

interface SignInsPage {
  readonly signIns: readonly SignIn[];
  readonly current: number;
  readonly total: number;
  readonly doorName: DoorName;
}

/** Who got in, and who did not. */
export function signInsPage(locale: Locale, page: SignInsPage): View {
  const w = words[locale].signIns;
  const { at, outcome, door, device, network } = w.columns;
  return {
    ...listed(w.title, page),
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <p>{w.unknown}</p>
        <Table
          caption={w.title}
          captionHidden
          columns={[at, outcome, door, device, network].map((header) => ({ header }))}
          rows={page.signIns.map((signIn) => [
            formatDateTime(signIn.at, locale),
            <Status
              key="outcome"
              tone={signIn.outcome === 'signed_in' ? 'success' : 'warning'}
              text={w.outcomes[signIn.outcome]}
            />,
            page.doorName(signIn.issuer, locale),
            deviceText(signIn.userAgent, locale),
            signIn.network,
          ])}
          emptyText={w.none}
        />
        <Pagination
          current={page.current}
          total={page.total}
          href={(number) => href(paths.signIns, locale, {}, { page: String(number) })}
        />
        <p>
          <a href={href(paths.account, locale)}>{words[locale].back}</a>
        </p>
      </>
    ),
  };
}
