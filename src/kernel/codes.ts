/**
 * Codes that people copy from paper: PINs, recovery codes, references (SECURITY §3).
 *
 * They are written in Crockford's base 32, which has no I, L, O or U, and end in a check character, so that
 * a slip of the finger is told from a wrong guess and costs no attempt.
 */

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** How many random bytes each code is minted from: one byte a character, five bits of it used. */
export const PIN_BYTES = 11;
/** Of a PIN's bytes the first ones, by which it is found; the others are its secret. */
export const PIN_SELECTOR_BYTES = 4;
export const RECOVERY_CODE_BYTES = 16;
export const REFERENCE_BYTES = 7;

/** The selector finds the PIN's row; only a hash of the secret is ever stored; the text is for the letter. */
interface Pin {
  readonly selector: string;
  readonly secret: string;
  readonly text: string;
}

interface RecoveryCode {
  readonly secret: string;
  readonly text: string;
}

type CodeFault = 'character' | 'length' | 'check';
type Unreadable = { readonly kind: 'empty' } | { readonly kind: 'malformed'; readonly reason: CodeFault };

type PinRead = { readonly kind: 'pin'; readonly selector: string; readonly secret: string } | Unreadable;
type RecoveryCodeRead = { readonly kind: 'code'; readonly secret: string } | Unreadable;
type ReferenceRead = { readonly kind: 'reference'; readonly text: string } | Unreadable;

/** `XXXX-XXXX-XXXX`: 4 characters to find it by, 7 secret ones (35 bits), 1 check character (SECURITY §3). */
export function mintPin(random: Uint8Array): Pin {
  const code = mint(random, PIN_BYTES);
  return { ...partsOfPin(code), text: grouped(code) };
}

/** What somebody meant by what they typed as a PIN; whether it is the right one is not known here. */
export function readPin(typed: string): PinRead {
  const code = read(folded(typed), PIN_BYTES);
  return typeof code === 'string' ? { kind: 'pin', ...partsOfPin(code) } : code;
}

/**
 * `XXXX-XXXX-XXXX-XXXXX`: 16 secret characters (80 bits) and their check character (SECURITY §5).
 * The check character stays with the last group, for a group of one is easily lost in copying.
 */
export function mintRecoveryCode(random: Uint8Array): RecoveryCode {
  const code = mint(random, RECOVERY_CODE_BYTES);
  return { secret: code.slice(0, RECOVERY_CODE_BYTES), text: grouped(code) };
}

/** What somebody meant by what they typed as a recovery code. */
export function readRecoveryCode(typed: string): RecoveryCodeRead {
  const code = read(folded(typed), RECOVERY_CODE_BYTES);
  return typeof code === 'string' ? { kind: 'code', secret: code.slice(0, RECOVERY_CODE_BYTES) } : code;
}

/** `PP-XXXX-XXXX`: a name for a form or a letter, on paper or in a QR code; unguessable, but no secret. */
export function mintReference(random: Uint8Array, prefix: 'PP' | 'EV' | 'HA' = 'PP'): string {
  return referenceText(mint(random, REFERENCE_BYTES), prefix);
}

/** Whether a text holds a PIN or a recovery code, which is for nobody to read and nowhere to be kept (`SECURITY §3`). */
export function holdsCode(text: string): boolean {
  const grouped = text.match(
    /(?<![\p{L}\p{N}])[\p{L}\p{N}]{4}(?:[-\s]?[\p{L}\p{N}]{4}){2}(?:[-\s]?[\p{L}\p{N}]{5})?(?![\p{L}\p{N}])/gu,
  );
  return (grouped ?? [])
    .filter((code) => /\d/.test(code) && /\p{L}/u.test(code))
    .some((code) => readPin(code).kind === 'pin' || readRecoveryCode(code).kind === 'code');
}

/** The reference somebody typed or scanned, in its one written form; the two letters before it may be left out. */
export function readReference(typed: string, prefix: 'PP' | 'EV' = 'PP'): ReferenceRead {
  const whole = folded(typed);
  const body = whole.length === prefix.length + REFERENCE_BYTES + 1 && whole.startsWith(prefix);
  const code = read(body ? whole.slice(prefix.length) : whole, REFERENCE_BYTES);
  return typeof code === 'string' ? { kind: 'reference', text: referenceText(code, prefix) } : code;
}

/** How the reference begins that was typed in part, from its PP on; null for what is none. */
export function readReferenceStart(typed: string): string | null {
  const [, start] = /^PP([0-9A-HJKMNP-TV-Z]{1,8})$/.exec(folded(typed)) ?? [];
  return start === undefined ? null : `PP-${start.replace(/.{4}(?=.)/g, '$&-')}`;
}

const partsOfPin = (code: string) => ({
  selector: code.slice(0, PIN_SELECTOR_BYTES),
  secret: code.slice(PIN_SELECTOR_BYTES, PIN_BYTES),
});

const referenceText = (code: string, prefix = 'PP'): string => `${prefix}-${grouped(code)}`;

/** Groups of four, the last one taking a single character that would be left over. */
const grouped = (code: string): string => code.replace(/.{4}(?=..)/g, '$&-');

/** 256 is a multiple of 32, so the low five bits of a random byte are an unbiased character. */
function mint(random: Uint8Array, length: number): string {
  if (random.length < length) throw new RangeError(`A code needs ${length} random bytes`);
  const body = Array.from(random.subarray(0, length), (byte) => ALPHABET.charAt(byte & 31)).join('');
  return body + ALPHABET.charAt(timesX(remainder(body)));
}

function read(code: string, length: number): string | Unreadable {
  if (code === '') return { kind: 'empty' };
  if (/[^0-9A-HJKMNP-TV-Z]/.test(code)) return { kind: 'malformed', reason: 'character' };
  if (code.length !== length + 1) return { kind: 'malformed', reason: 'length' };
  if (remainder(code) !== 0) return { kind: 'malformed', reason: 'check' };
  return code;
}

/** Spaces, dashes and invisible characters of every kind come along when one pastes; none of them counts. */
const folded = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\p{White_Space}\p{Dash}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');

/**
 * The check: read as a polynomial over GF(32), a code with its check character is zero at x.
 *
 * So each place has its own power of x as weight. These are all different, for x has order 31 and no code is
 * that long; hence one changed character, or two different ones exchanged (neighbours or not), always shows.
 * The leading coefficient 1 keeps 0000-0000-0000 from being a code.
 */
const remainder = (code: string): number =>
  Array.from(code).reduce((sum, character) => timesX(sum) ^ ALPHABET.indexOf(character), 1);

/** Multiplication by x in GF(32) = GF(2)[x] / (x⁵ + x² + 1). */
const timesX = (element: number): number => (element < 16 ? element << 1 : (element << 1) ^ 0b100101);
