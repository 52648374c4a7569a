/**
 * Whether a text is a telephone number: ten digits for Canada and its neighbours, an area code and a number that may
 * exist (E.164, country code 1), or `+` and a country's code with 7 to 15 digits in all; then perhaps an extension, in
 * either language. Spaces, dashes, dots, slashes and brackets part the digits however a keyboard or a program writes them.
 */
export function isPhone(typed: string): boolean {
  const [, number = '', extension] = SHAPE.exec(plain(typed)) ?? [];
  const digits = number.replace(/\D/g, '');
  if (extension !== undefined && !/^\d{1,8}$/.test(extension.replace(/[ -]/g, ''))) return false;
  if (!areBracketsClosed(number)) return false;
  if (/^\+(?!1)/.test(number)) return digits.length >= 7 && digits.length <= 15;
  return /^1?[2-9]\d\d[2-9]\d{6}$/.test(digits);
}

/** What a telephone dials for a number that `isPhone` knows: its extension, where it has one, once somebody answers (RFC 3966 §5.3). */
export function phoneUri(typed: string): string {
  const [, number = '', extension = ''] = SHAPE.exec(plain(typed)) ?? [];
  const digits = number.replace(/\D/g, '');
  const [country, rest] = number.startsWith('+') ? ['', digits] : ['1', digits.replace(/^1(?=\d{10}$)/, '')];
  const dialled = extension.replace(/\D/g, '');
  return `tel:+${country}${rest}${dialled === '' ? '' : `;ext=${dialled}`}`;
}

/** Dashes as hyphens, spaces as one, and the double-width digits and signs of some keyboards as the usual ones. */
const plain = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\p{Pd}\u2212\u2043\u30fc]/gu, '-')
    .replace(/[\u00b7\u2022\u2027\u2219]/g, '.')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** The number, then what is dialled once somebody has answered. */
const SHAPE =
  /^(\+?[\d(](?:[\d ()./-]*\d)?\)?)(?: ?[,;]? ?(?:extensions?|extn?\.?|ext\.?|x\.?|poste|post\.?|p\.|local|loc\.?|no\.?|n°|#|[,;])(?: ?[.:#])? ?([\d -]+))?$/;

const areBracketsClosed = (number: string): boolean => /^[^()]*(?:\(\+?\d[\d ]*\)[^()]*)?$/.test(number);
