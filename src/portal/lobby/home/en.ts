import { brand } from '#kernel/brand.ts';
import { plural } from '#kernel/ui/locale.ts';

export const en = {
  title: `Welcome to ${brand.en.welcome}`,
  hello: (name: string) => `Hello, ${name}.`,
  waiting: {
    title: 'Waits for you',
    since: (count: number, day: string) => `${plural(count, 'en', 'since', 'the oldest since')} ${day}`,
    due: (count: number, day: string) => `${plural(count, 'en', 'due on', 'the first due on')} ${day}`,
    until: (count: number, moment: string) =>
      `${plural(count, 'en', 'good until', 'the first good until')} ${moment}`,
  },
  roles: 'Your roles',
  tools: 'Your tools',
  account: 'Your account',
  suspended:
    'You have no active role at the moment. Your account stays yours; your institution’s representative can tell you more.',
  move: {
    title: 'Somebody asked to move your account to a new credential',
    link: 'See the request, and cancel it if it was not you',
  },
  handover: {
    title: 'A handover is under way',
    text: 'Your role as DIR ends once your successor has enrolled.',
    link: 'See the handover',
  },
  email: {
    title: 'No e-mail address is on file for you',
    text: 'Without one, no message reaches you when your account or your roles change, or when somebody tries to move your account.',
    student:
      'Notices wait for you here. With an address, we also write when there is something to read, or when somebody tries to move your account.',
    link: 'Add your e-mail address',
    waits: {
      title: 'Your e-mail address waits to be confirmed',
      text: (address: string) =>
        `We sent a link to ${address}. Open it to confirm the address; until then, notices wait for you here.`,
      link: 'Send the link again, or change the address',
    },
  },
  stands: {
    title: 'Where things stand',
    none: 'Ask your institution to verify your eligibility. It takes about five minutes.',
  },
  codeUsed: (day: string) =>
    `Your recovery code was used on ${day}, and a code works once. Make a new one, so that you keep your account even if you lose your credential.`,
  noCode: {
    text: 'You have no recovery code. With one, you keep your account even if you lose your credential.',
    link: 'Get a recovery code',
  },
  lastSignIn: (when: string) => `Your last sign-in: ${when}`,
  enrolled: `You have now enrolled in the ${brand.en.home}. Remember to click the Logout button to exit the portal.`,
  tool: {
    account: {
      title: 'My account',
      description:
        'Your credentials, your sessions, when you signed in, security questions and recovery code.',
    },
    anotherPin: {
      title: 'Enter another PIN',
      description: 'You received a PIN for a further role: add it to this account.',
    },
    alsoStudent: {
      title: 'I am also a student',
      description: 'You study on a study permit: have your eligibility verified with this account.',
    },
  },
};
