export const en = {
  title: 'How this role was granted',
  lead: 'The line of PINs from the beginning of the portal down to this role: who issued whose PIN, and on which form.',
  first: 'The portal itself issued this PIN when it was first started.',
  issued: (by: string, when: string) => `PIN issued by ${by} on ${when}`,
  form: (reference: string) => `Form ${reference}`,
};
