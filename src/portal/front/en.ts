export const en = {
  title: 'Register to Partner Portal',
  lead: 'The Partner Portal is where institutions that take part in the programme do their work. Three steps lead in.',
  logIn: 'Log In',
  already: 'Already enrolled?',
  steps: {
    pin: {
      title: 'Step 1 – Obtain a PIN',
      text: 'A personal identification number (PIN) gives you your role. A new designated institutional representative (DIR) receives it by registered mail, a new signatory from the DIR.',
    },
    credential: {
      title: 'Step 2 – Create or log in with your secure credential',
      text: 'Create a GCKey (a User ID and a password for government services only), or use a Sign-In Partner where you already have an account. Neither learns what you do here.',
    },
    enrol: {
      title: 'Step 3 – Enrol your secure credential',
      text: 'Log in, read the terms, enter your name and your PIN, and choose four security questions. Then the tools of your role are yours.',
    },
  },
};
