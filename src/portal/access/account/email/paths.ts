/** Addresses of this room beside those that others lead to. */
export const paths = {
  /** Where the link of a new address leads when nothing is left of its end. */
  confirmCut: { en: '/en/confirm-e-mail', fr: '/fr/confirmer-courriel' },
} as const;
