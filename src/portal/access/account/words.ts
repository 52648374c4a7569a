import { isSameIssuer } from '#kernel/oidc/wire.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Portal } from '#portal/portal.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { deviceOf } from './rules.ts';

export const words = { en, fr };

/** The name of the door that an issuer stands behind. */
export type DoorName = (issuer: string, locale: Locale) => string;

export const doorNames =
  ({ doors }: Pick<Portal, 'doors'>): DoorName =>
  (issuer, locale) =>
    [...doors.values()].find((door) => isSameIssuer(door.issuer, issuer))?.name[locale] ??
    words[locale].credentials.other;

/** 'Firefox on Windows', or as much of it as can be told. */
export function deviceText(userAgent: string, locale: Locale): string {
  const { browser, system } = deviceOf(userAgent);
  const w = words[locale].sessions;
  return browser && system ? w.device(browser, system) : (browser ?? system ?? w.unknown);
}
