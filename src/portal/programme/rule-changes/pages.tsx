import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { formatDay } from '#kernel/time.ts';
import { Callout, Heading, Lead, Status, Table } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import { formatDate, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import type { PortalVisit } from '#portal/portal.ts';
import type { AtLine } from '#portal/programme/lines/guard.ts';
import { parametersOf } from '#portal/programme/lines/pages.tsx';
import type { Line, RuleVersion } from '#portal/programme/lines/rules.ts';
import { words } from './fr.ts';
import { paths } from './paths.ts';
import type { ProposalStatus } from './rules.ts';
import type { Proposal, WaitingProposal } from './store.ts';

export const TONES = {
  proposed: 'warning',
  published: 'success',
  refused: 'danger',
  withdrawn: 'neutral',
} as const satisfies Record<ProposalStatus, string>;

interface Rules {
  readonly versions: readonly RuleVersion[];
  readonly proposals: readonly Proposal[];
  /** Whether whoever reads may propose a version. */
  readonly proposes: boolean;
}

/** Every version of a line's rule, what was proposed, and the way to propose. */
export function rulesPage(
  { line, locale }: PortalVisit<AtLine>,
  { versions, proposals, proposes }: Rules,
): View {
  const w = words[locale].list;
  const waiting = proposals.find(({ status }) => status === 'proposed');
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={line.name[locale]}>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        {waiting && (
          <Callout tone="info">
            <p>{w.waiting}</p>
            <p>
              <a href={href(paths.proposal, locale, { ...parametersOf(line), id: waiting.id })}>{w.open}</a>
            </p>
          </Callout>
        )}
        {proposes && !waiting && (
          <Actions>
            <ButtonLink href={href(paths.proposeRule, locale, parametersOf(line))}>{w.propose}</ButtonLink>
          </Actions>
        )}
        <Versions locale={locale} versions={versions} proposals={proposals} />
        <Proposals line={line} locale={locale} proposals={proposals} />
      </>
    ),
  };
}

/** The proposals that wait to be published, where it is not one. */
export function waitingPage(locale: Locale, waiting: readonly WaitingProposal[]): View {
  const w = words[locale].toPublish;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        {waiting.length === 0 && <p>{w.none}</p>}
        <ul>
          {waiting.map(({ id, line, proposedAt }) => (
            <li key={id}>
              <a href={href(paths.proposal, locale, { ...parametersOf(line), id })}>{line.name[locale]}</a>{' '}
              {w.since(formatDate(proposedAt, locale))}
            </li>
          ))}
        </ul>
        <GuideLink locale={locale} section="administrators" />
      </>
    ),
  };
}

function Versions({ locale, versions, proposals }: { locale: Locale } & Omit<Rules, 'proposes'>) {
  const w = words[locale].list;
  return (
    <Table
      caption={w.versions}
      columns={(['version', 'from', 'changes'] as const).map((key) => ({ header: w.columns[key] }))}
      emptyText=""
      rows={versions.map(({ version, inForceFrom, proposalId }) => [
        version,
        formatDay(inForceFrom, locale),
        proposals.find(({ id }) => id === proposalId)?.changes[locale] ?? w.first,
      ])}
    />
  );
}

function Proposals(props: { line: Line; locale: Locale; proposals: readonly Proposal[] }) {
  const { line, locale, proposals } = props;
  const w = words[locale].list;
  return (
    <>
      <h2>{w.proposals}</h2>
      <Table
        caption={w.proposals}
        captionHidden
        columns={(['proposed', 'by', 'from', 'status'] as const).map((key) => ({
          header: w.proposalColumns[key],
        }))}
        emptyText={w.none}
        rows={proposals.map((one) => [
          <a key="proposed" href={href(paths.proposal, locale, { ...parametersOf(line), id: one.id })}>
            {formatDate(one.proposedAt, locale)}
          </a>,
          one.proposer,
          formatDay(one.inForceFrom, locale),
          <Status key="status" tone={TONES[one.status]} text={words[locale].statuses[one.status]} />,
        ])}
      />
    </>
  );
}
