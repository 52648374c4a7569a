/** The audit log of the whole portal, for administrators. */
export const paths = { audit: { en: '/en/audit-log', fr: '/fr/journal-d-audit' } } as const;
