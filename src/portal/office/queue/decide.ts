import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { causeOf } from '#portal/common/arrival/cause.ts';
import { personOf } from '#portal/common/arrival/subject.ts';
import { listForms } from '#portal/joining/nominations/form-store.ts';
import { moveNomination } from '#portal/joining/nominations/move.ts';
import { mayApprove } from '#portal/joining/nominations/rules.ts';
import type { Nomination } from '#portal/joining/nominations/store.ts';
import { textIn } from '#portal/joining/nominee/rules.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Decision } from './rules.ts';
import { fillRecord } from './store.ts';

export interface Receipt {
  readonly day: string;
  /** As signed, where the forms were filled in by hand. */
  readonly names: { readonly givenNames: string; readonly familyName: string } | null;
}

/** Records that signed forms have come. False: somebody else was faster. */
export async function receive(
  portal: Portal,
  visit: PortalVisit,
  nomination: Nomination,
  { day, names }: Receipt,
): Promise<boolean> {
  const signed = names ? { given_names: names.givenNames, family_name: names.familyName } : {};
  return portal.db.transaction().execute(async (tx) => {
    await visit.session.hold(tx);
    const changes = { received_on: day, received_by: personOf(visit), ...signed };
    const move = { fact: 'receive', ...hand(visit), changes } as const;
    return (await moveNomination(portal, tx, { ...nomination, ...names }, move)) !== null;
  });
}

/** Decides about received forms. False: somebody else was faster, or a confirmation is missing. */
export async function decide(
  portal: Portal,
  visit: PortalVisit,
  nomination: Nomination,
  { decision, reasons }: { readonly decision: Decision; readonly reasons: string },
): Promise<boolean> {
  if (decision === 'approve' && !mayApprove(nomination)) return false;
  return portal.db.transaction().execute(async (tx) => {
    await visit.session.hold(tx);
    const changes = {
      decided_at: visit.now,
      decided_by: personOf(visit),
      reasons: decision === 'approve' ? '' : reasons,
    };
    const move = { fact: decision, ...hand(visit), changes } as const;
    if ((await moveNomination(portal, tx, nomination, move)) === null) return false;
    if (decision === 'approve') await takeOver(tx, visit, nomination);
    return true;
  });
}

/** What the approved form says about an institution goes on file where nothing was. */
async function takeOver(tx: Db<PortalTables>, visit: PortalVisit, nomination: Nomination): Promise<void> {
  const answers = (await listForms(tx, nomination.id)).imm5592?.answers;
  if (!answers) return;
  await fillRecord(tx, nomination.organisation.id, {
    operatingName: textIn(answers, 'operatingName'),
    sector: textIn(answers, 'sector') === 'private' ? 'private' : 'public',
    address: textIn(answers, 'address'),
    phone: textIn(answers, 'institutionPhone'),
    website: textIn(answers, 'website'),
    agreement: textIn(answers, 'agreement'),
    campuses: textIn(answers, 'campuses')
      .split('\n')
      .filter((line) => line !== ''),
  });
  await record(tx, {
    at: visit.now,
    action: 'institution.filled_in',
    actor: { kind: 'person', id: personOf(visit) },
    subject: `institution:${nomination.organisation.id}`,
    organisationId: nomination.organisation.id,
    authority: nomination.reference,
    correlationId: visit.from.correlationId,
    network: visit.from.network,
  });
}

const hand = (visit: PortalVisit) => ({ cause: { ...causeOf(visit), authority: 'officer' } });
