import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { formatDay } from '#kernel/time.ts';
import { Callout, Heading, Lead, Status, Table } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import { formatDate, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import type { AtInstitution } from '#portal/common/members/guard.ts';
import type { PortalVisit } from '#portal/portal.ts';
import { paths as linePaths } from '#portal/programme/lines/paths.ts';
import type { Line } from '#portal/programme/lines/rules.ts';
import type { NamedCode } from '#portal/programme/roster/codes-store.ts';
import { words } from './fr.ts';
import type { AtKept } from './guard.ts';
import { paths } from './paths.ts';
import type { Proposal } from './proposals-store.ts';
import type { Programme } from './rules.ts';
import { ProgrammeTable, TONES, whatIs } from './table.tsx';

interface Own {
  readonly lines: readonly Line[];
  readonly programmes: ReadonlyMap<string, readonly Programme[]>;
  readonly proposals: readonly Proposal[];
}

/** An institution's programmes as its representatives see them, with what they proposed. */
export function ownPage(visit: PortalVisit<{ readonly at: AtInstitution }>, own: Own): View {
  const { locale, at } = visit;
  const w = words[locale].own;
  const one = own.lines.length === 1;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={at.name[locale]}>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        {own.lines.length === 0 && <Callout tone="info">{w.noLine}</Callout>}
        {own.lines.map((line) => (
          <section key={line.code}>
            {!one && <h2>{line.name[locale]}</h2>}
            <OwnLine visit={visit} line={line} programmes={own.programmes.get(line.code) ?? []} />
          </section>
        ))}
        {own.lines.length > 0 && <Proposals visit={visit} proposals={own.proposals} />}
        <GuideLink locale={locale} section="verifying" />
      </>
    ),
  };
}

function OwnLine(props: {
  visit: PortalVisit<{ readonly at: AtInstitution }>;
  line: Line;
  programmes: readonly Programme[];
}) {
  const { visit, line, programmes } = props;
  const { locale, at } = visit;
  const bearing = { organisation: at.organisationId, line: line.code.toLowerCase() };
  return (
    <>
      <ProgrammeTable
        locale={locale}
        caption={line.name[locale]}
        programmes={programmes}
        ways={{ change: paths.proposeChange, end: paths.proposeEnd, bearing }}
      />
      <Actions>
        <ButtonLink href={href(paths.proposeChange, locale, bearing)}>{words[locale].own.propose}</ButtonLink>
      </Actions>
    </>
  );
}

/** One institution's programmes in a line, for an officer who keeps them. */
export function keptPage(
  { locale, institution, line, programmes, bearing, newUntil }: PortalVisit<AtKept>,
  others: readonly NamedCode[],
): View {
  const w = words[locale].kept;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={`${line.name[locale]} – ${institution[locale]}`}>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <OtherCodes locale={locale} others={others} />
        {newUntil !== null && <Callout tone="info">{w.newcomer(formatDate(newUntil, locale))}</Callout>}
        <ProgrammeTable
          locale={locale}
          caption={w.title}
          programmes={programmes}
          {...(newUntil === null && {
            ways: { change: paths.keepChange, end: paths.keepEnd, bearing },
          })}
        />
        <Actions>
          {newUntil === null && (
            <ButtonLink href={href(paths.keepChange, locale, bearing)}>{w.add}</ButtonLink>
          )}
          <ButtonLink href={href(linePaths.participant, locale, bearing)} kind="secondary">
            {w.back}
          </ButtonLink>
        </Actions>
        <GuideLink locale={locale} section="officers" />
      </>
    ),
  };
}

/** Codes that periods of study name and that are not on file: mistyped, or of a programme that nobody recorded. */
function OtherCodes({ locale, others }: { locale: Locale; others: readonly NamedCode[] }) {
  if (others.length === 0) return null;
  const w = words[locale].kept.others;
  return (
    <Callout tone="warning" title={w.title}>
      <p>{w.lead}</p>
      <ul>
        {others.map(({ code, periods }) => (
          <li key={code}>
            <bdi>{code}</bdi> – {w.periods(periods)}
          </li>
        ))}
      </ul>
    </Callout>
  );
}

function Proposals(props: {
  visit: PortalVisit<{ readonly at: AtInstitution }>;
  proposals: readonly Proposal[];
}) {
  const { visit, proposals } = props;
  const { locale, at } = visit;
  const w = words[locale];
  const c = w.own.columns;
  return (
    <>
      <h2>{w.own.proposals}</h2>
      <Table
        caption={w.own.proposals}
        captionHidden
        columns={[c.what, c.from, c.by, c.status].map((header) => ({ header }))}
        emptyText={w.own.none}
        rows={proposals.map((one) => [
          whatIs(locale, one),
          formatDay(one.from, locale),
          `${one.proposer}, ${formatDate(one.proposedAt, locale)}`,
          <div key="status">
            <Status tone={TONES[one.status]} text={w.statuses[one.status]} />
            {one.refusedWhy !== null && <p class="typed">{one.refusedWhy}</p>}
            {one.status === 'proposed' && (
              <p>
                <a href={href(paths.withdraw, locale, { organisation: at.organisationId, id: one.id })}>
                  {w.withdraw.link}
                  <span class="hidden"> – {one.code}</span>
                </a>
              </p>
            )}
          </div>,
        ])}
      />
    </>
  );
}
