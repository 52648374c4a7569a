import { recordAll } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { type By, decide } from '#portal/common/members/decide.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { getScope } from '#portal/programme/desk/guard.ts';
import { mapBarred } from '#portal/programme/verifications/barred/store.ts';
import { assign } from '#portal/programme/verifications/change/assign-store.ts';
import { changeStatus } from '#portal/programme/verifications/change/store.ts';
import { type File, listFilesWithin } from '#portal/programme/verifications/file-store.ts';
import type { PortalTables } from '#portal/tables.ts';
import { tellHolder } from './emails.ts';
import type { AtSelection } from './guard.ts';
import { type Holder, listHolders } from './holders-store.ts';
import { outcomesOf } from './outcomes.ts';
import { fallsOutOfAssigning } from './rules.ts';
import { lockSelection, saveOutcomes } from './selections-store.ts';

type Tables = Db<PortalTables>;

/**
 * Gives what was chosen to somebody, once; those that fall out are kept with the reason. Whether there is such a
 * somebody, who works there still, is looked at in the transaction.
 */
export const assignSelection = (
  portal: Portal,
  visit: PortalVisit<AtSelection>,
  holderId: string,
): Promise<'done' | 'nobody'> =>
  decide(portal, visit, async (tx, by) => {
    const { selection, at, now } = visit;
    const holder = (await listHolders(tx, at.organisationId)).find(({ personId }) => personId === holderId);
    if (holder === undefined) return 'nobody';
    const chosen = await lockSelection(tx, selection.id);
    if (chosen === null) return 'done';
    const files = await listFilesWithin(tx, await getScope(tx, at), [...chosen.keys()]);
    const mine = await mapBarred(tx, by.personId, [...chosen.keys()], now);
    const theirs = await mapBarred(tx, holderId, [...chosen.keys()], now);
    const outcomes = outcomesOf(chosen, files, mine, (standing, { id }) =>
      fallsOutOfAssigning({ ...standing, theirs: theirs.get(id) === 'own_file' }, holder),
    );
    const good = files.filter(({ id }) => outcomes.get(id) === 'done');
    await give(tx, good, { holder, by });
    await saveOutcomes(tx, selection.id, outcomes, { now, holderId });
    await tell(portal, tx, good, { holder, by });
    return 'done';
  });

interface Giving {
  readonly holder: Holder;
  readonly by: By;
}

/** What is new is claimed for them; of what is under way only the holder changes. Both are locked. */
async function give(tx: Tables, files: readonly File[], { holder, by }: Giving): Promise<void> {
  const [fresh, underWay] = [true, false].map((isNew) =>
    files.filter(({ status }) => (status === 'new') === isNew).map(({ id }) => id),
  ) as [string[], string[]];
  const given = { by: by.personId, at: by.cause.at };
  await changeStatus(tx, { ids: fresh }, { ...given, fact: 'claim', holder: holder.personId });
  if (underWay.length > 0) await assign(tx, { ids: underWay, holderId: holder.personId }, given);
}

async function tell(
  portal: Portal,
  tx: Tables,
  files: readonly File[],
  { holder, by }: Giving,
): Promise<void> {
  if (files.length === 0) return;
  const [{ organisationId } = { organisationId: '' }] = files;
  if (holder.personId !== by.personId)
    await tellHolder(portal, tx, { personId: holder.personId, organisationId });
  await recordAll(
    tx,
    files.map(({ id, reference }) => ({
      ...by.cause,
      action: 'verification.assigned' as const,
      subject: `verification:${id}` as const,
      organisationId,
      after: { reference, holder: holder.personId },
    })),
  );
}
