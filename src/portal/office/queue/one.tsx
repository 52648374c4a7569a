import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { Callout, Heading, Panel, Status, SummaryList } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import { Lines } from '#kernel/ui/lines.tsx';
import { formatDate, type Locale } from '#kernel/ui/locale.ts';
import { jurisdictionText } from '#portal/common/members/words.ts';
import type { OrganisationRecord } from '#portal/common/organisations/rules.ts';
import type { SavedForms } from '#portal/joining/nominations/form-store.ts';
import { type History, NominationHistory } from '#portal/joining/nominations/history.tsx';
import { mayApprove, roleOf } from '#portal/joining/nominations/rules.ts';
import type { Nomination } from '#portal/joining/nominations/store.ts';
import {
  words as common,
  nominationKindText,
  nominationStatusText,
  nominationTone,
} from '#portal/joining/nominations/words.ts';
import { words as claims } from '#portal/office/claims/fr.ts';
import { ClaimPanel, holderText } from '#portal/office/claims/parts.tsx';
import { isClaimable } from '#portal/office/claims/rules.ts';
import type { Claim } from '#portal/office/claims/store.ts';
import { paths as institutions } from '#portal/office/institutions/paths.ts';
import { CaseNotes } from '#portal/office/notes/list.tsx';
import type { Note } from '#portal/office/notes/store.ts';
import { ScanList } from '#portal/office/scans/list.tsx';
import { isAttached, whatHolds } from '#portal/office/scans/rules.ts';
import type { Scan } from '#portal/office/scans/store.ts';
import { backToQueue, type CameFrom, cameFromQuery } from '#portal/office/trays/came-from.ts';
import { paths } from '#portal/paths.ts';
import { Chain } from './chain.tsx';
import type { ChainLink } from './chain-store.ts';
import { FormAnswers, NamesToCompare } from './compare.tsx';
import { words } from './fr.ts';
import { paths as own } from './paths.ts';
import { noonOf } from './rules.ts';

/** Everything that an officer needs to decide. */
interface Case {
  readonly nomination: Nomination;
  readonly record: OrganisationRecord;
  readonly forms: SavedForms;
  readonly scans: readonly Scan[];
  readonly history: History;
  readonly replaces: string | null;
  readonly chain: readonly ChainLink[];
  /** Who bears the nominee's name and has a say in the nomination, as long as no officer has told them apart. */
  readonly namesakes: readonly { readonly id: string }[];
  readonly came: CameFrom;
  /** Who has taken it up, and who looks. */
  readonly claim: Claim | null;
  readonly officerId: string;
  readonly csrf: string;
  /** What colleagues wrote; none for whoever may not judge it. */
  readonly notes: readonly Note[];
  readonly may: { readonly judge: boolean; readonly receive: boolean; readonly decide: boolean };
}

export function casePage(locale: Locale, one: Case): View {
  const { nomination } = one;
  const w = words[locale].one;
  const name = fullName(nomination);
  return {
    title: name,
    body: (
      <>
        <Heading caption={nomination.reference}>{name}</Heading>
        {one.may.judge && <Namesakes locale={locale} one={one} />}
        <Next locale={locale} one={one} />
        {one.may.judge && <ClaimPanel locale={locale} seen={one} />}
        <h2>{w.who}</h2>
        <Summary locale={locale} one={one} />
        <NamesToCompare locale={locale} nomination={nomination} forms={one.forms} />
        <ScanList
          locale={locale}
          nominationId={nomination.id}
          scans={one.scans}
          came={one.came}
          mayWithdraw={(scan) => one.may.judge && whatHolds(scan, nomination) === null}
        />
        {one.may.judge && (
          <CaseNotes locale={locale} nominationId={nomination.id} notes={one.notes} came={one.came} />
        )}
        <FormAnswers locale={locale} forms={one.forms} record={one.record} />
        <NominationHistory nomination={nomination} history={one.history} locale={locale} />
        <Chain locale={locale} chain={one.chain} />
        <p>
          <a href={backToQueue(locale, one.came)}>{w.back}</a>
        </p>
      </>
    ),
  };
}

