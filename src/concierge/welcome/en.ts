import { brand } from '#kernel/brand.ts';

export const en = {
  title: 'Welcome',
  lead: 'You have signed in with your Sign-In Partner.',
  next: `Click the Continue button to go to the ${brand.en.portal}. It will not be told which Sign-In Partner you used.`,
  continue: 'Continue',
  cancel: 'Cancel',
};
