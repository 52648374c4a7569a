import type { Db } from '#kernel/db/database.ts';
import type { Throttle } from '#kernel/throttle.ts';
import { clearTries, deleteKeysBefore, listKeysBefore, reserveTry } from '#kernel/throttles/store.ts';
import type { CredentialService, CredentialVisit } from '../credential-service.ts';
import { listUserIds } from '../credentials/store.ts';
import type { CredentialTables } from '../tables.ts';
import { type Lane, type LaneFacts, lanesOf, networkLane } from './rules.ts';
import { deleteKnownDevices } from './store.ts';

/** A try that may be made, with the counts it was charged to; or why it may not. */
export type Reserved =
  | { readonly kind: 'go'; readonly lane: Lane; readonly counted: Throttle }
  | { readonly kind: 'wait'; readonly until: Date }
  | { readonly kind: 'disabled' };

interface Tried {
  readonly purpose: LaneFacts['purpose'];
  readonly userId: string;
  /** The browser that tries, where the credential was used from it before. */
  readonly device: Buffer | null;
}

/** Counts a try at a user ID before anything is compared, whether anybody has it or not (`SECURITY §2`). */
export async function reserve(
  service: CredentialService,
  visit: CredentialVisit,
  { purpose, userId, device }: Tried,
): Promise<Reserved> {
  const lanes = lanesOf({
    purpose,
    digest: digestOf(service, userId),
    network: visit.from.network,
    device: device?.toString('base64url') ?? null,
    rateLimit: service.config.rateLimit,
    now: visit.now,
  });
  return charge(service, lanes, visit.now);
}

/** Counts a try that concerns no user ID in particular, against its network alone. */
export function reserveForNetwork(
  service: CredentialService,
  visit: CredentialVisit,
  purpose: string,
): Promise<Reserved> {
  const { rateLimit } = service.config;
  const lane = networkLane(purpose, { network: visit.from.network, rateLimit, now: visit.now });
  return charge(service, [lane], visit.now);
}

/** The secret was right: this lane starts again at nothing, strangers' lanes stay as they are. */
export const settle = (tx: Db<CredentialTables>, lane: Lane): Promise<void> => clearTries(tx, lane.key);

/** The secrets were replaced: all counts start again, and browsers have to make themselves known again. */
export async function forgetTries(
  service: CredentialService,
  tx: Db<CredentialTables>,
  credentialId: string,
  userId: string,
): Promise<void> {
  const digest = digestOf(service, userId);
  const devices = (await deleteKnownDevices(tx, credentialId)).map(
    (hash) => `:${hash.toString('base64url')}`,
  );
  for (const purpose of ['password', 'recovery'])
    for (const device of ['', ...devices]) await clearTries(tx, `${purpose}:${digest}${device}`);
}

/** Forgets the tries at user IDs that nobody has, last made before an hour: a stranger can start as many as they like. */
export async function forgetStrangers(
  service: Pick<CredentialService, 'db' | 'keys'>,
  hour: Date,
): Promise<void> {
  const known = new Set((await listUserIds(service.db)).map((userId) => digestOf(service, userId)));
  for (const purpose of ['password', 'recovery'])
    for (let after = '', keys = ['']; keys.length > 0; after = keys.at(-1) ?? '') {
      keys = await listKeysBefore(service.db, `${purpose}:`, hour, after);
      const strange = keys.filter((key) => !known.has(key.split(':')[1] ?? ''));
      await deleteKeysBefore(service.db, strange, hour);
    }
}

async function charge(service: CredentialService, lanes: readonly Lane[], now: Date): Promise<Reserved> {
  let last: Reserved = { kind: 'disabled' };
  for (const lane of lanes) {
    const admission = await reserveTry(service.db, lane.key, now, lane.policy);
    if (admission.kind !== 'go') return admission;
    last = { kind: 'go', lane, counted: admission.counted };
  }
  return last;
}

const digestOf = (service: Pick<CredentialService, 'keys'>, userId: string): string =>
  service.keys.hmac('user-id', userId);
