import type { FieldError } from '../ui/forms.tsx';
import { formIdIn, holdsAny, readTyped, type Sheet, type Typed, withoutSecrets } from './form.ts';
import type { FormRoute } from './route.ts';
import { NO_UPLOAD, readUpload, type Upload } from './upload.ts';
import type { Visit } from './visit.ts';

/** A form as it was sent: its words, what of them may be kept, its files. */
interface Sent {
  readonly values: Typed;
  readonly sheet: Sheet & { readonly formId: string };
  readonly upload: Upload;
  /** What the one file of the form is told that is larger than it may be. */
  readonly oversized: FieldError | null;
}

type Reading = Pick<FormRoute<never>, 'secrets' | 'keeps' | 'longest' | 'upload'>;

/** Reads what a form sent; files only where `mayRead` says so, by the words before them. */
export async function readSent<Data>(
  { request, locale }: Visit<Data>,
  route: Reading,
  mayRead: (typed: Typed) => boolean,
): Promise<Sent> {
  const { upload: rule } = route;
  if (rule === undefined || !request.isMultipart())
    return { ...typedIn(route, readTyped(request.body, route)), upload: NO_UPLOAD, oversized: null };
  const [field = ''] = rule.fields;
  const oversized = { field, message: rule.tooLarge(locale) };
  const read = await readUpload(request, rule, mayRead);
  if (read.kind === 'too-large') return { ...typedIn(route, {}), upload: NO_UPLOAD, oversized };
  const upload = read.kind === 'read' ? read.upload : NO_UPLOAD;
  const alone = rule.fields.length === 1 && upload.tooLarge !== null;
  return { ...typedIn(route, read.values), upload, oversized: alone ? oversized : null };
}

/** What of a form may be kept: no secret, nor the name of a file, which can't be filled in again. */
function typedIn({ secrets = [], keeps, upload }: Reading, values: Typed) {
  const kept = withoutSecrets(values, [...secrets, ...(upload?.fields ?? [])]);
  // A page that says that secrets are kept holds them, if nothing else happened.
  const secret = keeps === undefined ? secrets : [...secrets, '_kept'];
  return {
    values,
    sheet: { values: kept, withheld: holdsAny(values, secret), formId: formIdIn(values) },
  };
}
