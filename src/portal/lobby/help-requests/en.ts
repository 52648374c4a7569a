import { brand } from '#kernel/brand.ts';
import { counted } from '#kernel/ui/locale.ts';
import type { HelpFault, HelpStatus } from './rules.ts';

export const en = {
  waits: {
    answer: (count: number) => counted(count, 'en', 'person who asks for help', 'people who ask for help'),
  },
  tool: {
    title: 'Requests for help',
    description: 'Messages from people who are stuck: read them, and answer by telephone or e-mail.',
  },
  notices: {
    helpAnswered: 'The request is marked as answered.',
    helpPassed: `The request was passed on to the ${brand.en.unit}.`,
    helpLate: 'Somebody was faster: this request has been answered or passed on.',
  },
  ask: {
    title: 'Ask for help',
    lead: 'Tell us in your own words what happened. A person reads it and answers you by telephone or e-mail.',
    secrets:
      'Do not write your password, your PIN or the answers to your questions. Nobody needs them to help you.',
    place: 'Province or territory of your institution',
    placeHint: `The coordinator there answers you. Otherwise the ${brand.en.unit} does.`,
    nowhere: 'I do not know, or none of these',
    words: 'What happened?',
    wordsHint: 'For example: what you wanted to do, and what the page said.',
    reach: 'How can we reach you?',
    reachHint: 'An e-mail address, or a telephone number with its area code.',
    correlation: 'Reference of the error',
    correlationHint: 'If a page showed one, such as ABCDE-12345.',
    submit: 'Send',
    kept: 'Only the people who help you read your message. It is deleted 90 days after it was answered, and after one year at the latest.',
    call: 'Would you rather call?',
    errors: {
      place: 'Choose a province or territory, or say that you do not know.',
      words: 'Tell us what happened.',
      secret: 'Your text holds what looks like a PIN or a recovery code. Take it out, and send again.',
      reach: 'Tell us how we can reach you: by an e-mail address or a telephone number.',
      reachFaulty:
        'Enter an e-mail address in full, like name@example.ca, or a telephone number with its area code.',
      correlation: 'Enter the reference as the page shows it, such as ABCDE-12345, or leave the field empty.',
    } satisfies Record<HelpFault, string>,
    tooMany: (until: string) =>
      `Many messages came from your network, so this one could not be sent. You can send it after ${until}. You can also call.`,
  },
  sent: {
    title: 'Your message was sent',
    lead: 'A person will read it and answer you.',
    reference: 'Reference',
    keep: 'Write this reference down. Mention it if you call or write again.',
    calm: 'You need do nothing else. If you do not hear from us within three business days, call.',
  },
  start: 'Go to the start page',
  list: {
    title: 'Requests for help',
    lead: 'Answer by telephone or e-mail, outside of the portal, and then mark the request as answered.',
    status: 'State',
    tabs: { new: 'To answer', answered: 'Answered' } satisfies Record<HelpStatus, string>,
    caption: (count: number) => counted(count, 'en', 'request', 'requests'),
    none: { new: 'Nobody waits for an answer.', answered: 'No request was answered in the last 90 days.' },
    columns: {
      reference: 'Reference',
      asked: 'Asked on',
      place: 'Province or territory',
      language: 'Language',
    },
  },
  languages: { en: 'English', fr: 'French' },
  one: {
    title: (reference: string) => `Request for help ${reference}`,
    words: 'What happened',
    reach: 'How to reach them',
    correlation: 'Reference of the error',
    none: 'None',
    answered: 'Answered',
    by: (name: string, when: string) => `${name}, on ${when}`,
    unknown:
      'Whoever wrote this has not shown who they are. Say nothing about an account, and change nothing, before you know.',
    answer: 'Mark as answered',
    pass: `Pass on to the ${brand.en.unit}`,
    back: 'All requests for help',
  },
  mail: {
    subject: 'Somebody asks for help',
    paragraphs: (reference: string) => [
      `A message for you waits in the ${brand.en.portal}: request ${reference}. It says how the person can be reached.`,
      'Answer by telephone or e-mail, and then mark the request as answered.',
    ],
    link: 'Read the request',
  },
};
