import { fullName } from '#kernel/names.ts';
import { Callout } from '#kernel/ui/content.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { words } from './fr.ts';
import type { Letter } from './store.ts';

/** What became of the postings that were sent together. */
export interface Told {
  readonly posted: number;
  /** Letters whose posting was not recorded. */
  readonly left: readonly Letter[];
  /** Who sent them. */
  readonly by: string;
}

/** How many were recorded, and of each other letter why it was not. */
export function ToldOfPostings({ locale, told }: { locale: Locale; told: Told }) {
  const w = words[locale].out;
  return (
    <>
      {told.posted > 0 && (
        <Callout tone="success">
          <p>{w.posted(told.posted)}</p>
        </Callout>
      )}
      {told.left.length > 0 && (
        <Callout tone="warning" title={w.notPosted}>
          <ul>
            {told.left.map((letter) => (
              <li key={letter.pinId}>{whyLeft(locale, letter, told.by)}</li>
            ))}
          </ul>
        </Callout>
      )}
    </>
  );
}

function whyLeft(locale: Locale, letter: Letter, by: string): string {
  const w = words[locale];
  const name = letterName(letter);
  const { registeredNumber: number } = letter;
  if (number === null) return w.out.left.over(name, w.one.statuses[letter.status]);
  return letter.postedBy === by ? w.out.left.yours(name, number) : w.out.left.theirs(name, number);
}

/** Whose letter it is, and which. */
const letterName = (letter: Letter): string =>
  letter.reference === null ? fullName(letter) : `${fullName(letter)} (${letter.reference})`;
