import type { Db } from '#kernel/db/database.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { visitorCause } from '#portal/common/arrival/cause.ts';
import {
  type Answers,
  listForms,
  type SavedForms,
  saveCompleted,
  saveForm,
} from '#portal/joining/nominations/form-store.ts';
import { moveNomination } from '#portal/joining/nominations/move.ts';
import { hadRepresentative } from '#portal/joining/nominations/parties-store.ts';
import { type FormName, formsOf, mayFillIn } from '#portal/joining/nominations/rules.ts';
import { lockNomination, type Nomination } from '#portal/joining/nominations/store.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { AtForm, Opened } from './guard.ts';
import { faultsOf, samePersonOn, textIn } from './rules.ts';
import { type NameChoice, namesToAskAbout, namesWritten } from './which-name.ts';

/** Keeps what was typed; false when the forms have been completed meanwhile, perhaps by somebody else. */
export async function saveDraft(
  portal: Portal,
  { name, nomination, locale, now }: PortalVisit<AtForm>,
  answers: Answers,
): Promise<boolean> {
  return portal.db.transaction().execute(async (tx) => {
    const { id, status } = await lockNomination(tx, nomination.id);
    if (!mayFillIn(status)) return false;
    await saveForm(tx, id, name, { answers, locale, now });
    return true;
  });
}

/** What is still wrong with the forms of a nomination, form by form; nothing when they can be completed. */
function missingIn(nomination: Nomination, forms: SavedForms): readonly (FormName | 'names')[] {
  const needed = formsOf(nomination.kind);
  const faulty = needed.filter((form) => faultsOf(form, forms[form]?.answers ?? {}).length > 0);
  const { imm5592, acknowledgement } = forms;
  const differ = imm5592 && acknowledgement && !samePersonOn(imm5592.answers, acknowledgement.answers);
  return faulty.length === 0 && differ && needed.length > 1 ? ['names'] : faulty;
}

/** The first form that is not complete; null when all are, be it with names that differ. */
export const nextForm = (nomination: Nomination, forms: SavedForms): FormName | null =>
  missingIn(nomination, forms).find((what) => what !== 'names') ?? null;

type Completed = 'completed' | 'incomplete' | 'unsure' | 'late';

/**
 * Completes the forms as they are saved: from now on they are what is printed and signed. `unsure`: their names are not
 * the nomination's, and the nominee has not said which are right.
 */
export async function completeForms(
  portal: Portal,
  visit: PortalVisit<Opened>,
  choice: NameChoice | null,
): Promise<Completed> {
  return portal.db.transaction().execute(async (tx) => {
    const nomination = await lockNomination(tx, visit.nomination.id);
    const filledIn = await listForms(tx, nomination.id);
    if (!mayFillIn(nomination.status)) return 'late';
    if (missingIn(nomination, filledIn).length > 0) return 'incomplete';
    const asked = namesToAskAbout(nomination, namesWritten(filledIn)) !== null;
    if (asked && choice === null) return 'unsure';
    const renamed = asked && choice === 'nomination';
    const forms = renamed ? await writeNames(tx, nomination, filledIn, visit.now) : filledIn;
    await keepAction(tx, nomination, forms, visit.now);
    await saveCompleted(tx, nomination.id, visit.now);
    const corrected = { ...nomination, ...personIn(nomination, forms) };
    const { givenNames, familyName, locale } = corrected;
    await moveNomination(portal, tx, corrected, {
      fact: 'complete',
      cause: { ...visitorCause(visit, 'nominee'), authority: nomination.reference },
      changes: {
        completed_at: visit.now,
        given_names: givenNames,
        family_name: familyName,
        locale,
        reasons: '',
      },
    });
    return 'completed';
  });
}

/** Writes the nomination's names on its forms, in place of those that the nominee takes back. */
async function writeNames(
  tx: Db<PortalTables>,
  { id, kind, givenNames, familyName }: Nomination,
  forms: SavedForms,
  now: Date,
): Promise<SavedForms> {
  for (const form of formsOf(kind)) {
    const saved = forms[form];
    if (!saved) continue;
    const { oneName: _, ...rest } = saved.answers;
    const oneName = givenNames === '' ? { oneName: 'yes' } : {};
    const answers = { ...rest, ...oneName, givenNames, familyName };
    await saveForm(tx, id, form, { answers, locale: saved.locale, now });
  }
  return listForms(tx, id);
}

/** Opens completed forms again, before the office has them; false when it is too late for that. */
export async function reopenForms(portal: Portal, visit: PortalVisit<Opened>): Promise<boolean> {
  return portal.db.transaction().execute(async (tx) => {
    const nomination = await lockNomination(tx, visit.nomination.id);
    const moved = await moveNomination(portal, tx, nomination, {
      fact: 'reopen',
      cause: { ...visitorCause(visit, 'nominee'), authority: nomination.reference },
      changes: { completed_at: null },
    });
    if (moved !== null) await saveCompleted(tx, nomination.id, null);
    return moved !== null;
  });
}

/** Names as signed are the names to enrol with (`DOMAIN §3`); a DIR also says which language they are served in. */
function personIn(nomination: Nomination, { imm5592, acknowledgement }: SavedForms) {
  const names = acknowledgement?.answers ?? {};
  const asked = textIn(imm5592?.answers ?? {}, 'language');
  const locale: Locale = asked === 'en' || asked === 'fr' ? asked : nomination.locale;
  return { givenNames: textIn(names, 'givenNames'), familyName: textIn(names, 'familyName'), locale };
}

/** Notes whether the institution is new to the programme, which is another box on the form. */
async function keepAction(
  tx: Db<PortalTables>,
  nomination: Nomination,
  { imm5592 }: SavedForms,
  now: Date,
): Promise<void> {
  if (!imm5592) return;
  const known = await hadRepresentative(tx, nomination.organisation.id);
  const answers = { ...imm5592.answers, action: known ? 'add' : 'new' };
  await saveForm(tx, nomination.id, 'imm5592', { answers, locale: imm5592.locale, now });
}
