import type { Db } from '#kernel/db/database.ts';
import { type FormState, isTyped, type Typed } from '#kernel/http/form.ts';
import type { PlainFact } from '#portal/programme/verifications/intents/rules.ts';
import type { SignedFact } from '#portal/programme/verifications/rules.ts';
import type { PortalTables } from '#portal/tables.ts';

/** What somebody signed of a request, and undid. */
export interface Undone {
  readonly fact: SignedFact;
  readonly plain: PlainFact | null;
  readonly plainOn: string | null;
  readonly reasons: readonly string[];
  readonly note: string;
  readonly overrideReason: string | null;
}

/** What somebody undid of a request last, where nothing was signed of it since: who mends a slip need not write anew. */
async function findUndone(
  db: Db<PortalTables>,
  { verificationId, signerId }: { readonly verificationId: string; readonly signerId: string },
): Promise<Undone | null> {
  const row = await db
    .selectFrom('decisions')
    .select(['fact', 'plain', 'plain_on as plainOn', 'reasons', 'note', 'override_reason as overrideReason'])
    .select(['status', 'signer_id as signedBy'])
    .where('verification_id', '=', verificationId)
    .orderBy('signed_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row?.status !== 'undone' || row.signedBy !== signerId) return null;
  const { status, signedBy, ...undone } = row;
  return undone;
}

/** A form that nobody has typed in yet, with what its signer undid, where it was signed on it. */
export async function withUndone(
  db: Db<PortalTables>,
  { file, personId }: { readonly file: { readonly id: string }; readonly personId: string },
  form: FormState,
  valuesOf: (undone: Undone) => Typed | null,
): Promise<FormState> {
  if (isTyped(form)) return form;
  const undone = await findUndone(db, { verificationId: file.id, signerId: personId });
  const values = undone && valuesOf(undone);
  return values === null ? form : { ...form, values };
}
