export const en = {
  terms: {
    title: (gckey: string) => `${gckey} Terms and Conditions of Use`,
    lead: 'Read these terms and conditions. You need to accept them to register.',
    sections: [
      {
        title: 'What you get',
        text: [
          'You receive a secure credential: a user ID and a password of your own choice, with which you can enter services that accept it.',
          'It is not an account. This service does not ask for your name, your e-mail address or anything else that would say who you are, and each service that you enter knows you by a different number.',
        ],
      },
      {
        title: 'What you undertake',
        text: [
          'You keep your password and the answers to your recovery questions to yourself, and you lend them to nobody.',
          'If you believe that somebody else knows them, you change them or revoke your credential at once.',
          'You use the credential only for what the services you enter permit you to do.',
        ],
      },
      {
        title: 'What is kept',
        text: [
          'For your security, this service keeps when your credential was used, from which network and with which browser. You can read this record yourself. It is kept for one year.',
          'Your password and your answers are kept only in a form from which they cannot be read back.',
        ],
      },
      {
        title: 'How it ends',
        text: [
          'You can revoke your credential at any time; this cannot be undone, and nobody will be given your user ID again.',
          'After a hundred wrong passwords in a row, your password stops working until you choose a new one with your recovery questions.',
        ],
      },
      {
        title: 'What is not promised',
        text: [
          'The service is offered as it is. It may be unavailable at times, for maintenance or for reasons that nobody foresaw.',
          'If you forget both your password and your answers, nobody can give the credential back to you. You then register a new one.',
        ],
      },
    ],
    accept: 'I accept',
    decline: 'I decline',
  },
  register: {
    title: (gckey: string) => `${gckey} – Registration`,
    lead: 'Create a user ID, a password and three recovery questions.',
    userId: 'User ID',
    idAndPassword: 'User ID and password',
    questions: 'Recovery questions',
    submit: 'Submit',
    cancel: 'Cancel',
    again: 'For your security, the passwords and answers have to be typed again.',
    taken: 'This user ID is taken. Choose another.',
    tooMany: (when: string) => `Your network has sent too many registrations. You can try again on ${when}.`,
  },
  registered: {
    title: (gckey: string) => `${gckey} – Registration Complete`,
    lead: 'Your credential is ready.',
    userId: 'Your user ID',
    keep: 'Remember your user ID and your password: you will be asked for both each time you log in.',
    noReset:
      'Nobody can look them up for you. If you forget your password, your three recovery questions let you choose a new one.',
    continueTo: (client: string) => `Select Continue to go to the ${client}.`,
    continueHere: 'Select Continue to manage your credential.',
    continue: 'Continue',
  },
};
