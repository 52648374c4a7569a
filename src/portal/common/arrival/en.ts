export const en = {
  steps: {
    welcome: 'Welcome',
    pin: 'Your PIN',
    terms: 'Terms',
    questions: 'Security questions',
    recovery: 'Recovery code',
  },
};
