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
    submit: 'Become a student in this account',
  },
  notices: {
    studentNow: 'You are a student in this account now. You can ask for verification below.',
    studentAlready: 'You are a student in this account already.',
  },
};
