/** The version in force; when it changes, everybody is asked again. */
export const TERMS_VERSION = '1';
