import { brand } from '#kernel/brand.ts';

export const en = {
  title: brand.en.concierge,
  lead: `${brand.en.concierge} lets you use a user ID and password that you may already have, such as for online banking, to reach online services.`,
  howTitle: 'How it works',
  how: [
    'The service that you want to use sends you here.',
    'Select the Sign-In Partner that you wish to use.',
    'Follow the steps to sign in with the Sign-In Partner you have selected.',
    'Click the Continue button to go back to the service.',
  ],
  partnersTitle: 'Available Sign-In Partners',
  none: 'No Sign-In Partner is available at the moment.',
  startTitle: 'To sign in',
  start: `Start at the ${brand.en.portal}.`,
};
