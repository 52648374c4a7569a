import { href } from '#kernel/http/path.ts';
import { Hidden, Status, Table } from '#kernel/ui/content.tsx';
import { Actions, ButtonForm } from '#kernel/ui/forms.tsx';
import { formatDate, formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import { paths } from '#portal/paths.ts';
import type { Overview } from './overview.ts';
import { deviceText, words } from './words.ts';

interface Props {
  readonly locale: Locale;
  readonly overview: Overview;
}

/** The credentials that open the account, each with the way to unlink it. */
export function CredentialsTable({ locale, overview }: Props) {
  const w = words[locale].credentials;
  const { door, linked, used, action } = w.columns;
  const rows = overview.credentials.map((credential) => {
    const name = overview.doorName(credential.issuer, locale);
    const since = credential.linkedAt === null ? w.never : formatDate(credential.linkedAt, locale);
    return [
      <>
        {name} {credential.id === overview.thisCredential && <Status tone="info" text={w.thisOne} />}
      </>,
      since,
      credential.lastSignInAt === null ? w.never : formatDateTime(credential.lastSignInAt, locale),
      overview.credentials.length === 1 ? (
        ''
      ) : (
        <a key="unlink" href={href(paths.unlink, locale, { id: credential.id })}>
          {w.unlink} <Hidden>{w.aboutUnlink(name, since)}</Hidden>
        </a>
      ),
    ];
  });
  return (
    <Table
      caption={w.title}
      captionHidden
      columns={[{ header: door }, { header: linked }, { header: used }, { header: action, hidden: true }]}
      rows={rows}
      emptyText={w.never}
    />
  );
}

/** Where the person is logged in, with the way out from afar. */
export function SessionsTable({ locale, overview }: Props) {
  const w = words[locale].sessions;
  const { device, network, since, seen, action } = w.columns;
  const rows = overview.sessions.map((session) => {
    const name = deviceText(session.user_agent, locale);
    const from = formatDateTime(session.created_at, locale);
    const isThis = session.id === overview.thisSession;
    return [
      <>
        {name} {isThis && <Status tone="info" text={w.thisOne} />}
      </>,
      session.network,
      from,
      formatDateTime(session.seen_at, locale),
      isThis ? (
        ''
      ) : (
        <ButtonForm
          key="end"
          kind="link"
          action={href(paths.endSession, locale, { id: session.id })}
          csrf={overview.csrf}
        >
          {w.end} <Hidden>{w.aboutEnd(name, from)}</Hidden>
        </ButtonForm>
      ),
    ];
  });
  const columns = [device, network, since, seen].map((header) => ({ header }));
  return (
    <>
      <Table
        caption={w.title}
        captionHidden
        columns={[...columns, { header: action, hidden: true }]}
        rows={rows}
        emptyText={w.unknown}
      />
      {rows.length > 1 && (
        <Actions>
          <ButtonForm kind="secondary" action={href(paths.endSessions, locale)} csrf={overview.csrf}>
            {w.endOthers}
          </ButtonForm>
        </Actions>
      )}
    </>
  );
}
