import { createHash } from 'node:crypto';
import { record } from '#kernel/audit/store.ts';
import { startOfDay } from '#kernel/time.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { systemCause } from '#portal/common/arrival/cause.ts';
import type { Portal } from '#portal/portal.ts';
import { sealedText } from './rules.ts';
import { lockUnsealed, saveSealed, type Unsealed } from './seal-store.ts';

/** Readings that one event seals at most. */
const MOST = 5000;

/**
 * Seals the readings of past days into the audit log: an event holds one salted digest per row, and a hash over all of
 * them. Whoever changes or removes a row shows; a row that is erased with its salt can't be guessed from its digest
 * (`ENS §8`).
 */
export async function sealReadings(portal: Pick<Portal, 'db' | 'clock'>): Promise<void> {
  for (let sealed = MOST; sealed === MOST; ) sealed = await sealSome(portal);
}

const sealSome = ({ db, clock }: Pick<Portal, 'db' | 'clock'>): Promise<number> =>
  db.transaction().execute(async (tx) => {
    const now = clock.now();
    const day = isoDate(now);
    const rows = await lockUnsealed(tx, startOfDay(day), MOST);
    if (rows.length === 0) return 0;
    const digests = rows.map(digestOf);
    await saveSealed(
      tx,
      rows.map(({ id }) => id),
      day,
    );
    await record(tx, {
      ...systemCause(now, undefined, 'schedule'),
      action: 'readings.sealed',
      subject: `readings:${day}`,
      after: { count: rows.length, digests, seal: hash(digests.join('')) },
    });
    return rows.length;
  });

const digestOf = (row: Unsealed): string =>
  createHash('sha256').update(row.salt).update(sealedText(row), 'utf8').digest('hex');

const hash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
