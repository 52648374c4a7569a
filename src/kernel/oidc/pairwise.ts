import { createHmac } from 'node:crypto';
import type { ProviderOptions } from './options.ts';
import * as store from './store.ts';
import { currentUnit } from './unit.ts';

/**
 * The identifier by which a client's sector knows an account (OIDC Core §8.1): made once by HMAC, then read
 * from the table, so that the key may rotate and no subject is ever given to another account (SECURITY §1).
 * @throws when the client is not one of ours.
 */
export async function subjectFor(
  { db, clock, clients, pairwiseKey }: ProviderOptions,
  clientId: string,
  accountId: string,
): Promise<string> {
  const sector = clients.find((client) => client.clientId === clientId)?.sector;
  if (sector === undefined) throw new TypeError(`${clientId} is not a client`);
  const known =
    currentUnit()?.subjectOf(accountId, sector) ?? (await store.findSubject(db, accountId, sector));
  if (known !== undefined) return known;
  const subject = hmac(pairwiseKey, JSON.stringify([sector, accountId]));
  await store.addSubject(db, { accountId, sector, subject, now: clock.now() });
  // A parallel request may have been first, under another key: what is stored wins.
  return (await store.findSubject(db, accountId, sector)) ?? subject;
}

const hmac = (key: Buffer, text: string): string =>
  createHmac('sha256', key).update(text).digest('base64url');
