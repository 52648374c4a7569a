/** Where the link that cancels a move leads when nothing is left of its end. */
export const cutLink = { en: '/en/cancel-move', fr: '/fr/annuler-transfert' } as const;

/** Where a student without an address proves that an account is theirs. */
export const studentMove = {
  proveStudent: {
    en: '/en/move/recovery-code/without-an-address',
    fr: '/fr/transfert/code-de-recuperation/sans-adresse',
  },
} as const;
