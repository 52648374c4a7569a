import { type FormState, type Typed, textsOf } from '#kernel/http/form.ts';
import type { Upload } from '#kernel/http/upload.ts';
import { isId } from '#kernel/ids.ts';
import type { FieldError } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { MOST_BYTES } from '#portal/common/kept-files/rules.ts';
import type { AsStudent } from '#portal/common/students/guard.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { DROP } from '#portal/programme/answer-files/fields.tsx';
import { words } from '#portal/programme/answer-files/fr.ts';
import { FILE_FIELDS, type Whose } from '#portal/programme/answer-files/rules.ts';
import { listUnsentFiles, type SentFile } from '#portal/programme/answer-files/store.ts';
import { takeFiles } from '#portal/programme/answer-files/take.ts';

/** What a form says that takes files with words. */
export const UPLOAD = {
  fields: FILE_FIELDS,
  maxBytes: MOST_BYTES,
  tooLarge: (locale: Locale) => words[locale].faults.tooLarge(''),
};

/** Takes the files that came with words; what is wrong with them, by field, or that nothing can be sent any more. */
export async function takeWith(
  portal: Portal,
  visit: PortalVisit<AsStudent>,
  whose: Whose,
  { values, upload }: { readonly values: Typed; readonly upload: Upload },
): Promise<readonly FieldError[] | 'late'> {
  const drop = textsOf(values, DROP).filter(isId);
  const taken = await takeFiles(portal, visit, { ...whose, upload, drop });
  if (taken.kind === 'late') return 'late';
  return taken.faults.map(({ field, name, fault, as = '' }) => ({
    field,
    message: words[visit.locale].faults[fault](name, as),
  }));
}

/** What is added already; a form with faults has brought more than its visit found. */
export const addedTo = async (
  { db }: Portal,
  whose: Whose,
  found: readonly SentFile[],
  { errors }: FormState,
): Promise<readonly SentFile[]> => (errors.length === 0 ? found : listUnsentFiles(db, whose));
