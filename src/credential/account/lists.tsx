import { brand } from '#kernel/brand.ts';
import { listed, type View } from '#kernel/http/answer.ts';
import type { FormState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { Heading, Hidden, Lead, Pagination, Table } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonForm, ButtonLink, Form } from '#kernel/ui/forms.tsx';
import { formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import type { SignInEntry } from '../history/rules.ts';
import { paths } from '../paths.ts';
import { place } from '../sign-in/pages.tsx';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { OpenSession } from './rules.ts';

interface SessionsProps {
  readonly locale: Locale;
  readonly csrf: string;
  readonly sessions: readonly OpenSession[];
}

/** Where the holder is logged in, each with a button that ends it. */
export function sessionsPage({ locale, csrf, sessions }: SessionsProps): View {
  const words = { en, fr }[locale].sessions;
  const end = (session: OpenSession, about: string) => (
    <ButtonForm kind="secondary" action={href(paths.endSession, locale, { id: session.id })} csrf={csrf}>
      {words.end}
      <Hidden> {about}</Hidden>
    </ButtonForm>
  );
  const rows = sessions.map((session) => {
    const where =
      session.client ?? words[session.kind === 'here' ? 'here' : 'elsewhere'](brand[locale].gckey);
    const since = session.since ? formatDateTime(session.since, locale) : words.unknown;
    const from = session.from ? place(session.from, locale) : words.unknown;
    return [where, since, from, session.kind !== 'here' && end(session, words.endAbout(where, since))];
  });
  const columns = [words.where, words.since, words.from].map((header) => ({ header }));
  const body = (
    <>
      <Heading>{words.title}</Heading>
      <Lead>{words.lead}</Lead>
      <Table
        caption={words.caption}
        captionHidden
        columns={[...columns, { header: words.action, hidden: true }]}
        rows={rows}
        emptyText={words.empty}
      />
      {sessions.length === 1 && sessions[0]?.kind === 'here' && <p>{words.alone}</p>}
      {sessions.filter(({ kind }) => kind !== 'here').length > 1 && (
        <Actions>
          <ButtonLink kind="secondary" href={href(paths.endOthers, locale)}>
            {words.endOthers}
          </ButtonLink>
        </Actions>
      )}
    </>
  );
  return { title: words.title, body };
}

/** Asks once more before every session but this one ends. */
export function endOthersPage(locale: Locale, form: FormState): View {
  const words = { en, fr }[locale].others;
  const body = (
    <>
      <Heading>{words.title}</Heading>
      <Lead>{words.lead}</Lead>
      <Form action={form.action} csrf={form.csrf}>
        <Actions>
          <Button>{words.submit}</Button>
          <ButtonLink kind="secondary" href={href(paths.sessions, locale)}>
            {words.cancel}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
  return { title: words.title, body };
}

interface HistoryProps {
  readonly locale: Locale;
  readonly entries: readonly SignInEntry[];
  readonly page: number;
  readonly pages: number;
}

/** Every time the credential was used or tried. */
export function historyPage({ locale, entries, page, pages }: HistoryProps): View {
  const words = { en, fr }[locale].history;
  const body = (
    <>
      <Heading>{words.title}</Heading>
      <Lead>{words.lead}</Lead>
      <Table
        caption={words.caption}
        captionHidden
        columns={[words.when, words.what, words.from].map((header) => ({ header }))}
        rows={entries.map((entry) => [
          formatDateTime(entry.at, locale),
          entry.times === 1
            ? words.results[entry.result]
            : words.times(words.results[entry.result], entry.times),
          place(entry, locale),
        ])}
        emptyText={words.empty}
      />
      <Pagination
        current={page}
        total={pages}
        locale={locale}
        href={(number) => href(paths.history, locale, {}, { page: String(number) })}
      />
    </>
  );
  return { ...listed(words.title, { current: page, total: pages }), body };
}
