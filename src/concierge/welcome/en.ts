import { brand } from '#kernel/brand.ts';

export const en = {
  title: 'Welcome',
  lead: 'You have signed in with your Sign-In Partner.',
  next: `Click the Continue button to go to the ${brand.en.portal}. It will not be told which Sign-In Partner you used.`,
  end: {
    title: (day: string) => `You can use this Sign-In Partner here until ${day}`,
    text: `Before that day, add another credential at the ${brand.en.portal}, under “My account”. Your account and your roles stay as they are. After that day you can still move your account to a new credential.`,
    privacy: `Only this page can tell you: the ${brand.en.portal} does not know which Sign-In Partner you use.`,
  },
  continue: 'Continue',
  cancel: 'Cancel',
};
