export const en = {
  capacity: {
    title: 'In what capacity do you come?',
    lead: 'Students need no PIN. People who work for an institution receive one by name.',
    legend: 'Which applies to you?',
    student: 'I am a student',
    studentHint:
      'You study on a study permit, and want your institution to verify your eligibility. Have your study permit at hand.',
    institution: 'I work for an institution',
    institutionHint:
      'You are to represent your institution or to sign for it. The next page says how to obtain a PIN.',
    submit: 'Continue',
    unanswered: 'Choose in what capacity you come.',
  },
  details: {
    title: 'Your details',
    lead: 'Type them as they stand on your study permit. Your institution will compare them with its records, once you ask it to.',
    givenNames: 'Given name(s)',
    familyName: 'Family name',
    oneName: 'I have one name only',
    oneNameHint: 'If your study permit shows a single name. Type it as the family name.',
    dateOfBirth: 'Date of birth',
    dateOfBirthHint: 'Year, month and day, such as 1990-05-17.',
    clientId: 'Client ID',
    clientIdHint: '8 digits. Spaces and hyphens make no difference.',
    email: 'E-mail address',
    emailHint:
      'We write when there is something to read, and first send a link to confirm the address. Without one, notices wait for you in the portal.',
    submit: 'Continue',
  },
  permit: {
    caption: 'Where to find it: on your study permit, the line “Client ID”.',
    alt: 'A drawing of a study permit. Below the heading, two lines hold the names; beneath them a line named Client ID, with eight digits, is framed.',
    heading: 'STUDY PERMIT',
    clientId: 'Client ID',
  },
  faults: {
    givenNames: { missing: 'Enter your given name(s). If you have one name only, tick the box below.' },
    familyName: { missing: 'Enter your family name.' },
    twoNames: 'Two names are typed. Leave one field empty, or do not tick “I have one name only”.',
    dateOfBirth: {
      missing: 'Enter your date of birth.',
      noDay: 'Enter a date of birth that exists, as year, month and day, such as 1990-05-17.',
      future: 'This date of birth lies in the future. Check the year.',
      age: 'Check the year of your date of birth.',
    },
    clientId: {
      missing: 'Enter your client ID.',
      digits: 'A client ID has 8 digits. Check it against your study permit.',
    },
    email: 'Enter an address like name@example.ca, or leave this field empty.',
  },
};
