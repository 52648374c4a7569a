import { counted } from '#kernel/ui/locale.ts';
import type { Fallen } from './rules.ts';

const requests = (count: number): string => counted(count, 'en', 'request', 'requests');
const decisions = (count: number): string => counted(count, 'en', 'decision', 'decisions');

export const en = {
  chooseColumn: 'Choose',
  choose: (name: string) => `Choose ${name}`,
  claim: 'Claim',
  claimPage: (count: number) => `Claim ${requests(count)} of this page`,
  assignThese: 'Assign',
  signThese: 'Sign as eligible',
  signAll: 'Sign all that are ready',
  signAllHint: 'Ready: fully matching your record, student proved, rule met.',
  noneReady:
    'None of these can be signed together with others yet. A request is ready when it fully matches your record, meets the rule, and its student is proved: on the page of the request, by a code that the portal sends, or by their card, which you tick as you sign that one.',
  giveBackThese: 'Put back in the queue',
  giveBackPage: (count: number) => `Put ${requests(count)} of this page back`,
  none: 'Choose at least one request.',
  back: 'Back to the list',
  showNames: (count: number) => `Show ${counted(count, 'en', 'name', 'names')}`,
  undo: (time: string) => `Undo until ${time}`,
  undoable: (count: number) => `You signed ${decisions(count)}.`,
  undoableOne: (name: string) => `You signed the decision about ${name}.`,
  fallen: {
    title: (count: number) => `${requests(count)} left out`,
    before: 'These can’t be signed with the others:',
    after: 'These were left as they are:',
    beyond: (count: number) => `${requests(count)} no longer yours to see`,
    reasons: {
      beyond: 'no longer yours to see',
      own_file: 'your own file',
      let_in: 'you let this student back into their account lately',
      let_in_by: 'this student let you in',
      revoked: 'the student has revoked the consent',
      over: 'no longer open',
      waits: 'signed already',
      asked: 'waits for the student’s answer',
      answered: 'the student has answered you: open it to read the answer and sign',
      held: 'held by somebody else',
      moved: 'changed since you chose it',
      no_match: 'not a full match with your record',
      unproved: 'the student is not proved yet',
      no_study: 'no period of study is on file',
      not_met: 'the numbers do not say that the rule is met',
      campus: 'of a campus that this person does not work for',
      their_file: 'this person’s own file',
    } satisfies Record<Fallen, string>,
  },
  sign: {
    title: 'Sign as eligible',
    lead: (count: number) =>
      `You find ${counted(count, 'en', 'student', 'students')} eligible with one signature.`,
    nothing: 'None of the requests that you chose can be signed together. Nothing was signed.',
    names: 'Who is found eligible',
    sample: 'A few of them, to look at before you sign',
    sampleLead:
      'Drawn from all that you chose. By showing them, this page has opened these files: it is noted, and their students can read it.',
    whole: (count: number) =>
      count === 1 ? 'The request, to look at before you sign' : 'All of them, to look at before you sign',
    wholeLead: (count: number) =>
      `By showing ${count === 1 ? 'it, this page has opened the file: it is noted, and the student' : 'them, this page has opened these files: it is noted, and their students'} can read it.`,
    judged: (match: string, proof: string) => `Match: ${match}. Proof of identity: ${proof}.`,
    claims: (count: number) =>
      `${counted(count, 'en', 'request is', 'requests are')} nobody’s yet. Signing claims ${count === 1 ? 'it' : 'them'} for you.`,
    statement:
      'By signing I declare that these requests were compared with the records of my institution and that what stands here is true.',
    undo: (minutes: number) =>
      `For ${counted(minutes, 'en', 'minute', 'minutes')} you can undo it, and a DIR or an alternate can undo whatever they could have signed; the students are told nothing before that. Your colleagues see at once what you signed.`,
    submit: (count: number) => `Sign ${decisions(count)}`,
    done: (count: number) => `${decisions(count)} signed`,
    over: (count: number) => `What became of ${counted(count, 'en', 'signature', 'signatures')}`,
    effect: (count: number, time: string) =>
      `${counted(count, 'en', 'decision takes', 'decisions take')} effect on ${time}, unless undone before.`,
    settled:
      'None of these signatures waits any more: they have taken effect, were undone, or have become void.',
  },
  assign: {
    title: 'Assign requests',
    lead: (count: number) =>
      `Whoever you choose holds ${requests(count)} from now on, and is told by e-mail.`,
    nothing: 'None of the requests that you chose can be assigned. Nothing was changed.',
    names: 'Which requests',
    to: 'To',
    toHint: 'Signatories who are limited to campuses hold requests of those campuses, and those without any.',
    self: (name: string) => `${name} (you)`,
    missing: 'Choose to whom.',
    gone: 'This person works here no longer. Choose somebody else.',
    submit: (count: number) => `Assign ${requests(count)}`,
    done: (count: number, name: string) => `${requests(count)} assigned to ${name}`,
  },
  giveBack: {
    title: 'Put requests back in the queue',
    lead: (count: number) =>
      `${requests(count)} will lie under “New” again, for anybody at your institution to claim. The day on which each is due stays the same.`,
    nothing: 'None of the requests that you chose can be put back. Nothing was changed.',
    names: 'Which requests',
    submit: (count: number) => `Put ${requests(count)} back`,
    done: (count: number) => `${requests(count)} put back in the queue`,
  },
  mail: {
    subject: 'Requests were assigned to you',
    text: 'Requests for verification were assigned to you. They wait in the portal, under “Mine”.',
    link: 'Open your requests',
  },
};
