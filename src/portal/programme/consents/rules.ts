/** Of the words to which students consent (`asking/en.ts`, `fr.ts`): raised with every change of what they mean. */
export const CONSENT_VERSION = 1;

/** What a student consents to, one by one (`ENS §4`). */
export const PURPOSES = ['verify', 'yearly', 'transfer'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Without these nothing can be asked; the third may be added when a transfer begins. */
export const NEEDED: readonly Purpose[] = ['verify', 'yearly'];

/** The purposes of a form, in their order; null where one that is needed is missing. */
export function readPurposes(ticked: readonly string[]): readonly Purpose[] | null {
  const purposes = PURPOSES.filter((purpose) => ticked.includes(purpose));
  return NEEDED.every((purpose) => purposes.includes(purpose)) ? purposes : null;
}
