import {
  type CredentialPolicy,
  judgePassword,
  judgeUserId,
  normalisePassword,
  type PasswordFault,
  type UserIdFault,
} from '#kernel/password.ts';

export type { CredentialPolicy, PasswordFault, UserIdFault } from '#kernel/password.ts';

/** Names that come to everybody's mind when asked for a password here. */
const SERVICE_WORDS = [
  'gckey',
  'cléGC',
  'canada',
  'government',
  'gouvernement',
  'citizenship',
  'citoyenneté',
  'immigration',
  'partner portal',
  'portail des partenaires',
  'partner',
  'partenaire',
] as const;

interface NewPassword {
  readonly userId: string;
  readonly password: string;
  readonly again: string;
}

export type NewPasswordFault =
  | { readonly field: 'userId'; readonly fault: UserIdFault | 'empty' }
  | { readonly field: 'password'; readonly fault: PasswordFault | 'empty' }
  | { readonly field: 'again'; readonly fault: 'empty' | 'different' };

/** What is wrong with a user ID that somebody would like to register with. */
export function judgeNewUserId(userId: string, policy: CredentialPolicy): NewPasswordFault[] {
  const fault = userId.trim() === '' ? 'empty' : judgeUserId(userId, policy);
  return fault === null ? [] : [{ field: 'userId', fault }];
}

/** What is wrong with a new password, typed twice; of several faults of one field, the first. */
export function judgeNewPassword(
  typed: NewPassword,
  policy: CredentialPolicy,
  blocklist: ReadonlySet<string>,
): NewPasswordFault[] {
  const faults: NewPasswordFault[] = [];
  const fault = firstFault(typed, policy, blocklist);
  if (fault !== null) faults.push({ field: 'password', fault });
  if (typed.again === '') faults.push({ field: 'again', fault: 'empty' });
  else if (normalisePassword(typed.again) !== normalisePassword(typed.password))
    faults.push({ field: 'again', fault: 'different' });
  return faults;
}

function firstFault(
  { userId, password }: NewPassword,
  policy: CredentialPolicy,
  blocklist: ReadonlySet<string>,
): PasswordFault | 'empty' | null {
  if (password === '') return 'empty';
  const context = { userId, blocklist, serviceWords: SERVICE_WORDS, policy };
  return judgePassword(password, context)[0] ?? null;
}
