import { judgeName } from '#kernel/names.ts';
import { isPrintable } from '#kernel/printable.ts';
import { type Names, sameNames } from '#kernel/text.ts';
import type { SavedForms } from '#portal/joining/nominations/form-store.ts';
import { namesOn } from './rules.ts';

/** Which of two names is right, as the nominee says: the one on the form, or that of the nomination. */
export const NAME_CHOICES = ['written', 'nomination'] as const;
export type NameChoice = (typeof NAME_CHOICES)[number];

export const readNameChoice = (text: string): NameChoice | null =>
  NAME_CHOICES.find((known) => known === text) ?? null;

/**
 * The names that a nominee wrote, where they are others than the nomination's; null where there is nothing to ask. What a
 * PIN takes for the same is the same: accents, capitals, spaces, hyphens and apostrophes make no other name, but a letter
 * more or less, a name more or less, and names in each other's field do. A name that no form may bear is no choice.
 */
export function namesToAskAbout(nomination: Names, written: Names): Names | null {
  if (sameNames(nomination, written) || !mayStand(nomination)) return null;
  return written;
}

const mayStand = ({ givenNames, familyName }: Names): boolean =>
  [givenNames, familyName].every(
    (name, index) => (name === '' && index === 0) || (judgeName(name) === null && isPrintable(name)),
  );

/** The names that the forms bear, which are the same on both once these are complete. */
export const namesWritten = ({ acknowledgement }: SavedForms): Names =>
  namesOn(acknowledgement?.answers ?? {});
