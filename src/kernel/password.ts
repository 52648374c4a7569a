/** What may be a user ID or a password, under either policy (SECURITY §2). Lengths are in code points. */
import { normaliseAnswer } from './text.ts';

/** `seed` is what the first portal asked for; `modern` what NIST SP 800-63B-4 asks for. */
export type CredentialPolicy = 'modern' | 'seed';

export type UserIdFault = 'short' | 'long' | 'character' | 'digits';
export type PasswordFault =
  | 'short'
  | 'long'
  | 'common'
  | 'serviceWords'
  | 'upper'
  | 'lower'
  | 'digit'
  | 'userId';

export interface PasswordContext {
  readonly userId: string;
  /** Common passwords in lower case. */
  readonly blocklist: ReadonlySet<string>;
  /** Names of this service, which come to everybody's mind when asked for a password here. */
  readonly serviceWords: readonly string[];
  readonly policy: CredentialPolicy;
}

/** The one form under which a user ID is stored and looked for. */
export const normaliseUserId = (userId: string): string =>
  userId.normalize('NFKC').trim().toLowerCase().normalize('NFKC');

/** What is wrong with a user ID that somebody would like to have, or null (SECURITY §2). */
export function judgeUserId(userId: string, policy: CredentialPolicy): UserIdFault | null {
  const rule = USER_ID[policy];
  const id = normaliseUserId(userId);
  if (lengthOf(id) < rule.min) return 'short';
  if (lengthOf(id) > rule.max) return 'long';
  if (!rule.characters.test(id)) return 'character';
  if (id.replace(/\P{Nd}/gu, '').length > rule.digits) return 'digits';
  return null;
}

/** The form under which a password is hashed: keyboards differ in how they compose é. */
export const normalisePassword = (password: string): string => password.normalize('NFC');

/** All that is wrong with a password that somebody would like to have (SECURITY §2). */
export function judgePassword(password: string, context: PasswordContext): readonly PasswordFault[] {
  const { min, max } = PASSWORD_LENGTHS[context.policy];
  const normal = normalisePassword(password);
  if (lengthOf(normal) > max) return ['long']; // and look no further: it may be a megabyte
  const faults: [PasswordFault, boolean][] = [
    ['short', lengthOf(normal) < min],
    ...(context.policy === 'modern' ? modernFaults(normal, context) : seedFaults(normal, context)),
  ];
  return faults.filter(([, found]) => found).map(([fault]) => fault);
}

const USER_ID = {
  modern: { min: 8, max: 64, characters: /^[\p{L}\p{M}\p{Nd}._-]+$/u, digits: 64 },
  seed: { min: 8, max: 16, characters: /^[a-z0-9]+$/, digits: 7 },
} as const;

/** How many characters a password has, at least and at most. */
export const PASSWORD_LENGTHS = {
  modern: { min: 12, max: 128 },
  seed: { min: 8, max: 16 },
} as const;

/** So much must be left of a password once the words of the service are taken out of it. */
const OWN_CHARACTERS = 8;

function modernFaults(password: string, context: PasswordContext): [PasswordFault, boolean][] {
  return [
    ['common', isCommon(password, context.blocklist)],
    ['serviceWords', isMostly(context.serviceWords, password)],
    ['userId', includesAny(plain(password), [plain(context.userId)])],
  ];
}

function seedFaults(password: string, { userId }: PasswordContext): [PasswordFault, boolean][] {
  return [
    ['upper', !/\p{Lu}/u.test(password)],
    ['lower', !/\p{Ll}/u.test(password)],
    ['digit', !/\p{Nd}/u.test(password)],
    ['userId', includesAny(password.toLowerCase(), triples(normaliseUserId(userId)))],
  ];
}

/** Dragon2026!! is dragon with the ornaments that everybody adds when told that it is too short. */
function isCommon(password: string, blocklist: ReadonlySet<string>): boolean {
  const lower = password.toLowerCase();
  const core = lower.replace(/^\P{L}+|\P{L}+$/gu, '');
  const rest = withoutPatterns(lower);
  const isPattern = rest !== lower && lengthOf(rest) < OWN_CHARACTERS;
  return blocklist.has(lower) || blocklist.has(core) || isPattern;
}

/** What a password has beside patterns that everybody's fingers know: a thing said again and again, and rows of keys. */
const withoutPatterns = (password: string): string =>
  ROWS.reduce(
    withoutRow,
    password
      .replace(/(.+?)\1{2,}/gu, '$1')
      .replace(/^(.+?)\1+$/u, '$1')
      .replace(/(.)\1+/gu, '$1'),
  );

/** Four or more that follow each other in a row, either way, count as the first of them. */
const withoutRow = (text: string, row: string): string =>
  text.replace(
    new RegExp(`(?:${beginningsOf(row)}|${beginningsOf([...row].reverse().join(''))})`, 'gu'),
    (run) => run.slice(0, 1),
  );

/** Every run of a row, the longest first from each place: `abcd` and more from a, `bcde` and more from b. */
const beginningsOf = (row: string): string =>
  Array.from(row.slice(0, -3), (_, at) => {
    const [first, rest] = [row.slice(at, at + 4), Array.from(row.slice(at + 4))];
    return first + rest.reduceRight((longer, next) => `(?:${next}${longer})?`, '');
  }).join('|');

/** The alphabet, the digits, and the rows of the keyboards of this country and its neighbours. */
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
];

function isMostly(words: readonly string[], password: string): boolean {
  const whole = plain(password);
  const rest = words.map(plain).reduce((left, word) => left.replaceAll(word, ''), whole);
  return rest !== whole && lengthOf(rest) < OWN_CHARACTERS;
}

const includesAny = (text: string, parts: readonly string[]): boolean =>
  parts.some((part) => part !== '' && text.includes(part));

/** Only letters and digits, so that jean.tremblay is found in JeanTremblay. */
const plain = (text: string): string => normaliseAnswer(text).replaceAll(' ', '');

const triples = (text: string): string[] =>
  Array.from(text, (_, at) => text.slice(at, at + 3)).filter((part) => part.length === 3);

const lengthOf = (text: string): number => Array.from(text).length;
