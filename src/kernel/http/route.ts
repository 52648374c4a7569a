import type { FastifyInstance } from 'fastify';
import type { Clock } from '../clock.ts';
import type { FieldError } from '../ui/forms.tsx';
import type { Frame } from '../ui/layout.tsx';
import type { Locale } from '../ui/locale.ts';
import type { Answer } from './answer.ts';
import type { FormState, Typed } from './form.ts';
import type { Keeping } from './kept-secrets.ts';
import type { Path } from './path.ts';
import type { SessionOptions } from './session.ts';
import type { Upload, UploadRule } from './upload.ts';
import type { Visit } from './visit.ts';

export interface SiteOptions<Data> {
  readonly app: FastifyInstance;
  readonly clock: Clock;
  readonly origin: string;
  readonly session: SessionOptions;
  /** The frame around every page of this service: its name, the account, the menu. */
  frame(visit: Visit<Data>): Promise<Omit<Frame, 'locale' | 'toggle' | 'correlationId'>>;
  /** Characters that a field may hold, by its name; without a limit here, as many as `form.ts` reads. */
  longest?(field: string): number | undefined;
  /** The words of a notice told by `go(to, notice)`. */
  notice(key: string, locale: Locale): Frame['notice'];
}

/** What a guard says: an answer in the page's stead, or what it found, which the page may count on. */
type Entered<Found> =
  | { readonly kind: 'instead'; readonly answer: Answer }
  | { readonly kind: 'in'; readonly found: Found };

/** Stands before a page, and hands on what it found: no handler loads again what its guard has loaded. */
export type Guard<Data, Found = object> = (visit: Visit<Data>) => Promise<Entered<Found>>;

/** Sign in first, another step first. */
export const instead = (answer: Answer): { readonly kind: 'instead'; readonly answer: Answer } => ({
  kind: 'instead',
  answer,
});

export const letIn = <Found>(found: Found): { readonly kind: 'in'; readonly found: Found } => ({
  kind: 'in',
  found,
});

/** A guard that finds nothing: lets in unless there is an answer in the page's stead. */
export const unless =
  <Data>(check: (visit: Visit<Data>) => Answer | null | Promise<Answer | null>): Guard<Data> =>
  async (visit) => {
    const answer = await check(visit);
    return answer === null ? letIn({}) : instead(answer);
  };

/** Two guards, one behind the other: the second sees what the first found, and the page sees both. */
export const behind =
  <Data, First extends object, Second extends object>(
    first: Guard<Data, First>,
    second: (visit: Visit<Data> & First) => Promise<Entered<Second>>,
  ): Guard<Data, First & Second> =>
  async (visit) => {
    const outer = await first(visit);
    if (outer.kind === 'instead') return outer;
    const inner = await second({ ...visit, ...outer.found });
    return inner.kind === 'instead' ? inner : letIn({ ...outer.found, ...inner.found });
  };

/** What a route's guard says; a route without one lets everybody in. */
export const enter = async <Data, Found extends object>(
  route: { readonly enter?: Guard<Data, Found> },
  visit: Visit<Data>,
) => (route.enter ? route.enter(visit) : letIn({} as Found));

/** The guard's answer, or that of the page with what the guard found. */
export async function within<Data, Found extends object>(
  route: { readonly enter?: Guard<Data, Found> },
  visit: Visit<Data>,
  page: (inside: Visit<Data> & Found) => Promise<Answer>,
): Promise<Answer> {
  const entered = await enter(route, visit);
  return entered.kind === 'instead' ? entered.answer : page({ ...visit, ...entered.found });
}

/** A page that only shows. Behind a guard its visit carries what the guard found. */
export interface PageRoute<Data, Found extends object = object> {
  readonly path: Path;
  readonly enter?: Guard<Data, Found>;
  readonly show: (visit: Visit<Data> & NoInfer<Found>) => Promise<Answer>;
}

/** A page with a form; what was typed survives mistakes, the language toggle and signing in again. */
export interface FormRoute<Data, Found extends object = object> {
  readonly path: Path;
  /** Fields that are never sent back to the browser, nor kept as they are. */
  readonly secrets?: readonly string[];
  /** Of these, what is kept sealed for some minutes where something else is wrong (`kept-secrets.ts`). */
  readonly keeps?: Keeping;
  /** Characters that a field may hold, where the usual number (`form.ts`) does not do. */
  readonly longest?: number;
  /** Bytes that its body may have, where the usual number (`server.ts`) does not do. */
  readonly bodyLimit?: number;
  /** The files that the form may bring; its `Form` then needs `encType="multipart/form-data"`. */
  readonly upload?: UploadRule;
  readonly enter?: Guard<Data, Found>;
  readonly show: (visit: Visit<Data> & NoInfer<Found>, form: FormState) => Promise<Answer>;
  /** What is wrong with what was typed, as far as it can be told before what must come `first`; `submit` looks again. */
  readonly check?: (visit: Visit<Data> & NoInfer<Found>, values: Typed) => readonly FieldError[];
  /** What must come before anything is done: an answer in its stead, after which what was typed waits on the form. */
  readonly first?: (visit: Visit<Data> & NoInfer<Found>, values: Typed) => Answer | null;
  readonly submit: (visit: Visit<Data> & NoInfer<Found>, values: Typed, upload: Upload) => Promise<Answer>;
  /** Keeps what was typed when the language is switched, where `show` finds it again; by default the session does. */
  readonly keep?: (visit: Visit<Data> & NoInfer<Found>, values: Typed) => Promise<void>;
}

/** A change without a page of its own: POST, then elsewhere (`ARCHITECTURE §3.4`). */
export interface ActionRoute<Data, Found extends object = object> {
  readonly path: Path;
  readonly enter?: Guard<Data, Found>;
  readonly submit: (visit: Visit<Data> & NoInfer<Found>, values: Typed) => Promise<Answer>;
}
