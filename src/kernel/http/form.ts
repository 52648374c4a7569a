import { randomToken } from '../secrets/tokens.ts';
import { errorFor, type FieldError } from '../ui/forms.tsx';
import { withoutUnseen } from '../unseen.ts';

/** What a form's fields held, as typed: one text, or several for checkboxes of one name. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** A form as a page shows it: empty, kept from before, or sent back with what is wrong. */
export interface FormState {
  readonly action: string;
  readonly csrf: string;
  readonly errors: readonly FieldError[];
  readonly values: Typed;
  /** Something secret was typed and is not sent back: say that it has to be typed again. */
  readonly withheld: boolean;
  /** Which form of the session this is: its page carries it hidden, and what is kept of it goes by it. */
  readonly formId?: string;
  /** The secrets that are kept, so that they need not be typed again; never what they are. */
  readonly kept?: readonly string[];
  /** Since when what it shows has waited, ISO 8601, where somebody left it and comes back: the page says so. */
  readonly since?: string;
}

/** What of a form may be shown again. */
export type Sheet = Pick<FormState, 'values' | 'withheld' | 'formId' | 'kept' | 'since'>;

/** The button by which somebody begins a form anew that showed what they had left. */
export const ANEW = '_anew';

export const newFormId = (): string => randomToken(9);

/** The id that a form brought, or one for a form that brought none of ours. */
export function formIdIn(values: Typed): string {
  const id = textOf(values, '_form');
  return /^[\w-]{12}$/.test(id) ? id : newFormId();
}

/** Whether a form shows what was typed, sent or kept from before, and not only itself. */
export const isTyped = ({ values }: Pick<FormState, 'values'>): boolean => Object.keys(values).length > 0;

/** The text of one field; the first, where there are several; empty where there is none. */
export function textOf(values: Typed, name: string): string {
  const value = values[name];
  return (typeof value === 'string' ? value : value?.[0]) ?? '';
}

/** Every value of one name, as checkboxes send them. */
export function textsOf(values: Typed, name: string): readonly string[] {
  const value = values[name];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

/** The revision that a form was made from, 0 being none; -1, which none is, for what can't be one. */
export function revisionOf(values: Typed): number {
  const typed = textOf(values, 'revision');
  return /^\d{1,9}$/.test(typed) ? Number(typed) : -1;
}

/** What a field's component needs to show what was typed and what is wrong with it. */
export const fieldState = (form: FormState, name: string) => ({
  name,
  value: textOf(form.values, name),
  error: errorFor(form.errors, name),
});

/**
 * A request's body as fields of so many characters at most; anything else than texts is left out, and from texts what
 * nobody sees, but from secrets, which stay as their keeper's keyboard makes them.
 */
export function readTyped(
  body: unknown,
  {
    longest = LONGEST_FIELD,
    secrets = [],
  }: { readonly longest?: number; readonly secrets?: readonly string[] } = {},
): Typed {
  if (typeof body !== 'object' || body === null) return {};
  const texts = Object.entries(body).flatMap(([name, value]) => {
    const read = secrets.includes(name) ? storable : clean;
    return isTexts(value)
      ? [[clean(name, longest), readAll(value, (text) => read(text, longest))] as const]
      : [];
  });
  return Object.fromEntries(texts);
}

/** A field that holds more than it may; both counted in characters. */
interface Overlong {
  readonly field: string;
  readonly length: number;
  readonly limit: number;
}

/** The fields that hold more than their limit; one that has none of its own may hold all that is read of any. */
export const overlong = (
  values: Typed,
  limitOf: (field: string) => number | undefined,
): readonly Overlong[] =>
  Object.entries(values).flatMap(([field, value]) => {
    const limit = limitOf(field) ?? LONGEST_FIELD - 1;
    const length = Math.max(
      0,
      ...textsOf({ [field]: value }, field).map((text) => Array.from(text.replaceAll('\r\n', '\n')).length),
    );
    return length > limit ? [{ field, length, limit }] : [];
  });

/** What may be kept of a form: neither secrets nor the site's own fields. */
export function withoutSecrets(values: Typed, secrets: readonly string[]): Typed {
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => !name.startsWith('_') && !secrets.includes(name)),
  );
}

/** Whether any of these fields was filled in. */
export const holdsAny = (values: Typed, names: readonly string[]): boolean =>
  names.some((name) => textsOf(values, name).some((text) => text !== ''));

const readAll = (value: string | readonly string[], read: (text: string) => string) =>
  typeof value === 'string' ? read(value) : value.map(read);

/** Characters that are read of one field: more than any takes, so that its own limit still says so (SECURITY §6). */
const LONGEST_FIELD = 5_000;

/** A text that the rest may show, compare and keep: without what nobody sees or what turns a line around. */
export const clean = (text: string, longest: number = LONGEST_FIELD): string =>
  withoutUnseen(storable(text, longest));

/**
 * A text that can be stored and folded. PostgreSQL takes neither U+0000 nor half a character; and normalising
 * takes the square of the number of marks upon one letter, of which no language has thirty (UAX #15 §13).
 */
const storable = (text: string, longest: number): string =>
  text
    .slice(0, longest)
    .toWellFormed()
    .replaceAll('\0', '\uFFFD')
    .replace(/(\p{M}{30})\p{M}+/gu, '$1');

const isTexts = (value: unknown): value is string | readonly string[] =>
  typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string'));
