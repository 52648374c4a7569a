export const en = {
  title: 'Open work that passes over',
  kind: 'Work',
  count: 'Open',
  link: 'Look',
  kinds: {
    nominations: 'Nominations of alternates and signatories',
    unredeemed: 'PINs issued and not used yet',
    amendments: 'Changes of the institution’s record',
    reviews: 'Yearly review',
  },
};
