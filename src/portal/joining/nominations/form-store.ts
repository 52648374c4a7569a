import type { Db } from '#kernel/db/database.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { FormName } from './rules.ts';

type Tables = Db<PortalTables>;

export type Answers = Readonly<Record<string, string | string[]>>;

/** A form as it was typed so far; `completedAt` when it was as it is signed. */
export interface SavedForm {
  readonly answers: Answers;
  readonly locale: Locale;
  readonly savedAt: Date;
  readonly completedAt: Date | null;
}

export type SavedForms = Readonly<Partial<Record<FormName, SavedForm>>>;

/** The forms of a nomination, by name; absent until something was typed. */
export async function listForms(db: Tables, nominationId: string): Promise<SavedForms> {
  const rows = await db
    .selectFrom('nomination_forms')
    .select(['form', 'answers', 'locale', 'saved_at as savedAt', 'completed_at as completedAt'])
    .where('nomination_id', '=', nominationId)
    .execute();
  return Object.fromEntries(rows.map(({ form, ...saved }) => [form, saved]));
}

/** Keeps what was typed; of two people with one link, the later one's. */
export async function saveForm(
  tx: Tables,
  nominationId: string,
  form: FormName,
  saved: { readonly answers: Answers; readonly locale: Locale; readonly now: Date },
): Promise<void> {
  const kept = {
    answers: JSON.stringify(saved.answers),
    locale: saved.locale,
    saved_at: saved.now,
    completed_at: null,
  };
  await tx
    .insertInto('nomination_forms')
    .values({ nomination_id: nominationId, form, ...kept })
    .onConflict((conflict) => conflict.columns(['nomination_id', 'form']).doUpdateSet(kept))
    .execute();
}

/** Marks all forms of a nomination as complete, or as open again. */
export async function saveCompleted(tx: Tables, nominationId: string, at: Date | null): Promise<void> {
  await tx
    .updateTable('nomination_forms')
    .set({ completed_at: at })
    .where('nomination_id', '=', nominationId)
    .execute();
}
