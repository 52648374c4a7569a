import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';
import type { Clock } from '../clock.ts';
import type { Db } from '../db/database.ts';
import { carried } from './carried.ts';
import { type Claim, makeClaim } from './claims-store.ts';
import type { ProviderOptions } from './options.ts';
import { savePayloads } from './save-store.ts';
import * as store from './store.ts';
import { currentUnit, usedBefore } from './unit.ts';

/**
 * Keeps the provider's state in `oidc_payloads`, but for sign-ins under way, which browsers carry; expiry is checked by the
 * library, which knows its exceptions.
 */
export const createAdapter =
  (options: Pick<ProviderOptions, 'db' | 'clock' | 'issuer' | 'seals'>): AdapterFactory =>
  (kind) => {
    const rows = rowsOf(options.db, options.clock, kind);
    return kind === 'Interaction' ? carried(rows, options) : rows;
  };

function rowsOf(db: Db, clock: Clock, kind: string): Adapter {
  const claim = async (made: Claim) => {
    const unit = currentUnit();
    if (unit) return unit.claim(made);
    if (!(await makeClaim(db, made, clock.now()))) throw usedBefore(kind);
  };
  return {
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
      // The library looks first and saves afterwards: of two at the same time, both would find nothing.
      if (kind === 'ReplayDetection') await claim({ kind, id, row });
      else if (unit) unit.keep(row);
      else await savePayloads(db, [row]);
    },
    consume: (id) => claim({ kind, id, row: null }),
    async destroy(id) {
      await currentUnit()?.settle();
      currentUnit()?.forget(kind, (row) => row.id === id);
      await store.deletePayload(db, kind, id);
    },
    async revokeByGrantId(grantId) {
      await currentUnit()?.settle();
      currentUnit()?.forget(kind, (row) => row.grantId === grantId);
      await store.deletePayloadsOfGrant(db, kind, grantId);
    },
  };
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
