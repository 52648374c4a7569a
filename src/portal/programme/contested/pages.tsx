import type { VNode } from 'preact';
import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { Callout, Heading, Lead, Table } from '#kernel/ui/content.tsx';
import { formatDate, formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import type { AtInstitution } from '#portal/common/members/guard.ts';
import { paths as requests } from '#portal/programme/verifications/paths.ts';
import { words } from './fr.ts';
import { represents } from './guard.ts';
import type { Claimant, Contest } from './list-store.ts';
import { paths } from './paths.ts';
import type { Contested } from './store.ts';

/** The records of an institution that two people claim, with both requests and where each stands. */
export function contestedPage(locale: Locale, at: AtInstitution, rows: readonly Contest[]): View {
  const w = words[locale];
  const c = w.columns;
  const { organisationId: organisation } = at;
  const person = (one: Claimant): VNode =>
    one.requestId === null ? (
      <bdi>{fullName(one)}</bdi>
    ) : (
      <a href={href(requests.request, locale, { organisation, id: one.requestId })}>
        <bdi>{fullName(one)}</bdi>, {one.reference}
      </a>
    );
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={at.name[locale]}>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Table
          caption={w.caption}
          captionHidden
          columns={[c.number, c.later, c.proved, c.since, c.stands].map((header) => ({ header }))}
          emptyText={w.none}
          rows={rows.map((contest) => [
            <bdi key="number">{contest.later.studentNumber}</bdi>,
            person(contest.later),
            person(contest.proved),
            formatDate(contest.noticedAt, locale),
            <a key="stands" href={href(paths.contest, locale, { organisation, id: contest.id })}>
              {stateText(locale, contest)}
              <span class="hidden"> – {contest.later.studentNumber}</span>
            </a>,
          ])}
        />
        <GuideLink locale={locale} section="verifying" />
      </>
    ),
  };
}

function stateText(locale: Locale, { finding }: Contest): string {
  const w = words[locale].states;
  switch (finding?.status) {
    case 'found':
      return w.found;
    case 'held':
      return w[finding.kind === 'same_person' ? 'held' : 'ends'](
        finding.passesAt === null ? '' : formatDateTime(finding.passesAt, locale),
      );
    case 'objected':
      return w.objected;
    case 'refused':
      return w.refused;
    default:
      return w.open;
  }
}

/** What a request's page says where two people claim its record, with the way on for whoever finds out whose it is. */
export function ContestNote(props: {
  locale: Locale;
  contest: Contested | null;
  at: Pick<AtInstitution, 'organisationId' | 'role'>;
}) {
  const { locale, contest, at } = props;
  if (contest === null) return null;
  return (
    <Callout tone="warning">
      <p>{words[locale].on[contest.how]}</p>
      {represents(at.role) && (
        <p>
          <a href={href(paths.contest, locale, { organisation: at.organisationId, id: contest.id })}>
            {words[locale].states.open}
          </a>
        </p>
      )}
    </Callout>
  );
}

/** What the home page says to the student who was proved. */
export const OwnContest = ({ locale }: { locale: Locale }) => (
  <Callout tone="info">{words[locale].ownContest}</Callout>
);
