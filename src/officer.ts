import { parseArgs } from 'node:util';
import { readEmail } from '#kernel/email.ts';
import { judgeName, settleNames } from '#kernel/names.ts';
import { isPrintable } from '#kernel/printable.ts';
import { LOCALES } from '#kernel/ui/locale.ts';
import { withoutUnseen } from '#kernel/unseen.ts';
import type { FirstOfficerNamed } from '#portal/common/invitations/invite.ts';
import { LONGEST_NAME } from '#portal/lengths.ts';

/** Who is meant by the words of `first-officer`, judged as a form would. @throws with what to say instead. */
export function readOfficer(words: readonly string[]): FirstOfficerNamed {
  const text = { type: 'string' } as const;
  const options = {
    given: text,
    family: text,
    'one-name': { type: 'boolean' },
    email: text,
    language: text,
  } as const;
  const { given, family, email, language, ...said } = parseArgs({ args: [...words], options }).values;
  const locale = LOCALES.find((known) => known === (language ?? 'en'));
  if ((!given && !family) || locale === undefined)
    throw new Error(
      'Say: first-officer --given "Given names" --family "Family name" [--email name@example.ca] [--language en|fr]; for whoever has one name only, --family "Name" --one-name.',
    );
  insistOnBoth(Boolean(given && family), said['one-name'] ?? false);
  const [givenNames = '', familyName = ''] = [given, family].map((name) => withoutUnseen(name ?? ''));
  const names = settleNames({ givenNames, familyName }, !given || !family);
  const typed = [names.familyName, ...(given && family ? [names.givenNames] : [])];
  const faults = typed.map(judgeName);
  if (faults.includes('mixed'))
    throw new Error(
      'Letters of different alphabets that look alike stand in one word: type it with one keyboard.',
    );
  if (faults.some((fault) => fault !== null))
    throw new Error('Names hold letters, spaces, hyphens, apostrophes and periods only.');
  if (typed.some((name) => name.length > LONGEST_NAME))
    throw new Error(`A name has at most ${LONGEST_NAME} characters.`);
  // As for everybody who is let in (docs/decisions/0028-names-that-letters-can-show.md).
  if (!typed.every(isPrintable))
    throw new Error(
      'Letters show Latin, Greek and Cyrillic letters and syllabics only: give the names in those, as in the passport.',
    );
  const address = email === undefined ? null : readEmail(withoutUnseen(email));
  if (email !== undefined && address === null) throw new Error(`"${email}" is no e-mail address.`);
  return { ...names, email: address, locale };
}

/** A name that is forgotten makes no mononym: the PIN works with the names that it was issued for alone. @throws */
function insistOnBoth(areTwo: boolean, isOne: boolean): void {
  if (areTwo !== isOne) return;
  throw new Error(
    areTwo
      ? 'Two names are given: leave one out, or leave out --one-name.'
      : 'Only one name is given: add the other, or say --one-name for a person who has one name only.',
  );
}
