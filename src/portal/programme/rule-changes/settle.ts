import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { type By, decide } from '#portal/common/members/decide.ts';
import { findNoSecond } from '#portal/common/members/second/store.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { AtLine } from '#portal/programme/lines/guard.ts';
import { addRule, listRules, lockLine } from '#portal/programme/lines/store.ts';
import type { PortalTables } from '#portal/tables.ts';
import { tellProposer } from './emails.ts';
import type { AtProposal } from './guard.ts';
import { judgeDay, judgeNext, type NextFault, type NextRule } from './rules.ts';
import { addProposal, getProposal, hasWaiting, settleProposal } from './store.ts';

type Proposed =
  | { readonly kind: 'proposed'; readonly id: string }
  | { readonly kind: 'faulty'; readonly faults: readonly NextFault[] }
  /** Another proposal waits, or a version was published since the form was opened. */
  | { readonly kind: 'late' };

interface Wanted {
  readonly next: NextRule;
  /** Whether what is new in it has all its words; nothing is kept without. */
  readonly isWorded: boolean;
  readonly basedOn: number;
}

/** Proposes a rule, as one that follows the version which the form was made from. */
export const proposeRule = (
  portal: Portal,
  visit: PortalVisit<AtLine>,
  { next, isWorded, basedOn }: Wanted,
): Promise<Proposed> =>
  decide(portal, visit, async (tx, { personId, cause }) => {
    const { line, now } = visit;
    await lockLine(tx, line.code);
    const versions = await listRules(tx, line.code);
    if (versions[0]?.version !== basedOn || (await hasWaiting(tx, line.code))) return { kind: 'late' };
    const faults = judgeNext(next, versions, isoDate(now));
    if (faults.length > 0 || !isWorded) return { kind: 'faulty', faults };
    const id = await addProposal(tx, { line: line.code, basedOn, next }, { personId, now });
    if (id === null) return { kind: 'late' };
    const after = { id, inForceFrom: next.inForceFrom, rule: next.rule };
    await record(tx, { ...cause, action: 'line.rule_proposed', subject: `line:${line.code}`, after });
    return { kind: 'proposed', id };
  });

/** What an administrator, or whoever proposed it, makes of a proposal. */
export type Settling =
  | { readonly status: 'published' | 'withdrawn' }
  | { readonly status: 'refused'; readonly why: string };

/** `day`: its first day has come meanwhile, so that it can't be published any more. */
type Settled = 'settled' | 'late' | 'day';

const ACTIONS = {
  published: 'line.rule_published',
  refused: 'line.rule_refused',
  withdrawn: 'line.rule_withdrawn',
} as const;

/** Settles a proposal once; publishing adds the next version of the rule. */
export const settleRule = (portal: Portal, visit: PortalVisit<AtProposal>, to: Settling): Promise<Settled> =>
  decide(portal, visit, async (tx, by) => {
    const { line, proposal, now } = visit;
    const { personId, cause } = by;
    await lockLine(tx, line.code);
    const { status } = await getProposal(tx, line.code, proposal.id);
    if (status !== 'proposed' || !(await maySettle(tx, by, visit, to))) return 'late';
    const { inForceFrom, rule } = proposal;
    const versions = await listRules(tx, line.code);
    if (to.status === 'published' && judgeDay(inForceFrom, versions, isoDate(now)) !== null) return 'day';
    await settleProposal(tx, proposal.id, to, { personId, now });
    const version = (versions[0]?.version ?? 0) + 1;
    if (to.status === 'published')
      await addRule(tx, line.code, { version, inForceFrom, rule }, { now, proposalId: proposal.id });
    if (to.status !== 'withdrawn') await tellProposer(portal, tx, visit, to.status);
    await record(tx, {
      ...cause,
      action: ACTIONS[to.status],
      subject: `line:${line.code}`,
      after: {
        id: proposal.id,
        ...(to.status === 'published' && { version, inForceFrom, rule }),
        ...(to.status === 'refused' && { reason: to.why }),
      },
    });
    return 'settled';
  });

/** As roles are within the transaction: only its proposer withdraws, only a second person publishes or refuses. */
async function maySettle(
  tx: Db<PortalTables>,
  { personId, memberships }: By,
  { proposal, now }: PortalVisit<AtProposal>,
  { status }: Settling,
): Promise<boolean> {
  if (status === 'withdrawn') return proposal.proposedBy === personId;
  if (!memberships.some(({ role }) => role === 'administrator')) return false;
  return (await findNoSecond(tx, { second: personId, first: proposal.proposedBy }, now)) === null;
}
