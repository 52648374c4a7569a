import { MEND, SEEN } from '../ui/confirmation.tsx';
import type { Locale } from '../ui/locale.ts';
import { add, draftIn, isOf, sheetOf } from './draft.ts';
import { type Sheet, type Typed, textOf } from './form.ts';
import type { Place } from './kept-secrets.ts';
import { href, type Path } from './path.ts';
import type { FormRoute } from './route.ts';
import type { Visit } from './visit.ts';

type Named = Sheet & { readonly formId: string };

/** Where a form is shown by its id, as it was left: without a word that it has waited. */
export const addressOf = <Data>(
  { parameters, query }: Visit<Data>,
  path: Path,
  locale: Locale,
  form: string | undefined,
): string => href(path, locale, parameters, form === undefined ? query : { ...query, form });

/**
 * Keeps a form that is looked at once more before it is done, with what is seen there, or with null goes back to it; tells
 * where, or null where no draft can hold it.
 */
export async function keepLooked<Data, Found extends object>(
  visit: Visit<Data>,
  route: FormRoute<Data, Found>,
  sheet: Named,
  seen: string | null,
): Promise<string | null> {
  if (route.upload !== undefined) return null;
  const draft = draftIn(visit, route, unlooked(sheet), seen === null ? {} : { seen });
  if (draft === null) return null;
  await add(visit, sheet.formId, draft);
  return addressOf(visit, route.path, visit.locale, sheet.formId);
}

/** A form by its id, as it was left; null for one that is not of this page and person. */
export function formBy<Data>({ visit, route: { path } }: Place<Data>, id: string | undefined): Sheet | null {
  const { drafts } = visit.session;
  const draft = id !== undefined && Object.hasOwn(drafts, id) ? drafts[id] : undefined;
  if (id === undefined || draft === undefined || draft.refused !== undefined || !isOf(draft, visit, path))
    return null;
  const sheet = sheetOf(id, draft);
  return draft.seen === undefined ? sheet : lookedAt(sheet, draft.seen);
}

/** A form as its check page shows it, or with null as the page before. */
export const lookedAt = (sheet: Sheet, seen: string | null): Sheet => {
  const { values, ...rest } = unlooked(sheet);
  return { ...rest, values: seen === null ? values : { ...values, [SEEN]: seen } };
};

/** A form without what its check page adds. */
export function unlooked<Of extends Sheet>(sheet: Of): Of {
  const { [MEND]: _, [SEEN]: __, ...values } = sheet.values;
  return { ...sheet, values };
}

/** Whether somebody goes back from the check page to what they typed. */
export const isMended = (values: Typed): boolean => textOf(values, MEND) !== '';