function Next({ locale, one }: { locale: Locale; one: Case }) {
  const { nomination: n, may } = one;
  const w = words[locale].one.next;
  const to = (path: keyof typeof paths) => href(paths[path], locale, { id: n.id }, cameFromQuery(one.came));
  const dir = roleOf(n.kind) === 'dir';
  const scanFirst = n.status === 'received' && !one.scans.some(isAttached);
  const ended = n.status === 'enrolled' || n.status === 'refused' || n.status === 'withdrawn';
  if (!may.judge)
    return (
      <Callout tone="warning">
        <p>{w.self}</p>
      </Callout>
    );
  if (ended || n.status === 'expired') return null;
  return (
    <Panel title={w.title} tone="info">
      {n.status === 'received' && !mayApprove(n) && <p>{w.unconfirmed}</p>}
      {scanFirst && <p>{w.noScan}</p>}
      {n.status === 'approved' && !dir && <p>{w.slip}</p>}
      <Actions>
        {scanFirst && <ButtonLink href={to('attachScan')}>{w.scan}</ButtonLink>}
        {may.decide && (
          <ButtonLink href={to('decideNomination')} kind={scanFirst ? 'secondary' : 'primary'}>
            {w.decide}
          </ButtonLink>
        )}
        {may.receive && <ButtonLink href={to('recordReceipt')}>{w.receive}</ButtonLink>}
        {n.status === 'approved' && dir && <ButtonLink href={to('printLetter')}>{w.print}</ButtonLink>}
        {n.pinId !== null && dir && n.status === 'pin_issued' && (
          <ButtonLink href={href(paths.pinLetter, locale, { id: n.pinId })}>{w.letter}</ButtonLink>
        )}
        {!scanFirst && (
          <ButtonLink href={to('attachScan')} kind="secondary">
            {w.scan}
          </ButtonLink>
        )}
        {n.status === 'returned' && (
          <ButtonLink href={to('returnLetter')} kind="secondary" download>
            {w.returnLetter}
          </ButtonLink>
        )}
      </Actions>
    </Panel>
  );
}

/** Whose name stands in the way, and where an officer says that they are two people. */
function Namesakes({ locale, one }: { locale: Locale; one: Case }) {
  const { nomination: n, namesakes } = one;
  if (namesakes.length === 0) return null;
  const w = words[locale].one.next;
  return (
    <Callout tone="warning">
      <p>{namesakes.some(({ id }) => id === n.nominatedBy) ? w.ownName : w.namesake}</p>
      <Actions>
        <ButtonLink href={href(own.twoPeople, locale, { id: n.id })} kind="secondary">
          {w.twoPeople}
        </ButtonLink>
      </Actions>
    </Callout>
  );
}

function Summary({ locale, one }: { locale: Locale; one: Case }) {
  const { nomination: n, replaces, chain } = one;
  const w = words[locale].one;
  const corrected = n.putForwardAs !== '' && n.putForwardAs !== fullName(n);
  return (
    <SummaryList
      rows={[
        {
          label: w.labels.institution,
          value: (
            <a href={href(institutions.institution, locale, { id: n.organisation.id })}>
              {n.organisation.name[locale]}
            </a>
          ),
        },
        { label: w.labels.place, value: jurisdictionText(n.organisation.jurisdiction, locale) },
        { label: w.labels.kind, value: nominationKindText(n.kind, locale) },
        ...(replaces ? [{ label: w.labels.replaces, value: replaces }] : []),
        ...(corrected ? [{ label: w.labels.putForwardAs, value: n.putForwardAs }] : []),
        { label: w.labels.nominatedBy, value: n.nominatedBy === null ? w.labels.self : chain[0]?.name },
        { label: w.labels.confirmation, value: common[locale].confirmations[n.confirmation] },
        { label: w.labels.email, value: n.email },
        { label: w.labels.language, value: w.languages[n.locale] },
        ...(n.receivedOn
          ? [{ label: w.labels.received, value: formatDate(noonOf(n.receivedOn), locale) }]
          : []),
        {
          label: w.labels.status,
          value: <Status tone={nominationTone(n.status)} text={nominationStatusText(n.status, locale)} />,
        },
        ...(isClaimable(n.status)
          ? [{ label: claims[locale].with, value: holderText(locale, one.claim, one.officerId) }]
          : []),
        ...(n.toldApart ? [{ label: w.labels.toldApart, value: <Lines text={n.toldApart} /> }] : []),
        ...(n.reasons ? [{ label: w.labels.reasons, value: <Lines text={n.reasons} /> }] : []),
      ]}
    />
  );
}
