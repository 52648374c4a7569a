import type { Looks } from '../brand.ts';
import type { Locale } from './locale.ts';

export interface NavLink {
  label: string;
  href: string;
  /** This page, or one that this page belongs to. */
  current?: boolean | 'within' | undefined;
}

/** A link to the same page in the other language, or a submit button of the page's main form
 *  (`_language` = the other language), so that what was typed is kept without JavaScript; with the link for pages
 *  of its address that have no form. In a tab of its own where the page shows what is never shown again. */
export type Toggle = { href: string; newTab?: boolean } | { formId: string; href?: string };

export interface Account {
  /** Null between signing in and being known by name. */
  name: string | null;
  logout: { action: string; csrf: string };
  links: readonly NavLink[];
  /** Folded away below them: the tools of whoever is logged in, to go from one to another. */
  tools?: readonly NavLink[] | undefined;
}

export interface Notice {
  kind: 'success' | 'info' | 'warning' | 'error';
  title?: string | undefined;
  text: string;
}

/** An end of the session, and when to warn of it; counted from the sending of the page. */
export interface SessionEnding {
  warnBeforeSeconds: number;
  endsAfterSeconds: number;
}

/** When the session ends, and what to do about it. */
export interface SessionTimes {
  /** Put off whenever the session is used. */
  idle: SessionEnding;
  /** Put off by nothing. */
  absolute: SessionEnding;
  endsAt: Date;
  keepAliveUrl: string;
  csrf: string;
  loginUrl: string;
}

/** What surrounds every page of a service. */
export interface Frame {
  locale: Locale;
  /** `look` is the portal's unless said otherwise; `description` is what search engines show below the name. */
  service: { name: string; href: string; description: string; look?: Looks };
  /** Whose page it is, beside its own title: the institution's. */
  about?: string | undefined;
  toggle: Toggle;
  account?: Account | null | undefined;
  /** At the left on wide screens. */
  menu?: readonly NavLink[] | undefined;
  correlationId: string;
  notice?: Notice | null | undefined;
  dateModified?: Date | undefined;
  session?: SessionTimes | null | undefined;
  /** Privacy, terms, guide. */
  footer?: readonly NavLink[] | undefined;
  /** True unless an operator has put in its own brand: says that this is a demonstration. */
  demo: boolean;
}
