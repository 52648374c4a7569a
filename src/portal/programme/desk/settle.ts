import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import type { Cause } from '#portal/common/arrival/cause.ts';
import type { Portal } from '#portal/portal.ts';
import type { Signed } from '#portal/programme/verifications/decisions-store.ts';
import type { File } from '#portal/programme/verifications/file-store.ts';
import type { PlainFact } from '#portal/programme/verifications/intents/rules.ts';
import type { SignedFact } from '#portal/programme/verifications/rules.ts';
import type { PortalTables } from '#portal/tables.ts';

/** Keeps in the log that something was signed, and has it take effect in its time. */
export async function settleSignature(
  portal: Portal,
  tx: Db<PortalTables>,
  {
    file,
    signed,
    cause,
    fact,
    ends,
    effectiveAt,
  }: {
    readonly file: File;
    readonly signed: Signed;
    readonly cause: Cause;
    readonly fact: SignedFact;
    /** By what a request is closed. */
    readonly ends?: { readonly plain: PlainFact };
    readonly effectiveAt: Date;
  },
): Promise<void> {
  await record(tx, {
    ...cause,
    action: 'verification.signed',
    subject: `verification:${file.id}`,
    organisationId: file.organisationId,
    after: { reference: file.reference, decision: signed.id, fact, ...(ends && { plain: ends.plain }) },
  });
  const due = { startAfter: effectiveAt, singletonKey: signed.id };
  await portal.jobs.send(tx, 'portal.apply-decisions', {}, due);
}
