import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { sha256 } from '#kernel/secrets/tokens.ts';
import type { Purpose } from '#portal/portal.ts';
import type { PortalWorld, Visitor } from './portal.ts';
import { ANSWERS, MARIE } from './portal-people.ts';

/** The names of a person, as forms ask for them. */
export const namesForm = (names = MARIE) => ({
  given_names: names.givenNames,
  family_name: names.familyName,
});

/** All four right answers. */
export const { answer_1, answer_2, answer_3, answer_4 } = ANSWERS;
export const RIGHT = { answer_1, answer_2, answer_3, answer_4 };

/** A browser with a new credential, whose owner has accepted the portal's terms. */
export async function newcomer(world: PortalWorld): Promise<Visitor> {
  const visitor = await world.visitor();
  const page = await visitor.post('/en/terms', { answer: 'accept', version: '1' });
  assert.equal(page.location, '/en/enrolment/welcome', page.text);
  return visitor;
}

/** What the callback of a provider leaves in a session when a second credential was shown. */
export async function showCredential(
  { db, clock }: PortalWorld,
  visitor: Visitor,
  credential: string,
  purpose: Purpose,
): Promise<void> {
  const shown = JSON.stringify({ shown: { credential, purpose, at: clock.now().toISOString() } });
  await db
    .updateTable('sessions')
    .set({ data: sql`data || ${shown}::jsonb` })
    .where('token_hash', '=', sha256(visitor.cookie()))
    .execute();
}

export const personOf = async ({ db }: PortalWorld, { credentialId }: Visitor): Promise<string> => {
  const row = await db
    .selectFrom('credentials')
    .select('person_id')
    .where('id', '=', credentialId)
    .executeTakeFirstOrThrow();
  return row.person_id ?? assert.fail('nobody’s credential');
};

export const statusOf = async ({ db }: PortalWorld, { credentialId }: Visitor): Promise<string> => {
  const row = await db
    .selectFrom('credentials')
    .select('status')
    .where('id', '=', credentialId)
    .executeTakeFirstOrThrow();
  return row.status;
};

/** The last move that a credential asked for. */
export const moveOf = ({ db }: PortalWorld, { credentialId }: Visitor) =>
  db
    .selectFrom('credential_moves')
    .selectAll()
    .where('new_credential_id', '=', credentialId)
    .orderBy('requested_at', 'desc')
    .executeTakeFirstOrThrow();

/** The address of the link that cancels, from the newest e-mail to somebody. */
export async function cancelLink(world: PortalWorld, to: string): Promise<string> {
  const mail = (await world.mail()).find(
    (message) => message.to === to && /cancel-move|annuler-transfert/.test(message.text),
  );
  const link = /https?:\/\/\S+\/(?:cancel-move|annuler-transfert)\/\S+/.exec(mail?.text ?? '')?.[0];
  return new URL(link ?? assert.fail(`no link for ${to}`)).pathname;
}
