import { brand } from '#kernel/brand.ts';
import type { Block, Doc } from '#kernel/letters/document.ts';
import { fullName, NO_NAME } from '#kernel/names.ts';
import { formatEnd, lastDayBefore } from '#kernel/time.ts';
import { formatDate, type Locale } from '#kernel/ui/locale.ts';
import { roleInSentence } from '#portal/common/members/words.ts';
import type { Role } from '#portal/roles.ts';
import { foldedPage } from './folded.ts';
import { pinWords } from './words.ts';

/** What a slip says about a PIN that a DIR issues. The clear PIN goes from here to paper and is kept nowhere. */
export interface PinSlip {
  /** The language of the person who gets it. */
  readonly locale: Locale;
  readonly givenNames: string;
  readonly familyName: string;
  readonly role: Role;
  /** The institution's name in that language. */
  readonly institution: string;
  /** The name of the DIR. */
  readonly issuer: string;
  /** `XXXX-XXXX-XXXX`. */
  readonly pin: string;
  readonly expires: Date;
  readonly issued: Date;
  readonly portal: string;
  /** Whether one may log in by a Sign-In Partner. */
  readonly partners: boolean;
}

/** The slip on which a DIR hands over a PIN: one page in the person's language, folded like the letter. */
export function pinSlip(slip: PinSlip): Doc {
  const { locale, institution, issuer, issued } = slip;
  const w = pinWords[locale];
  const name = fullName(slip);
  return {
    title: w.slipTitle(name),
    locale,
    blocks: foldedPage({
      locales: [locale],
      sender: [{ kind: 'address', lines: [institution, w.issuedBy(issuer, formatDate(issued, locale))] }],
      mention: [{ kind: 'address', look: 'strong', lines: [w.confidential, w.byHand] }],
      addressee: [name, institution],
      caution: [{ kind: 'paragraph', look: 'small', text: w.lostSlip(issuer) }],
      inside: insideOf(slip),
      names: namesOf(slip),
      pin: { label: w.pin, text: slip.pin },
      steps: stepsOf(slip),
    }),
  };
}

function insideOf({ locale, role, institution, expires }: PinSlip): readonly Block[] {
  const w = pinWords[locale];
  return [
    { kind: 'heading', level: 1, text: w.heading },
    { kind: 'paragraph', text: w.role(`${roleInSentence(role, locale)}, ${institution}`) },
    { kind: 'paragraph', text: w.names },
    { kind: 'paragraph', text: w.expires(formatEnd(expires, locale)) },
  ];
}

function namesOf({ locale, givenNames, familyName, expires }: PinSlip): Block {
  const w = pinWords[locale];
  return {
    kind: 'fields',
    rows: [
      [
        { label: w.givenNames, value: givenNames || NO_NAME, share: 3 },
        { label: w.familyName, value: familyName, share: 3 },
        { label: w.useBy, value: lastDayBefore(expires), share: 2 },
      ],
    ],
  };
}

function stepsOf({ locale, portal, partners }: PinSlip): readonly Block[] {
  const w = pinWords[locale];
  const { gckey, concierge } = brand[locale];
  return [
    { kind: 'heading', level: 2, text: w.stepsHeading, quiet: true },
    { kind: 'list', ordered: true, items: w.steps(portal, gckey, partners ? concierge : null) },
    { kind: 'paragraph', text: w.keep },
  ];
}
