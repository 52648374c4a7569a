import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { formatLastDay } from '#kernel/time.ts';
import { Filters, Heading, Lead, Status } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink, Select } from '#kernel/ui/forms.tsx';
import { formatDate, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import { words } from './fr.ts';
import { paths } from './paths.ts';
import { ownTitle } from './thread.tsx';
import type { ThreadRow } from './threads-store.ts';

/** A student's threads, of all institutions or of one of them. */
export function messagesPage(locale: Locale, threads: readonly ThreadRow[], institution: string): View {
  const w = words[locale];
  const institutions = new Map(threads.map((one) => [one.organisationId, one.institution[locale]]));
  const chosen = institutions.has(institution) ? institution : '';
  const shown = threads.filter(({ organisationId }) => chosen === '' || organisationId === chosen);
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        {threads.length === 0 ? <p>{w.none}</p> : <Lead>{w.lead}</Lead>}
        {institutions.size > 1 && (
          <Filters action={href(paths.messages, locale)} narrowedBy={[chosen]} submitLabel={w.show}>
            <Select
              name="institution"
              label={w.institution}
              placeholder={w.all}
              value={chosen}
              options={[...institutions].map(([value, label]) => ({ value, label }))}
            />
          </Filters>
        )}
        {shown.map((thread) => (
          <One key={thread.id} locale={locale} thread={thread} />
        ))}
        <GuideLink locale={locale} section="students" />
      </>
    ),
  };
}

function One({ locale, thread }: { locale: Locale; thread: ThreadRow }) {
  const w = words[locale];
  const { id, institution, latest, latestAt, unread, replyWantedUntil, isIntent, reference } = thread;
  const name = institution[locale];
  return (
    <section class="panel">
      <h2>
        {name} {unread > 0 && <Status text={w.waits(unread)} />}
      </h2>
      <p class="hint">{reference}</p>
      <p>
        {w.latest(formatDate(latestAt, locale))} {ownTitle(locale, latest, name)}
      </p>
      {replyWantedUntil !== null && (
        <p>
          <strong>{w.until(formatLastDay(replyWantedUntil, locale))}</strong>{' '}
          <a href={href(isIntent ? paths.reply : paths.answer, locale, { id })}>
            {w.reply}
            <span class="hidden"> – {name}</span>
          </a>
        </p>
      )}
      <Actions>
        <ButtonLink href={`${href(paths.thread, locale, { id })}#messages`} kind="secondary">
          {w.open}
          <span class="hidden"> – {reference}</span>
        </ButtonLink>
      </Actions>
    </section>
  );
}
