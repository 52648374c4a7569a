import type { Locale } from '../ui/locale.ts';
import { href, type Path } from './path.ts';

/** Where whoever is stuck in any of the services writes to a person: a page of the portal. */
export const HELP: Path = { en: '/en/ask-for-help', fr: '/fr/demander-de-l-aide' };

/** The same from another service, with the reference of what went wrong there. */
export const helpHref = (portal: string, locale: Locale, reference = ''): string =>
  portal + href(HELP, locale, {}, reference === '' ? {} : { reference });
