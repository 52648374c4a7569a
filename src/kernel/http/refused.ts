import type { FieldError } from '../ui/forms.tsx';
import type { Answer } from './answer.ts';
import { formBy } from './check.ts';
import { add, draftIn, draftOf, isOf, nameRefused, newest, sheetOf } from './draft.ts';
import type { Sheet } from './form.ts';
import { keptOf, type Place } from './kept-secrets.ts';
import { href } from './path.ts';
import { enter, type FormRoute } from './route.ts';
import type { Visit } from './visit.ts';

/** Keeps a form with what is wrong with it, for its page to show; false where no draft can hold it (decision 0046). */
export async function keepRefused<Data, Found extends object>(
  visit: Visit<Data>,
  route: FormRoute<Data, Found>,
  sheet: Sheet,
  errors: readonly FieldError[],
): Promise<boolean> {
  const draft = draftIn(visit, route, sheet, { refused: { errors, locale: visit.locale } });
  if (draft === null) return false;
  // What was wrong may have closed the page, which then could not say it: a limit was reached, a proof was used.
  if ((await enter(route, visit)).kind === 'instead') return false;
  await add(visit, nameRefused(sheet.formId ?? ''), draft, sheet.formId);
  return true;
}

/**
 * Shows a form: the one of this id as it was left; else one that was refused, once, with what is wrong with it; else one that
 * waits, or an empty one.
 */
export async function showForm<Data>(
  place: Place<Data>,
  form: string | undefined,
  show: (sheet: Sheet, errors: readonly FieldError[]) => Promise<Answer>,
): Promise<Answer> {
  const { visit, route } = place;
  const left = formBy(place, form);
  // One that is asked for by its id is shown, whatever became of others.
  const refused = left === null ? refusedAt(place) : null;
  const shown = await show(
    keptOf(place, refused?.sheet ?? left ?? draftOf(visit, route.path)),
    refused?.errors ?? [],
  );
  if (refused !== null) await visit.session.keepDrafts({ [refused.name]: null });
  return shown;
}

function refusedAt<Data>({ visit, route: { path } }: Place<Data>) {
  const { locale } = visit;
  const here = href(path, locale, visit.parameters, visit.query);
  const [name, draft] =
    newest(
      visit,
      (each) => each.refused !== undefined && isOf(each, visit, path) && each.href[locale] === here,
    ) ?? [];
  if (name === undefined || draft === undefined) return null;
  // What is wrong is said in the language it was found in.
  const errors = draft.refused?.locale === locale ? draft.refused.errors : [];
  return { name, sheet: sheetOf(name, draft), errors };
}
