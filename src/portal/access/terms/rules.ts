/** The portal's own terms, met at the first sign-in; the partner's, met after the PIN (`DOMAIN §4`); the student's. */
export type Document = 'portal' | 'partner' | 'student';

/** One published version, in one language. */
export interface Terms {
  readonly document: Document;
  readonly version: number;
  readonly publishedAt: Date;
  /** Markdown. */
  readonly body: string;
}

/** What a version changed of the one before, in plain words: Markdown in one language. */
export interface Changes {
  readonly version: number;
  readonly publishedAt: Date;
  readonly changes: string;
}

/** What an answer to the terms means. The version is the one that was read: a newer one must be read too. */
type TermsDecision =
  | { readonly kind: 'accept'; readonly version: number }
  | { readonly kind: 'decline' }
  | { readonly kind: 'outdated' }
  | { readonly kind: 'unanswered' };

export function answerTerms(answer: string, versionRead: number, current: number): TermsDecision {
  if (answer === 'decline') return { kind: 'decline' };
  if (answer !== 'accept') return { kind: 'unanswered' };
  return versionRead === current ? { kind: 'accept', version: current } : { kind: 'outdated' };
}
