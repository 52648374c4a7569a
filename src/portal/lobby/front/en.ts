export const en = {
  logIn: 'Log In',
  enrolled: {
    title: 'Already enrolled?',
    text: 'Log in with your secure credential to reach the tools of your role.',
  },
  steps: 'The three steps',
  partners: (concierge: string) => `Tell me more about available Sign-In Partners (${concierge})`,
  guide: {
    title: 'Do you need help?',
    text: 'The Online Guide explains every page in plain words. You can read it, search it and print it without an account.',
    link: 'Open the Online Guide',
  },
};
