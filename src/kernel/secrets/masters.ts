import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { record } from '../audit/store.ts';
import type { Db } from '../db/database.ts';
import { createKeys, type Keys } from './keys.ts';
import { deleteMastersBut, isUsed, type KnownMaster, lockMasters, saveMaster } from './store.ts';

/** The master secrets given are not those that the database was written with. */
export class WrongSecrets extends Error {}

/** One master secret, as far as the database may know it. */
interface Master {
  readonly mark: string;
  readonly seal: Buffer;
}

/**
 * The keys of a service over its database: derived from its master secrets, newest first, but for the lasting key, which
 * the database keeps for it sealed under each of them (decision 0022). Two processes may start at once.
 * @throws WrongSecrets when the secret that was last the newest is not among them: what it wrote could not be read.
 */
export async function openKeys(db: Db, secrets: readonly string[], now: Date): Promise<Keys> {
  const masters = secrets.map(masterOf);
  const lasting = await db.transaction().execute(async (tx) => {
    const known = await lockMasters(tx);
    if (!readsWhatWasWritten(masters, known))
      throw new WrongSecrets(
        known.length === 1
          ? 'is not the secret of this database'
          : 'lacks the secret that this database was last written with',
      );
    const key = unseal(masters, known) ?? ((await isUsed(tx)) ? firstKey(secrets) : randomBytes(32));
    await remember(tx, masters, known, key);
    if (isRenewed(masters, known)) await noteRenewal(tx, now);
    return key;
  });
  return createKeys(secrets, lasting);
}

/** A database that was in use before it kept such a key goes on with that of its newest secret: nothing changes. */
const firstKey = ([newest = '']: readonly string[]): Buffer => Buffer.from(newest);

function readsWhatWasWritten(masters: readonly Master[], known: readonly KnownMaster[]): boolean {
  const last = known.reduce<KnownMaster | null>(
    (latest, each) => ((each.turn ?? 0) > (latest?.turn ?? 0) ? each : latest),
    null,
  );
  return last === null || masters.some(({ mark }) => mark === last.mark);
}

/** From now on a secret is written with that was none, or only read with. */
const isRenewed = ([newest]: readonly Master[], known: readonly KnownMaster[]): boolean =>
  known.length > 0 && !known.some(({ mark, turn }) => mark === newest?.mark && turn !== null);

const noteRenewal = (tx: Db, at: Date): Promise<unknown> =>
  record(tx, {
    at,
    action: 'secret.renewed',
    actor: { kind: 'system', id: 'start' },
    subject: 'secret:master',
  });

async function remember(
  tx: Db,
  masters: readonly Master[],
  known: readonly KnownMaster[],
  key: Buffer,
): Promise<void> {
  const next = 1 + Math.max(0, ...known.map(({ turn }) => turn ?? 0));
  for (const [place, { mark, seal }] of masters.entries()) {
    const former = known.find((each) => each.mark === mark);
    const turn = former?.turn ?? (place === 0 ? next : null);
    if (!former || former.turn !== turn) await saveMaster(tx, { mark, sealedKey: sealed(key, seal), turn });
  }
  if (known.some(({ mark }) => masters.every((each) => each.mark !== mark)))
    await deleteMastersBut(
      tx,
      masters.map(({ mark }) => mark),
    );
}

function masterOf(secret: string): Master {
  const { derive } = createKeys([secret]);
  const mark = createHmac('sha256', derive('key check')).update('partner-portal').digest('base64url');
  return { mark, seal: derive('lasting key') };
}

/** AES-256-GCM with a random nonce, which stands before the tag and the text (NIST SP 800-38D §8.2.2). */
function sealed(key: Buffer, seal: Buffer): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', seal, nonce);
  const text = Buffer.concat([cipher.update(key), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

function unseal(masters: readonly Master[], known: readonly KnownMaster[]): Buffer | null {
  for (const { mark, seal } of masters) {
    const found = known.find((each) => each.mark === mark)?.sealedKey;
    if (!found) continue;
    const decipher = createDecipheriv('aes-256-gcm', seal, found.subarray(0, NONCE));
    decipher.setAuthTag(found.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(found.subarray(NONCE + TAG)), decipher.final()]);
  }
  return null;
}

const NONCE = 12;
const TAG = 16;
