import type { NotClaimed } from '#portal/programme/places/rules.ts';

export const en = {
  title: 'Ask for verification',
  lead: 'Your institution tells the department whether you are eligible. You then get a number for your application.',
  askedOften: (until: string) =>
    `You have sent three requests in 30 days, which is the most. You can send the next one from ${until}.`,
  whatFor: 'What do you want verified?',
  known: 'Where you study',
  number: (number: string) => `Student number ${number}`,
  ask: 'Ask here',
  remove: 'Remove',
  underWay: 'A request is under way or decided here.',
  open: 'See the request',
  where: 'Where is your institution?',
  another: 'Another institution',
  whereHint: 'The province or territory of your campus.',
  change: 'Choose another province or territory',
  none: 'No institution here takes part today. Ask your institution when it will, or choose another province or territory.',
  institution: 'Institution',
  institutionHint:
    'Only institutions that take part are listed. If yours is not, ask its international office.',
  campus: 'Campus',
  campusHint: 'Leave it as it is if your institution has one campus only, or if you are not sure.',
  noCampus: 'One campus, or not sure',
  studentNumber: 'Student number',
  studentNumberHint: 'As on your student card.',
  programme: 'Programme',
  programmeHint: 'As your institution calls it: Diploma in Nursing, say.',
  next: 'Continue',
  mend: {
    link: 'Change these details',
    title: 'Change your details at the institution',
    lead: 'Correct what you typed wrong. In 30 days you can name an institution or change its details five times in all.',
    submit: 'Save the change',
    under_way:
      'A request goes by these details, so they can’t be changed now. If it is still open, cancel it first, change the details, and ask again. If it is decided, ask the registrar’s office.',
    proved:
      'Your institution has found you by these details, so you can’t change them here. If they are wrong, remove this institution from the list of where you study and name it again, or ask the registrar’s office.',
    open: 'See the request',
  },
  errors: {
    where: 'Choose the province or territory.',
    campus: 'This campus belongs to another institution. Choose a campus of yours, or none.',
    institution: 'Choose your institution.',
    studentNumber: 'Enter your student number.',
    long: 'A student number has 20 characters at most.',
    programme: 'Enter your programme.',
    known: 'You have named this institution already. Above the form stands what you can do there.',
    too_many: 'You can have three institutions at a time. Remove one first.',
    too_often: (until: string) =>
      `In the last 30 days you have named institutions, or changed your details there, five times, which is the most. You can do so again from ${until}.`,
    stopped: (until: string) =>
      `In the last 30 days two institutions could not find you with your details, so you can’t name another before ${until}. Until then, ask your registrar’s office how your student number, names and date of birth stand on their record, and compare them with your study permit and your account.`,
    wait: (until: string) => `Too many students have tried from your network. Try again on ${until}.`,
  } satisfies Record<NotClaimed['kind'], unknown> & Record<string, unknown>,
};
