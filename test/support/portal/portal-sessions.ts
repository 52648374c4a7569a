import { sql } from 'kysely';
import { sha256 } from '#kernel/secrets/tokens.ts';
import type { PortalWorld, Visitor } from './portal.ts';

/** A browser with a session in which nobody has shown a credential. */
export async function stranger(world: PortalWorld): Promise<Visitor> {
  const visitor = await world.visitor();
  await ofVisitor(world, visitor).set({ subject: null, data: sql`'{}'::jsonb` }).execute();
  return visitor;
}

/** Adds to what a visitor's session keeps, as if they had come by another way. */
export async function keepInSession(world: PortalWorld, visitor: Visitor, patch: object): Promise<void> {
  await ofVisitor(world, visitor)
    .set({ data: sql`data || ${JSON.stringify(patch)}::jsonb` })
    .execute();
}

/** What a visitor's session keeps. */
export async function keptInSession(world: PortalWorld, visitor: Visitor): Promise<Record<string, unknown>> {
  const session = world.db.selectFrom('sessions').select('data');
  const row = await session.where('token_hash', '=', sha256(visitor.cookie())).executeTakeFirstOrThrow();
  return row.data;
}

const ofVisitor = (world: PortalWorld, visitor: Visitor) =>
  world.db.updateTable('sessions').where('token_hash', '=', sha256(visitor.cookie()));
