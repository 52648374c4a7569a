/** Where a slip is printed from the page that shows its PIN, this once. */
export const paths = { printSlip: { en: '/en/pin-slip', fr: '/fr/feuillet-de-nip' } } as const;
