/** Of the words to which students consent (`en.ts`, `fr.ts`): raised with every change of what they mean. */
export const CONSENT_VERSION = 1;
