import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { decide } from '#portal/common/members/decide.ts';
import { findNewUntil, findNoSecond } from '#portal/common/members/second/store.ts';
import { lockOrganisation } from '#portal/common/organisations/store.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { tellRepresentatives } from './emails.ts';
import type { AtOwnProposal, AtProgrammes, AtProposal } from './guard.ts';
import { addProposal, getProposal, settleProposal } from './proposals-store.ts';
import { type Change, type ChangeFault, judgeChange, latestOf } from './rules.ts';
import { listProgrammes, saveChange, type Whose } from './store.ts';

type Tables = Db<PortalTables>;

export type Saved =
  | { readonly kind: 'saved' }
  | { readonly kind: 'faulty'; readonly faults: readonly ChangeFault[] }
  /** Another proposal for the same programme waits. */
  | { readonly kind: 'open' }
  /** Whoever records alone came less than a week ago. */
  | { readonly kind: 'newcomer' };

/** A change as it goes into the log. */
const logged = ({ code, from, becomes }: Change, line: string) => ({
  line,
  // A member named like a secret is refused.
  programme: code,
  from,
  ...(becomes === null ? { ends: true } : { name: becomes.name, kind: becomes.kind }),
});

/** Proposes a change of one's own institution's programmes; an officer confirms or refuses it. */
export const proposeChange = (
  portal: Portal,
  visit: PortalVisit<AtProgrammes>,
  change: Change,
): Promise<Saved> =>
  decide<Saved>(portal, visit, async (tx, { personId, cause }) => {
    const { whose, now } = visit;
    const { programmes, faults } = await judged(tx, whose, change, now);
    if (faults.length > 0) return { kind: 'faulty', faults };
    const seenId = latestOf(programmes, change.code)?.id ?? null;
    const id = await addProposal(tx, { ...whose, ...change, seenId }, { personId, now });
    if (id === null) return { kind: 'open' };
    await record(tx, {
      ...cause,
      action: 'programme.proposed',
      subject: `programme:${id}`,
      organisationId: whose.organisationId,
      after: logged(change, whose.line),
    });
    return { kind: 'saved' };
  });

/** Records a change that nobody needs to confirm: an officer's own, who could confirm those of others. */
export const keepChange = (
  portal: Portal,
  visit: PortalVisit<AtProgrammes>,
  change: Change,
): Promise<Saved> =>
  decide<Saved>(portal, visit, async (tx, { personId, cause }) => {
    const { whose, now } = visit;
    if ((await findNewUntil(tx, personId, now)) !== null) return { kind: 'newcomer' };
    const { programmes, faults } = await judged(tx, whose, change, now);
    if (faults.length > 0) return { kind: 'faulty', faults };
    await put(portal, tx, { whose, change: { ...change, among: programmes } }, { personId, now });
    await tellRepresentatives(portal, tx, whose.organisationId, 'kept');
    await record(tx, {
      ...cause,
      action: 'programme.kept',
      subject: `institution:${whose.organisationId}`,
      organisationId: whose.organisationId,
      after: logged(change, whose.line),
    });
    return { kind: 'saved' };
  });

async function judged(tx: Tables, whose: Whose, change: Change, now: Date) {
  await lockOrganisation(tx, whose.organisationId);
  const programmes = await listProgrammes(tx, whose);
  return { programmes, faults: judgeChange(change, programmes, isoDate(now)) };
}

/** Puts a change on file; whatever is open there is judged anew by a job, and what was decided stays as it was. */
async function put(
  portal: Portal,
  tx: Tables,
  { whose, change }: { readonly whose: Whose; readonly change: Parameters<typeof saveChange>[2] },
  by: { readonly personId: string; readonly now: Date },
): Promise<void> {
  await saveChange(tx, whose, change, by);
  const { organisationId, line } = whose;
  await portal.jobs.send(tx, 'portal.judge-institution', { organisationId, line });
}

/** What an officer makes of a proposal. */
type Settling = { readonly status: 'confirmed' } | { readonly status: 'refused'; readonly why: string };

/** `stale`: the programme has been changed since, so that the proposal no longer says what it would change. */
export type Settled = 'settled' | 'late' | 'stale';

/** Settles a proposal once; nobody settles what they proposed themselves. */
export const settleChange = (
  portal: Portal,
  visit: PortalVisit<AtProposal>,
  to: Settling,
): Promise<Settled> =>
  decide<Settled>(portal, visit, async (tx, { personId, cause }) => {
    const { now } = visit;
    const { organisationId } = visit.proposal;
    await lockOrganisation(tx, organisationId);
    const proposal = await getProposal(tx, visit.proposal.id);
    const none = await findNoSecond(tx, { second: personId, first: proposal.proposedBy }, now);
    if (proposal.status !== 'proposed' || none !== null) return 'late';
    const among = await listProgrammes(tx, proposal);
    if (to.status === 'confirmed') {
      if ((latestOf(among, proposal.code)?.id ?? null) !== proposal.seenId) return 'stale';
      if (judgeChange(proposal, among, isoDate(now)).length > 0) return 'stale';
    }
    // Before anything is put on file: whoever withdraws it meanwhile does not wait for the institution.
    if (!(await settleProposal(tx, proposal.id, to, { personId, now }))) return 'late';
    if (to.status === 'confirmed')
      await put(portal, tx, { whose: proposal, change: { ...proposal, among } }, { personId, now });
    await tellRepresentatives(portal, tx, organisationId, to.status);
    await record(tx, {
      ...cause,
      action: to.status === 'confirmed' ? 'programme.confirmed' : 'programme.refused',
      subject: `programme:${proposal.id}`,
      organisationId,
      after: { ...logged(proposal, proposal.line), ...(to.status === 'refused' && { reason: to.why }) },
    });
    return 'settled';
  });

/** Takes a proposal of one's own institution back; false where an officer was faster. */
export const withdrawChange = (portal: Portal, visit: PortalVisit<AtOwnProposal>): Promise<boolean> =>
  decide(portal, visit, async (tx, { personId, cause }) => {
    const { proposal, now } = visit;
    if (!(await settleProposal(tx, proposal.id, { status: 'withdrawn' }, { personId, now }))) return false;
    await record(tx, {
      ...cause,
      action: 'programme.withdrawn',
      subject: `programme:${proposal.id}`,
      organisationId: proposal.organisationId,
      after: logged(proposal, proposal.line),
    });
    return true;
  });
