import { journey } from '#kernel/journey.ts';

/** The version of the Terms and Conditions of Use that is in force; a change of their sense makes a new one. */
export const TERMS_VERSION = '2026-11';

interface Progress {
  readonly accepted: boolean;
  readonly registered: boolean;
}

/** Registering, page by page; none can be skipped by its address. */
export const REGISTRATION = journey([
  { key: 'terms', ready: (progress: Progress) => progress.accepted || progress.registered },
  { key: 'register', ready: (progress: Progress) => progress.registered },
  { key: 'registered', ready: () => true },
]);
