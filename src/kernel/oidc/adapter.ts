import { type Adapter, type AdapterFactory, type AdapterPayload, errors } from 'oidc-provider';
import type { Clock } from '../clock.ts';
import type { Db } from '../db/database.ts';
import * as store from './store.ts';
import { currentUnit } from './unit.ts';

/** Keeps the provider's state in `oidc_payloads`; expiry is checked by the library, which knows its exceptions. */
export function createAdapter(db: Db, clock: Clock): AdapterFactory {
  return (kind): Adapter => ({
    ...finders(db, kind),
    async upsert(id, payload, expiresIn) {
      const row = {
        kind,
        id,
        payload: { ...payload },
        grantId: payload.grantId ?? null,
        uid: payload.uid ?? null,
        userCode: payload.userCode ?? null,
        expiresAt: expiresIn ? new Date(clock.now().getTime() + expiresIn * 1000) : null,
      };
      const unit = currentUnit();
      if (kind !== 'ReplayDetection') return unit ? unit.keep(row) : store.savePayloads(db, [row]);
      // The library looks first and saves afterwards: of two at the same time, both would find nothing.
      if (!(await store.addPayload(db, row, clock.now())))
        throw new errors.InvalidClientAuth('client assertion tokens must only be used once');
    },
    async consume(id) {
      currentUnit()?.forget(kind, () => false);
      if (!(await store.consumePayload(db, kind, id, clock.now()))) throw alreadyUsed(kind);
    },
    async destroy(id) {
      currentUnit()?.forget(kind, (row) => row.id === id);
      await store.deletePayload(db, kind, id);
    },
    async revokeByGrantId(grantId) {
      currentUnit()?.forget(kind, (row) => row.grantId === grantId);
      await store.deletePayloadsOfGrant(db, kind, grantId);
    },
  });
}

/** Deletes state that expired over an hour ago (an expired code that comes back is still recognised until then). */
export function purgeExpired(db: Db, now: Date): Promise<number> {
  return store.deletePayloadsExpiredBefore(db, new Date(now.getTime() - HOUR));
}

/** What a browser sends to be found may hold a U+0000, which PostgreSQL takes nowhere: nothing is called so. */
function finders(db: Db, kind: string): Pick<Adapter, 'find' | 'findByUid' | 'findByUserCode'> {
  const find = async (by: 'id' | 'uid' | 'user_code', value: string) => {
    // Whether an assertion came before is judged where it is kept.
    if (kind === 'ReplayDetection' || value.includes('\0')) return undefined;
    const found = currentUnit()?.find(kind, by, value) ?? store.findPayload(db, kind, by, value);
    return asPayload(await found);
  };
  return {
    find: (id) => find('id', id),
    findByUid: (uid) => find('uid', uid),
    findByUserCode: (code) => find('user_code', code),
  };
}

const HOUR = 3_600_000;

function asPayload(found: store.Payload | undefined): AdapterPayload | undefined {
  if (!found) return undefined;
  const consumed = found.consumedAt ? { consumed: Math.floor(found.consumedAt.getTime() / 1000) } : {};
  return { ...found.payload, ...consumed };
}

/** Two requests raced for one code or pushed request; the slower one hears what a replay would hear. */
function alreadyUsed(kind: string): Error {
  return kind === 'PushedAuthorizationRequest'
    ? new errors.InvalidRequestUri('request_uri was already used')
    : new errors.InvalidGrant('grant was already used');
}
