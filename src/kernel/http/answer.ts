import type { ComponentChildren } from 'preact';
import type { FieldError } from '../ui/forms.tsx';
import type { Frame } from '../ui/layout.tsx';
import type { Locale } from '../ui/locale.ts';
import { wordsOf } from '../ui/words.ts';
import type { File } from './file.ts';

/** What a page shows; the site frames it. */
export interface View {
  readonly title: string;
  readonly body: ComponentChildren;
  /** Of a list, the page that is shown and the words that were sought: they tell its title from those of its others. */
  readonly page?: { readonly current: number; readonly total: number };
  readonly sought?: string | undefined;
  /** Whether files of ours are shown within it. */
  readonly showsFiles?: boolean;
  /** What this page changes of the service's usual frame: a menu, a date. */
  readonly frame?: Partial<Frame>;
}

/** The title of a list, and what tells this page of it from the others. */
export const listed = (title: string, page: View['page'], sought?: string): Omit<View, 'body'> => ({
  title,
  ...(page && { page }),
  sought,
});

/** What a window is called that shows the view. */
export function titleOf({ title, sought, page }: View, locale: Locale): string {
  const words = wordsOf(locale);
  return [
    title,
    ...(sought ? [words.quoted(sought)] : []),
    ...(page && page.current > 1 ? [words.pages.position(page.current, page.total)] : []),
  ].join(' – ');
}

/** What can be told on the next page; each room adds the keys of its own words (`declare module`). */
export interface Notices {
  stale: true;
}

/** The key of a word for the next page. */
export type Notice = keyof Notices & string;

/** What became of a form whose session had ended: nothing was done, and what was typed waits, where anything was. */
export type Fate = 'late' | 'kept';

/** What a route answers with: a value, so that routes can be read and tested. */
export type Answer =
  | { readonly kind: 'view'; readonly view: View; readonly status?: number }
  | { readonly kind: 'go'; readonly to: string; readonly notice?: Notice; readonly fate?: Fate }
  | { readonly kind: 'check'; readonly seen: string }
  | { readonly kind: 'invalid'; readonly errors: readonly FieldError[] }
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'done' };

export const show = (view: View, status = 200): Answer => ({ kind: 'view', view, status });

/** 303 See Other; `notice` is a key of the service's words, shown once on the page that follows. */
export const go = (to: string, notice?: Notice): Answer =>
  notice === undefined ? { kind: 'go', to } : { kind: 'go', to, notice };

/** The same form again, with what was typed and where it is wrong: 303 to its own address, or 422 (decision 0046). */
export const invalid = (...errors: FieldError[]): Answer => ({ kind: 'invalid', errors });

/**
 * What was typed is right, and is looked at once more before it is done: `show` gives its page for a form in which the
 * field `SEEN` says `seen`, at the form's address with `?form` (decision 0047).
 */
export const checkFirst = (seen = 'yes'): Answer => ({ kind: 'check', seen });

export const sendFile = (file: File): Answer => ({ kind: 'file', file });

/** 204, for what a script asks. */
export const done: Answer = { kind: 'done' };
