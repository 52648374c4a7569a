/** Where officers let closings go on that a night left to them. */
export const paths = {
  haltedClosings: { en: '/en/halted-closings', fr: '/fr/fermetures-suspendues' },
} as const;
