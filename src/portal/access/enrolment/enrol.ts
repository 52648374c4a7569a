import { randomUUID } from 'node:crypto';
import type { Db } from '#kernel/db/database.ts';
import type { Named } from '#kernel/names.ts';
import { hashAnswers, nextPosition } from '#portal/access/security-questions/answers.ts';
import type { Chosen } from '#portal/access/security-questions/rules.ts';
import { type StoredAnswer, saveAnswers } from '#portal/access/security-questions/store.ts';
import { saveAcceptedBy } from '#portal/access/terms/store.ts';
import type { Arriving } from '#portal/common/arrival/guard.ts';
import { linkCredential, lockUnlinkedCredential } from '#portal/common/credentials/store.ts';
import { addPerson } from '#portal/common/persons/store.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';

/** Somebody who is about to be a person, with the answers that will let them in. */
export interface Newcomer {
  readonly id: string;
  readonly answers: readonly StoredAnswer[];
}

/** What a way in adds to a person, a PIN's role or a student; false when what it rests on is gone. */
type Way = (tx: Db<PortalTables>, newcomer: Newcomer) => Promise<boolean>;

/**
 * Makes a person of a credential by one of the ways in: all of it in one transaction, or nothing.
 * False when the way ended meanwhile, or the credential is enrolled already.
 */
export async function enrol(
  portal: Portal,
  { credentialId }: PortalVisit<Arriving>,
  chosen: readonly Chosen[],
  way: Way,
): Promise<boolean> {
  const id = randomUUID();
  const answers = await hashAnswers(portal.hasher, id, chosen);
  return portal.db
    .transaction()
    .execute(async (tx) => (await lockUnlinkedCredential(tx, credentialId)) && way(tx, { id, answers }));
}

/** What all ways share: the person, their credential, the terms that they accepted and their answers. */
export async function becomePerson(
  { credentialId, now, locale }: PortalVisit<Arriving>,
  tx: Db<PortalTables>,
  { id, answers }: Newcomer,
  { givenNames, familyName, email }: Named & { readonly email: string | null },
): Promise<void> {
  await addPerson(tx, { id, givenNames, familyName, email, locale, now });
  await linkCredential(tx, credentialId, id, now);
  await saveAcceptedBy(tx, credentialId, id);
  await saveAnswers(tx, id, answers, nextPosition(), now);
}
