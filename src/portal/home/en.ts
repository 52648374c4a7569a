export const en = {
  title: 'Welcome to CIC’s Portal',
  hello: (name: string) => `Hello, ${name}.`,
  roles: 'Your roles',
  tools: 'Your tools',
  account: 'Your account',
  suspended:
    'You have no active role at the moment. Your account stays yours; your institution’s representative can tell you more.',
  move: {
    title: 'Somebody asked to move your account to a new credential',
    link: 'See the request, and cancel it if it was not you',
  },
  noTools:
    'Your role needs no tools here: it lets you process requests for your representative (DIR), who looks after the people and the record of your institution. Under My account you see your role, and who granted it.',
  lastSignIn: (when: string) => `Your last sign-in: ${when}`,
  firstSignIn:
    'You have now enrolled in the CIC Portal. Remember to click the Logout button to exit the portal.',
  tool: {
    account: {
      title: 'My account',
      description: 'Your credentials, sessions, sign-ins, security questions and recovery code.',
    },
    anotherPin: {
      title: 'Enter another PIN',
      description: 'You received a PIN for a further role: add it to this account.',
    },
  },
};
