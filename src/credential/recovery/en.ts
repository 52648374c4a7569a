export const en = {
  forgot: {
    title: 'Forgot your password?',
    lead: 'With the answers to your three recovery questions, you can choose a new password.',
    userId: 'User ID',
    continue: 'Continue',
    cancel: 'Cancel',
    empty: 'Enter your user ID.',
    forgotId: 'If you forgot your user ID',
    forgotIdText:
      'This service does not know who you are, so it cannot look up a user ID for you. Your password manager may know it. Otherwise, register a new credential.',
  },
  answers: {
    title: 'Your recovery questions',
    lead: (userId: string) => `Answer the three questions of the user ID ${userId}.`,
    note: 'Upper and lower case, accents and punctuation make no difference.',
    continue: 'Continue',
    other: 'Use another user ID',
    again: 'For your security, the answers have to be typed again.',
    wrong: 'At least one answer is not right. Check all three and try again.',
    wait: (when: string) => `There were too many tries. For your security, you can answer again on ${when}.`,
  },
  renew: {
    title: 'Choose a new password',
    lead: 'Your answers are right. When you submit a new password, all your sessions end everywhere, and you log in with it.',
    submit: 'Submit',
    cancel: 'Cancel',
  },
};
