import { randomBytes } from 'node:crypto';
import { KEY_BYTES, seal, unseal } from '../secrets/seal.ts';
import { addMs } from '../time.ts';
import type { FieldError } from '../ui/forms.tsx';
import { type FormState, type Sheet, type Typed, textOf } from './form.ts';
import type { Path } from './path.ts';
import type { FormRoute } from './route.ts';
import { type CookieOptions, cookieName, cookieOptions } from './session-cookie.ts';
import type { Visit } from './visit.ts';

/** What was right of a form's secrets waits no longer, counted from when the first of them was typed (decision 0043). */
const KEPT_MS = 10 * 60_000;

/** The secrets of one form, as the session keeps them: of no use without the key in the browser's cookie. */
export interface Sealed {
  /** The id of the form, which its page carries hidden. */
  readonly form: string;
  readonly text: string;
}

/** The same, opened. */
interface Opened {
  readonly form: string;
  readonly until: string;
  readonly secrets: Readonly<Record<string, Kept>>;
}

interface Kept {
  readonly text: string;
  /** What the fields held that it rests on. */
  readonly on: Readonly<Record<string, string>>;
}

/** Which of a form's secrets are kept, each with the fields it rests on: an answer on its question. */
export type Keeping = Readonly<Record<string, readonly string[]>>;

/** One form of one browser. */
export interface Place<Data> {
  readonly visit: Visit<Data>;
  readonly cookie: CookieOptions;
  readonly route: Pick<FormRoute<never>, 'secrets' | 'keeps'> & { readonly path: Path };
}

/** What a page is told of the secrets behind it: that they are kept, never what they are. */
type Told = Pick<FormState, 'kept' | 'withheld'>;

/** A form's fields as they were sent and, in those left empty, with what is kept of them. */
export interface Filled {
  readonly formId: string;
  readonly typed: Typed;
  readonly values: Typed;
  readonly opened: Opened | null;
}

/** Takes what is kept of a form that was sent. */
export function fillIn<Data>(place: Place<Data>, formId: string, typed: Typed): Filled {
  const opened = open(place, formId);
  return { formId, typed, values: withKept(typed, opened), opened };
}

/** A form as it is looked at, with which of its secrets are still kept. */
export function keptOf<Data>(place: Place<Data>, sheet: Sheet): Sheet {
  const { kept, ...rest } = sheet;
  if (kept === undefined) return sheet;
  const opened = open(place, sheet.formId ?? '');
  return opened === null ? { ...rest, withheld: true } : { ...sheet, kept: Object.keys(opened.secrets) };
}

/** Keeps what is right of a form in which something is wrong, and nothing where that concerns all of it. */
export function keepRight<Data>(
  place: Place<Data>,
  filled: Filled,
  errors: readonly FieldError[],
): Promise<Told> {
  const wrong = new Set(errors.map(({ field }) => field));
  return keep(place, filled, rightIn(place.route.keeps ?? {}, filled.values, wrong));
}

/** Keeps on what is kept while the form is looked at in the other language, but for what was typed anew. */
export function keepOn<Data>(place: Place<Data>, filled: Filled): Promise<Told> {
  const { typed, values, opened } = filled;
  const untouched = Object.entries(opened?.secrets ?? {}).filter(
    ([name]) => textOf(typed, name) === '' && textOf(values, name) !== '',
  );
  return keep(place, filled, Object.fromEntries(untouched));
}

/** Forgets what is kept: the form was done, or left. */
export async function forgetKept<Data>({ visit, cookie }: Omit<Place<Data>, 'route'>): Promise<void> {
  if (visit.request.cookies[keyCookie(cookie)] !== undefined)
    visit.reply.clearCookie(keyCookie(cookie), cookieOptions(cookie));
  if (visit.session.sealed !== null) await visit.session.keepSealed(null);
}

/** Opens what was kept of this very form, for the browser and the session that it was typed in, while its time lasts. */
function open<Data>(place: Place<Data>, form: string): Opened | null {
  const { visit, cookie } = place;
  const { sealed } = visit.session;
  const key = visit.request.cookies[keyCookie(cookie)];
  if (sealed === null || key === undefined || sealed.form !== form) return null;
  const text = unseal([keyFor(place, Buffer.from(key, 'base64url'), form)], sealed.text);
  if (text === null) return null;
  const opened = JSON.parse(text) as Opened;
  return new Date(opened.until) > visit.now ? opened : null;
}

/** What rests on something else counts while that is still the same: an answer does not move to another question. */
function withKept(typed: Typed, opened: Opened | null): Typed {
  const filled: Record<string, string | readonly string[]> = { ...typed };
  for (const [name, { text, on }] of Object.entries(opened?.secrets ?? {})) {
    const rests = Object.entries(on).every(([other, was]) => textOf(filled, other) === was);
    if (textOf(filled, name) === '' && rests) filled[name] = text;
  }
  return filled;
}

async function keep<Data>(
  place: Place<Data>,
  { formId: form, values, opened }: Filled,
  secrets: Opened['secrets'],
): Promise<Told> {
  const { visit, cookie, route } = place;
  const kept = Object.keys(secrets);
  // A page that said so too long ago believes them kept.
  const lost = opened === null && textOf(values, '_kept') !== '';
  const left = (route.secrets ?? []).some((name) => textOf(values, name) !== '' && !kept.includes(name));
  const withheld = lost || left;
  if (kept.length === 0) {
    await forgetKept(place);
    return { withheld };
  }
  const { until } = opened ?? { until: addMs(visit.now, KEPT_MS).toISOString() };
  const key = randomBytes(KEY_BYTES);
  const text = JSON.stringify({ form, until, secrets } satisfies Opened);
  await visit.session.keepSealed({ form, text: seal(keyFor(place, key, form), text) });
  const maxAge = Math.ceil((new Date(until).getTime() - visit.now.getTime()) / 1000);
  visit.reply.setCookie(keyCookie(cookie), key.toString('base64url'), { ...cookieOptions(cookie), maxAge });
  return { kept, withheld };
}

/** Neither what is wrong, nor what rests on a secret that is; what rests on a question that is wrong waits for that. */
function rightIn(keeps: Keeping, values: Typed, wrong: ReadonlySet<string>): Opened['secrets'] {
  if (wrong.has('')) return {};
  const right = Object.entries(keeps).filter(
    ([name, on]) =>
      textOf(values, name) !== '' &&
      ![name, ...on].some((field) => Object.hasOwn(keeps, field) && wrong.has(field)),
  );
  return Object.fromEntries(
    right.map(([name, on]) => {
      const rests = on.filter((field) => !wrong.has(field)).map((field) => [field, textOf(values, field)]);
      return [name, { text: textOf(values, name), on: Object.fromEntries(rests) }];
    }),
  );
}

const keyFor = <Data>({ visit, route }: Place<Data>, key: Buffer, form: string): Buffer =>
  visit.session.sealingKey(key, `kept ${JSON.stringify([form, route.path.en, visit.parameters])}`);

const keyCookie = (cookie: CookieOptions): string => `${cookieName(cookie)}-kept`;
