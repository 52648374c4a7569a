export const en = {
  logIn: 'Log In',
  enrolled: {
    title: 'Already enrolled?',
    text: 'Log in with your secure credential to reach the tools of your role.',
  },
  student: {
    title: 'Are you a student?',
    text: 'You need no PIN and no form. Log in with a secure credential. When you are asked whether you have received a PIN, select No, then “I am a student”.',
    guide: 'What students do, page by page',
  },
  steps: 'The three steps',
  partners: (concierge: string) => `Tell me more about available Sign-In Partners (${concierge})`,
  guide: {
    title: 'Do you need help?',
    text: 'The Online Guide explains every page in plain words. You can read it, search it and print it without an account.',
    link: 'Open the Online Guide',
    person: 'Would you rather have a person? You need no account for that either.',
    ask: 'Ask for help in your own words',
    contacts: 'Whom to call, by province and territory',
  },
};
