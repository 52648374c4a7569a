import { brand } from '#kernel/brand.ts';
import type { Block, Doc } from '#kernel/letters/document.ts';
import { fullName, NO_NAME } from '#kernel/names.ts';
import { formatEnd, lastDayBefore } from '#kernel/time.ts';
import { isoDate, type Locale, otherLocale } from '#kernel/ui/locale.ts';
import { foreignStudentUnit } from '#portal/common/guide/address.ts';
import { roleInSentence } from '#portal/common/members/words.ts';
import type { Role } from '#portal/roles.ts';
import { addressAt } from '../parts.ts';
import { foldedPage } from './folded.ts';
import { pinWords } from './words.ts';

/** What a letter says about a PIN. The clear PIN goes from here to paper and is kept nowhere. */
export interface PinLetter {
  /** The person's language, which comes first. */
  readonly locale: Locale;
  readonly givenNames: string;
  readonly familyName: string;
  readonly role: Role;
  /** Where the role is held, if anywhere. */
  readonly place: Readonly<Record<Locale, string>> | null;
  /** The lines of the postal address, below the name and the place. */
  readonly address: readonly string[];
  /** `XXXX-XXXX-XXXX`. */
  readonly pin: string;
  readonly expires: Date;
  readonly printed: Date;
  readonly reference: string;
  /** Where the portal is, in each language. */
  readonly portal: Readonly<Record<Locale, string>>;
  /** Whether one may log in by a Sign-In Partner. */
  readonly partners: boolean;
}

/** The letter that a PIN is mailed in: one page, in both languages, the PIN inside once it is folded (`SECURITY §3`). */
export function pinLetter(letter: PinLetter): Doc {
  const { locale, givenNames, familyName, pin, reference } = letter;
  const w = pinWords[locale];
  const name = fullName({ givenNames, familyName });
  return {
    title: w.letterTitle(name),
    locale,
    blocks: foldedPage({
      locales: [locale, otherLocale(locale)],
      sender: both(locale, (each) => [{ kind: 'address', look: 'small', lines: foreignStudentUnit[each] }]),
      mention: mentionOf(letter),
      addressee: [name, ...addressAt(letter.place, locale, letter.address)],
      caution: [locale, otherLocale(locale)].map((each) => cautionOf(reference, each)),
      inside: both(locale, (each) => insideOf(letter, each)),
      names: namesOf(letter),
      pin: { label: twice(locale, 'pin'), text: pin },
      steps: both(locale, (each) => stepsOf(letter, each)),
    }),
  };
}

/** In two columns, the person's language first. */
const both = (first: Locale, blocks: (locale: Locale) => readonly Block[]): readonly Block[] => [
  {
    kind: 'columns',
    columns: [first, otherLocale(first)].map((locale) => ({ locale, blocks: blocks(locale) })),
  },
];

const cautionOf = (reference: string, locale: Locale): Block => ({
  kind: 'columns',
  columns: [
    {
      locale,
      blocks: [
        {
          kind: 'paragraph',
          look: 'small',
          text: `${pinWords[locale].lostHeading} ${pinWords[locale].lostLetter(reference)}`,
        },
        { kind: 'space', height: 6 },
      ],
    },
  ],
});

function mentionOf({ locale, printed, reference }: PinLetter): readonly Block[] {
  const [first, second] = [pinWords[locale], pinWords[otherLocale(locale)]];
  return [
    { kind: 'address', look: 'strong', lines: [first.registered, first.confidential] },
    { kind: 'address', look: 'small', lines: [second.registered, second.confidential] },
    { kind: 'address', look: 'small', lines: [isoDate(printed), first.reference(reference)] },
  ];
}

type Label = 'givenNames' | 'familyName' | 'useBy' | 'pin';

const twice = (locale: Locale, label: Label): string =>
  `${pinWords[locale][label]} / ${pinWords[otherLocale(locale)][label]}`;

function insideOf({ role, place, expires }: PinLetter, locale: Locale): readonly Block[] {
  const w = pinWords[locale];
  const held = roleInSentence(role, locale) + (place ? `, ${place[locale]}` : '');
  return [
    { kind: 'heading', level: 1, text: w.heading, quiet: true },
    { kind: 'paragraph', text: w.role(held) },
    { kind: 'paragraph', text: w.names },
    { kind: 'paragraph', text: w.expires(formatEnd(expires, locale)) },
  ];
}

const namesOf = ({ locale, givenNames, familyName, expires }: PinLetter): Block => ({
  kind: 'fields',
  rows: [
    [
      { label: twice(locale, 'givenNames'), value: givenNames || NO_NAME, share: 3 },
      { label: twice(locale, 'familyName'), value: familyName, share: 3 },
      { label: twice(locale, 'useBy'), value: lastDayBefore(expires), share: 2 },
    ],
  ],
});

function stepsOf({ portal, partners }: PinLetter, locale: Locale): readonly Block[] {
  const w = pinWords[locale];
  const { gckey, concierge } = brand[locale];
  return [
    { kind: 'heading', level: 2, text: w.stepsHeading, quiet: true },
    { kind: 'list', ordered: true, items: w.steps(portal[locale], gckey, partners ? concierge : null) },
    { kind: 'paragraph', text: w.onlyByMail },
  ];
}
