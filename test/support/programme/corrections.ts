import assert from 'node:assert/strict';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type Page, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { officer } from '#test/portal/portal-queue.ts';
import { MINUTE } from '#test/world/clock.ts';
import { signPlain } from './losses.ts';
import { type Asked, deskOf, passTime, takePart } from './requests.ts';
import { findEligible } from './transfers.ts';

/** A college with a DIR, an alternate and a signatory, another with a DIR alone, and an officer. */
export async function twoColleges() {
  const world = await openPortal();
  const { organisationId: fjord, dir: helen } = await institution(world, 'Fjord College');
  const { organisationId: maple, dir: marc } = await institution(world, 'Maple College');
  await takePart(world, fjord, helen.personId);
  await takePart(world, maple, marc.personId);
  const deputy = await colleague(world, fjord, 'alternate_dir');
  const noor = await colleague(world, fjord, 'signatory');
  return { world, fjord, maple, helen, marc, deputy, noor, odile: await officer(world, 'Odile') };
}

/** A student whose decision in force ended by a plain fact. */
export async function endedBy(
  world: PortalWorld,
  fact: string,
  { organisationId, dir }: { readonly organisationId: string; readonly dir: Colleague },
): Promise<Asked> {
  const one = await findEligible(world, organisationId, { holder: dir });
  assert.equal((await signPlain(dir, organisationId, { id: one.id, fact })).notice, 'requestSigned');
  await passTime(world, 15 * MINUTE);
  return one;
}

export const statusOf = async ({ db }: PortalWorld, id: string): Promise<string> =>
  (await db.selectFrom('verifications').select('status').where('id', '=', id).executeTakeFirstOrThrow())
    .status;

/** The numbers that a request brought, the earliest first, each with why it ended. */
export const numbersOf = async ({ db }: PortalWorld, id: string): Promise<string[]> =>
  (
    await db
      .selectFrom('evns')
      .select(['status', 'reason'])
      .where('verification_id', '=', id)
      .orderBy('live_at')
      .execute()
  ).map(({ status, reason }) => [status, reason].filter((one) => one !== null).join(' '));

export const personOf = async ({ db }: PortalWorld, id: string): Promise<string> =>
  (await db.selectFrom('verifications').select('person_id').where('id', '=', id).executeTakeFirstOrThrow())
    .person_id;

/** Lets a request have been sent on October 15, 2012: a day before it ended may then be that of a plain fact. */
export const askedEarlier = ({ db }: PortalWorld, id: string): Promise<unknown> =>
  db.updateTable('verifications').set({ asked_on: '2012-10-15' }).where('id', '=', id).execute();

/** How it came to a mistake, as its form sends it. */
export const WHY = 'The letter was about a namesake.';

/** Where the correction of a request stands. */
export const correctionOf = (organisationId: string, id: string): string =>
  `${deskOf(organisationId, id)}/correction`;

/** Asks that a decision be corrected. */
export const askCorrection = (
  dir: Visitor,
  organisationId: string,
  {
    id,
    ...values
  }: { readonly id: string; readonly what?: 'outcome' | 'day'; readonly day?: string; readonly why?: string },
): Promise<Page> =>
  dir.post(`${correctionOf(organisationId, id)}/new`, { what: 'outcome', why: WHY, ...values });

/** Makes a correction on its page, wherever that is. */
export async function makeCorrection(
  second: Visitor,
  path: string,
  values: Readonly<Record<string, string>> = {},
): Promise<Page> {
  const { text } = await second.get(path);
  const revision = /name="revision" value="(\d+)"/.exec(text)?.[1] ?? '';
  return second.post(path, { revision, act: 'approve', ...values });
}

/** The latest correction of a request. */
export const correctionRow = ({ db }: PortalWorld, id: string) =>
  db
    .selectFrom('corrections')
    .selectAll()
    .where('verification_id', '=', id)
    // Of several of one moment the one that waits.
    .orderBy('asked_at', 'desc')
    .orderBy('settled_at', (order) => order.desc().nullsFirst())
    .executeTakeFirstOrThrow();
