import type { NumberStatus, PermitEnd } from '#portal/programme/evn/rules.ts';
import type { SurrenderFault, Why } from './rules.ts';

export const en = {
  tool: {
    title: 'Find a file',
    description: 'A student’s requests, decisions and numbers, for a reason that is kept.',
  },
  title: 'Find a file',
  lead: 'Enter what you have, and why you open the file. Each file that is opened is noted with your name and the reason; its student sees that the department opened it.',
  what: 'Reference, number (EVN), client ID or family name',
  whatHint:
    'EV-XXXX-XXXX, ten digits, eight digits, or the family name or its beginning. By name, enter the date of birth too.',
  born: 'Date of birth, with a family name',
  bornHint: 'As year, month and day: 1990-05-17.',
  why: 'Why you open it',
  whys: {
    application: 'An application for a permit',
    complaint: 'A complaint or a question',
    audit: 'An audit',
    other: 'Another reason',
  } satisfies Record<Why, string>,
  words: 'In your words',
  wordsHint: 'The file or the letter that you work on, for example.',
  submit: 'Open the file',
  errors: {
    what: 'Enter a reference, a number of ten digits without a mistake, a client ID of eight digits, or a family name.',
    bornMissing: 'Enter the date of birth too: many people share a family name.',
    born: 'Enter a day that exists, as year, month and day: 1990-05-17.',
    why: 'Choose why you open it.',
    words: 'Say why in a few words: ten characters at least.',
  },
  none: 'There is no file for this. Nothing was noted.',
  clientId: (id: string) => `Client ID ${id}`,
  several: 'This leads to several people. Compare before you rely on any of them.',
  caption: 'Requests',
  columns: {
    reference: 'Reference',
    institution: 'Institution',
    status: 'Status',
    asked: 'Asked',
    decision: 'Decision',
    number: 'Number (EVN)',
  },
  noNumber: '–',
  noDecision: '–',
  decided: (what: string, day: string, role: string) => `${what}, on ${day}, by: ${role}`,
  how: (reference: string) => `How ${reference} was decided`,
  note: 'What was written to the student',
  numbers: {
    live: (number: string) => `${number} (good)`,
    void: (number: string) => `${number} (ended)`,
    superseded: (number: string) => `${number} (replaced)`,
  } satisfies Record<NumberStatus, (number: string) => string>,
  surrender: {
    title: 'The permit of a number that has ended',
    done: {
      given_back: (line: string, day: string) => `${line}: permit given back on ${day}.`,
      never_given: (line: string, day: string) =>
        `${line}: no permit was given by the number, as established on ${day}.`,
    } satisfies Record<PermitEnd, unknown>,
    what: 'What became of the permit',
    whats: {
      given_back: 'It was given back',
      never_given: 'None was ever given by this number',
    } satisfies Record<PermitEnd, string>,
    whatHints: {
      given_back: 'It is here, or whoever gave it out has it.',
      never_given: 'The records of whoever gives out permits show none: there is nothing to give back.',
    } satisfies Record<PermitEnd, string>,
    day: 'Day on which it was given back, or on which you established that there was none',
    dayHint: 'The day on which the number ended, or a later one.',
    line: 'Line of business',
    submit: 'Continue',
    check: {
      title: 'Is this right?',
      leads: {
        given_back: (name: string, line: string, day: string) =>
          `The permit of ${name} (${line}) was given back on ${day}.`,
        never_given: (name: string, line: string, day: string) =>
          `No permit was ever given to ${name} (${line}) by the number that ended, as established on ${day}.`,
      },
      effect: 'This can’t be undone. The student reads that it is recorded.',
      frees: 'Then they can ask again.',
      submits: { given_back: 'Record that it was given back', never_given: 'Record that there was none' },
      mend: 'Change it',
    },
    faults: {
      unsaid: 'Choose what became of the permit.',
      malformed: 'Enter a day that exists, as year, month and day: 2012-09-04.',
      future: 'Enter today or an earlier day.',
      good: 'The number of this student in this line is good. A permit is given back once its number has ended, so nothing was recorded. If the student wants to give it back of their own accord, their number must end first: they revoke their consent, or their institution finds that they are not eligible any more.',
      early:
        'The number had not ended yet on that day. Enter the day on which it ended, or a later one. Nothing was recorded.',
      recorded:
        'What became of the permit of this number is on record already, otherwise or of another day. Nothing was recorded a second time.',
      none: 'No number of this student has ended in this line, so no permit can be given back for it. Nothing was recorded.',
    } satisfies Record<SurrenderFault | 'unsaid', string>,
    confirm: 'Record what became of a permit',
    goodBeside: (day: string) =>
      `The student has a good number too, since ${day}. This is about the permit of the number that has ended; the good one stays as it is.`,
    lead: 'Somebody who lost eligibility is excluded until it is on record that the permit was given back, or that none was ever given. Once that is recorded, the loss no longer stands in the way of a new request.',
  },
  back: 'Find another file',
  logged: {
    'permit.surrendered': 'Permit given back',
    'permit.never_given': 'No permit was given by a number that has ended',
  },
  notices: {
    permitSurrendered: 'It is recorded that the permit was given back.',
    permitNeverGiven: 'It is recorded that no permit was given by this number.',
  },
};
