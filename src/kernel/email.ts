import { domainToASCII, domainToUnicode } from 'node:url';

/** The longest address that a mail server takes (RFC 5321 §4.5.3.1.3). */
export const LONGEST_EMAIL = 254;

/**
 * An e-mail address as it is kept: composed, its domain in small letters as its owner registered it (UTS #46), or null
 * for what can be none. That it is the person's own, only a message can tell.
 *
 * Refused too is what would look like another address or reach something else than a mailbox: domains of look-alike
 * letters or of several scripts (UTS #39 §5.2), addresses of machines in the place of a domain, and local parts that
 * route mail onward.
 */
export function readEmail(typed: string): string | null {
  const text = typed.trim().normalize('NFC');
  const at = text.lastIndexOf('@');
  const [local, domain] = [text.slice(0, at), domainOf(text.slice(at + 1))];
  if (at < 1 || domain === null || !isLocal(local)) return null;
  // Wide and joined letters of a keyboard as the usual ones, by which the mailbox is compared.
  const usual = local.normalize('NFKC');
  const address = `${isLocal(usual) ? usual : local}@${domain}`;
  return bytesOf(address) > LONGEST_EMAIL ? null : address;
}

/** Whether a text can be an e-mail address. */
export const isEmail = (text: string): boolean => readEmail(text) !== null;

/** Whether two addresses are one mailbox's, as far as can be told: hardly a server tells capital letters apart. */
export function sameEmail(one: string | null, other: string | null | undefined): boolean {
  if (one === null || other === null || other === undefined) return false;
  return mailbox(one) === mailbox(other);
}

/** By what an address is compared. */
export const mailbox = (address: string): string =>
  PLAIN.test(address) ? address.toLowerCase() : mailboxOfAny(address);

/** Nearly every address, of which nothing is to be made out: thousands are compared at once. */
const PLAIN = /^(?!.*xn--)[!-~]+$/i;

const mailboxOfAny = (address: string): string =>
  (readEmail(address) ?? address.trim()).normalize('NFKC').toLowerCase();

/** The same as a list of every spelling under which it may be kept in small letters: once, `xn--` stayed as it was typed. */
export function spellings(address: string): readonly string[] {
  const kept = mailbox(address);
  const at = kept.lastIndexOf('@') + 1;
  return [...new Set([kept, `${kept.slice(0, at)}${domainToASCII(kept.slice(at))}`])];
}

/** Words of the usual signs, dots between them (RFC 5322 §3.2.3, RFC 6531 §3.3); no `%` or `!`, by which mail was routed. */
const WORD = "[\\p{L}\\p{M}\\p{N}#$&'*+/=?^_`{|}~-]+";
const LOCAL = new RegExp(`^${WORD}(?:\\.${WORD})*$`, 'u');

/** An apostrophe within is O'Neil's; around it, it was meant as a quotation mark. */
const isLocal = (local: string): boolean =>
  LOCAL.test(local) && !/^['`]|['`]$/.test(local) && bytesOf(local) <= 64 && isOfOneScript(local);

/** A domain of two labels or more, as it is read by people; null for what is none, or looks like another. */
function domainOf(typed: string): string | null {
  if (/[\s:/?#@[\]\\%]/.test(typed)) return null;
  const ascii = URL.canParse(`http://${typed}/`) ? new URL(`http://${typed}/`).hostname : '';
  const labels = ascii.split('.');
  const isDomain =
    labels.length > 1 && labels.every((label) => LABEL.test(label)) && TOP.test(labels.at(-1) ?? '');
  if (!isDomain || ascii.length > 253) return null;
  const shown = typed.normalize('NFKC').toLowerCase().replaceAll('。', '.');
  if (NOT_ASCII.test(shown)) return shown.split('.').every(isHonest) ? shown : null;
  // One domain has one spelling here; one that would look like another stays as `xn--`, and says so itself.
  const decoded = domainToUnicode(ascii);
  return domainToASCII(decoded) === ascii && decoded.split('.').every(isHonest) ? decoded : ascii;
}

const NOT_ASCII = /\P{ASCII}/u;
const LABEL = /^(?:xn--)?[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** Never a number, which would be a machine's address. */
const TOP = /^(?:[a-z]{2,}|xn--[a-z0-9-]+)$/;

/** Whether a label is written in letters of one script, and not in such as all look like Latin ones. */
const isHonest = (label: string): boolean =>
  isOfOneScript(label) && (!/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(label) || !LIKE_LATIN.test(label));

const LIKE_LATIN = /^[\d-]*[асԁеһіјӏоорԛѕѵхуԝαικνορτυχω\d-]+$/u;

/** Of one script, or of those that are written together: Latin with Han, kana, bopomofo or hangul (UTS #39 §5.2). */
const isOfOneScript = (text: string): boolean => MIXTURES.some((mixture) => mixture.test(text));

const COMMON = "\\p{M}\\p{N}#$&'*+/=?^_`{|}~.-";
const MIXTURES = [
  '\\p{Script=Latin}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー',
  '\\p{Script=Latin}\\p{Script=Han}\\p{Script=Bopomofo}',
  '\\p{Script=Latin}\\p{Script=Han}\\p{Script=Hangul}',
  ...[
    'Cyrillic',
    'Greek',
    'Arabic',
    'Hebrew',
    'Armenian',
    'Georgian',
    'Devanagari',
    'Bengali',
    'Gurmukhi',
    'Gujarati',
  ],
  ...[
    'Tamil',
    'Telugu',
    'Kannada',
    'Malayalam',
    'Sinhala',
    'Thai',
    'Lao',
    'Khmer',
    'Myanmar',
    'Ethiopic',
    'Tibetan',
  ],
  ...['Canadian_Aboriginal', 'Cherokee', 'Mongolian', 'Thaana', 'Oriya'],
].map((scripts) => {
  const letters = scripts.startsWith('\\') ? scripts : `\\p{Script=${scripts}}`;
  return new RegExp(`^[${letters}${COMMON}]*$`, 'u');
});

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
