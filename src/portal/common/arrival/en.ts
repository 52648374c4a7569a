export const en = {
  steps: {
    welcome: 'Welcome',
    pin: 'Your PIN',
    capacity: 'Who you are',
    terms: 'Terms',
    details: 'Terms and your details',
    questions: 'Security questions',
    recovery: 'Recovery code',
  },
};
