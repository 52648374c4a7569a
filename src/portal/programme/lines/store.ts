import type { Db } from '#kernel/db/database.ts';
import { NotFound } from '#kernel/http/errors.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Line, RuleVersion } from './rules.ts';

type Tables = Db<PortalTables>;

export async function listLines(db: Tables): Promise<Line[]> {
  const rows = await db.selectFrom('lines').selectAll().orderBy('code').execute();
  return rows.map((row) => ({ code: row.code, name: { en: row.name_en, fr: row.name_fr } }));
}

/** @throws NotFound */
export async function getLine(db: Tables, code: string): Promise<Line> {
  const row = await db.selectFrom('lines').selectAll().where('code', '=', code).executeTakeFirst();
  if (row === undefined) throw new NotFound();
  return { code: row.code, name: { en: row.name_en, fr: row.name_fr } };
}

/** False when it is there already. */
export async function addLine(tx: Tables, { code, name }: Line, now: Date): Promise<boolean> {
  const row = await tx
    .insertInto('lines')
    .values({ code, name_en: name.en, name_fr: name.fr, created_at: now })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returning('code')
    .executeTakeFirst();
  return row !== undefined;
}

/** Every version of a line's rule, the latest first. */
export async function listRules(db: Tables, line: string): Promise<RuleVersion[]> {
  const rows = await db
    .selectFrom('line_rules')
    .select(['version', 'in_force_from as inForceFrom', 'body as rule', 'proposal_id as proposalId'])
    .where('line', '=', line)
    .orderBy('version', 'desc')
    .execute();
  return rows;
}

/** Adds a version of a line's rule, with the proposal that it was, if it was one. */
export async function addRule(
  tx: Tables,
  line: string,
  { version, inForceFrom, rule }: RuleVersion,
  { now, proposalId = null }: { readonly now: Date; readonly proposalId?: string | null },
): Promise<void> {
  await tx
    .insertInto('line_rules')
    .values({
      ...{ line, version, in_force_from: inForceFrom, body: JSON.stringify(rule) },
      ...{ published_at: now, proposal_id: proposalId },
    })
    .execute();
}

/** Until the transaction ends, nobody else changes the rules of this line. */
export const lockLine = (tx: Tables, code: string): Promise<unknown> =>
  tx.selectFrom('lines').select('code').where('code', '=', code).forUpdate().executeTakeFirst();
