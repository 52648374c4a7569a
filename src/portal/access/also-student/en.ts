export const en = {
  terms: {
    title: 'I am also a student',
    lead: 'You study in Canada on a study permit, and want your institution to verify that you are eligible. One account is enough: read the terms for students first. They say who sees what.',
    accept: 'I accept',
    back: 'Back to your home page',
    unanswered: 'Accept the terms, or go back to your home page.',
    outdated: 'A new version was published while you were reading. Read it, and answer again.',
    version: (version: number, day: string) => `Version ${version}, published on ${day}.`,
  },
  details: {
    title: 'Your details as a student',
    lead: 'Type them as they stand on your study permit. Nobody decides their own file: a colleague does, or another institution.',
    submit: 'Add my studies to this account',
  },
  notices: {
    studentNow: 'Your studies are now part of this account. You can ask for verification below.',
    studentAlready: 'Your studies are part of this account already.',
  },
};
