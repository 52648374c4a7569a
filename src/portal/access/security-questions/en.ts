import { brand } from '#kernel/brand.ts';
import { counted } from '#kernel/ui/locale.ts';

export const en = {
  set: {
    title: 'Create four security questions',
    lead: 'You will be asked one of them each time you log in, and all of them if you move your account to a new credential.',
    advice: {
      title: 'Good answers',
      items: [
        'Choose answers that you will still know in years and that others can’t look up or guess.',
        'Give each answer at least 3 letters or digits, and make all four different.',
        'Don’t use words of the question, your name or the name of your institution.',
        'Avoid what many people would answer, such as a very common name or colour.',
        'Capital letters, accents, hyphens and extra spaces make no difference.',
        'We store your answers in a form that nobody can read, not even us.',
      ],
    },
    again:
      'Your questions are kept. For your security your answers are not shown again: please enter all four once more.',
    question: (position: number) => `Question ${position}`,
    answer: (position: number) => `Answer to question ${position}`,
    choose: (number: number) => `Choose question ${number}`,
    own: 'A question of my own',
    ownText: 'Your own question',
    ownHint: 'Only if you chose “A question of my own” above.',
    submit: 'Continue',
  },
  change: {
    title: 'Change your security questions',
    lead: 'These four take the place of the ones you have now.',
    submit: 'Save my questions',
    cancel: 'Cancel',
  },
  reset: {
    title: 'Create new security questions',
    lead: 'Your PIN is confirmed. These four questions take the place of your former ones.',
  },
  faults: {
    question: {
      none: (position: number) => `Choose question ${position}.`,
      repeated: (position: number) => `Question ${position} is chosen twice. Choose a different one.`,
    },
    own: {
      unchosen: (_: number) =>
        'You wrote a question of your own. Choose “A question of my own” in the list above it, or empty this field.',
      short: (_: number) => 'Write your own question in at least 10 characters, or choose one from the list.',
      long: (_: number) => 'Write your own question in at most 150 characters.',
    },
    answer: {
      empty: (position: number) => `Enter an answer to question ${position}.`,
      short: (position: number) =>
        `The answer to question ${position} must have at least 3 letters or digits.`,
      long: (position: number) => `The answer to question ${position} must have at most 200 characters.`,
      repeated: (position: number) =>
        `The answer to question ${position} is the same as another one. Each answer must be different.`,
      inQuestion: (position: number) =>
        `The answer to question ${position} is part of the question. Choose an answer that the question does not give away.`,
      isName: (position: number) =>
        `The answer to question ${position} is your name or your institution’s. Choose an answer that others can’t guess.`,
      common: (position: number) =>
        `Too many people give this answer to question ${position}. Make it more precise, or choose another question.`,
    },
  },
  ask: {
    title: 'Security question',
    lead: 'Answer to finish logging in.',
    all: 'Answer all four questions to finish logging in.',
    again: 'For your security, your answers have to be typed again.',
    hint: 'Capital letters, accents and hyphens make no difference.',
    submit: 'Continue',
    forgotten: {
      title: 'Can’t you remember the answer?',
      text: `You need not guess: the ${brand.en.unit} can reset your questions, and a new PIN then lets you create new ones. After 10 wrong answers in a row your questions are disabled; then whoever issues PINs to you can give you a new one as well. Your account and your roles stay as they are.`,
    },
  },
  confirm: {
    title: 'Confirm that it is you',
    lead: 'Before what you are about to do, we make sure that it is you. Please answer first.',
    notDone: 'Nothing is signed or sent yet. What you entered is kept; after the answer you come back to it.',
  },
  errors: {
    empty: 'Enter your answer.',
    emptyAt: (position: number) => `Enter the answer to question ${position}.`,
    wrongOne: 'This answer is not right.',
    wrongAny: 'At least one answer is not right. We can’t say which one.',
    left: (left: number) =>
      left === 1
        ? 'You can try once more before you have to wait.'
        : `You can try ${counted(left, 'en', 'more time', 'more times')} before you have to wait.`,
    replaced: 'The questions were changed while you answered. Answer the one that is asked now.',
    wait: (when: string) => `Too many wrong answers. For your protection, you can try again on ${when}.`,
  },
  locked: {
    title: 'You can’t answer just now',
    lead: (when: string) =>
      `There were too many wrong answers. For your protection, you can answer again on ${when}.`,
    staff: [
      'You need not stay here: log in with the same credential after that time.',
      'Meanwhile think about how you wrote the answer. Capital letters, accents and hyphens make no difference; a word more or less does.',
      `If you can’t remember it, you need not guess: the ${brand.en.unit} can reset your questions, and you create new ones with a new PIN. Your account and your roles stay as they are.`,
    ],
    student: [
      'You need not stay here: log in with the same credential after that time.',
      'Meanwhile think about how you wrote the answer. Capital letters, accents and hyphens make no difference; a word more or less does.',
      'If you can’t remember it, look for your recovery code: with it, your names and your date of birth you create new questions after that time.',
    ],
  },
  disabled: {
    title: 'Your security questions are disabled',
    lead: 'There were 10 wrong answers in a row, so nobody can use them any more. Your account and your roles are safe.',
    steps: {
      title: 'What to do now',
      items: [
        `Ask your designated institutional representative (DIR) for a new PIN. If you are a DIR, a coordinator or an officer, ask the ${brand.en.unit}.`,
        'Come back here with the same credential and enter the new PIN.',
        'Create four new security questions.',
      ],
    },
    action: 'Enter a new PIN',
  },
  disabledStudent: {
    lead: 'There were 10 wrong answers in a row, so nobody can use them any more. Your account is safe.',
    steps: {
      title: 'What to do now',
      items: [
        'Prove by your recovery code, your names and your date of birth that the account is yours.',
        'Come back here a day later with the same credential.',
        'Create four new security questions.',
      ],
    },
    action: 'Use my recovery code',
    forgotten: 'Use your recovery code to create new questions',
  },
  pin: {
    title: 'Enter your new PIN',
    lead: 'Enter the PIN that you were given to create new security questions, with your names as they are written with it.',
    submit: 'Continue',
    gone: 'This PIN is no longer valid. Ask for a new one, then enter it here.',
  },
  mail: {
    changed: {
      subject: 'Your security questions were changed',
      text: `The security questions of your ${brand.en.portal} account were changed.`,
    },
    disabled: {
      subject: 'Your security questions are disabled',
      text: `There were 10 wrong answers in a row to the security questions of your ${brand.en.portal} account, given by somebody who had logged in with your credential. They can no longer be used.`,
    },
    notYou:
      'If this was not you, change the password of your credential and tell whoever issued your PIN at once.',
    link: 'Log in',
  },
  notices: {
    questionsChanged: 'Your security questions have been changed.',
    notDoneYet:
      'Your answer was right. Nothing is signed or sent yet: what you entered stands here again, and the button at its end signs or sends it.',
  },
  logged: {
    'person.questions_reset': 'Security questions reset',
    'person.questions_disabled': 'Security questions disabled',
  },
};
