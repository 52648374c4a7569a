import { brand } from '#kernel/brand.ts';
import { counted } from '#kernel/ui/locale.ts';
import type { PROOFS } from '#portal/programme/places/rules.ts';
import type { NextFault, ProposalStatus, RuleNumber } from './rules.ts';

export const en = {
  list: {
    title: 'Versions of the rule',
    lead: 'A request is decided by the version in force on the day it was sent. Versions are added and never changed: an officer proposes one, an administrator publishes it.',
    propose: 'Propose a version',
    waiting: 'A proposal waits to be published. Until then no other can be made.',
    open: 'Look at the proposal',
    versions: 'Versions',
    columns: { version: 'Version', from: 'In force from', changes: 'What changed' },
    first: 'The first version.',
    proposals: 'Proposals',
    proposalColumns: { proposed: 'Proposed', by: 'By', from: 'In force from', status: 'Status' },
    none: 'Nobody has proposed a version yet.',
  },
  statuses: {
    proposed: 'Waits to be published',
    published: 'Published',
    refused: 'Refused',
    withdrawn: 'Withdrawn',
  } satisfies Record<ProposalStatus, string>,
  numbers: {
    windowMonths: 'Months that are looked at, before the request',
    requiredDays: 'Days of full-time study that are needed',
    bridgeDays: 'Longest gap between two periods that counts as study, in days',
    returnDays: 'Longest gap after which somebody who comes back is still a student, in days',
    undoMinutes: 'Minutes in which a signature can be undone',
    decide: 'Business days in which a request is decided',
    claim: 'Business days after which a claim lapses without a signature',
    info: 'Days in which a student answers a question',
    resume: 'Business days that are left at least once a student has answered',
    notice1: 'First notice that the request closes, in days after the question',
    notice2: 'Second notice, in days after the question',
    notice3: 'Last notice, in days after the question',
    handOut: 'Business days after which a file is handed out by itself, where its institution did not',
    accept: 'Days in which a new institution accepts or declines a file',
    acceptNotice1: 'First notice that the file goes back, in days after it was handed out',
    acceptNotice2: 'Second notice, in days after it was handed out',
    acceptNotice3: 'Last notice, in days after it was handed out',
    reply: 'Business days in which a student replies to an intended decision',
    appeal: 'Days in which a student asks for a review of a decision',
    review: 'Business days in which a review is decided',
  } satisfies Record<RuleNumber, string>,
  notAssessed: 'Study whose standing is not assessed yet counts',
  questions: 'Questions to students; a yes to any of them excludes',
  reasons: 'Reasons for which somebody is found not eligible',
  proofs: 'Proof of identity that is taken before the first number',
  proofKinds: {
    roster: 'By the record, client ID included',
    code: 'By a code sent to their address at the institution',
    seen: 'Seen in person, with their card',
  } satisfies Record<(typeof PROOFS)[number], string>,
  yes: 'Yes',
  no: 'No',
  form: {
    title: 'Propose a version',
    lead: (version: number) =>
      `The fields show version ${version}, the latest. Change what is to change. Nothing is in force before an administrator publishes it.`,
    study: 'What counts as study',
    policy: 'Deadlines, reasons and proof',
    announcing: 'When it begins',
    keepReason: 'Uncheck a reason to leave it out. Decisions that gave it keep it.',
    reason: 'A new reason',
    reasonHint: 'As students read it with the decision. Leave it empty for none.',
    keep: 'Uncheck a question to leave it out.',
    question: 'A new question',
    questionHint:
      'As students read it, as a sentence about themselves that a yes or a no answers. Leave it empty for none.',
    questionEn: 'In English',
    questionFr: 'In French',
    from: 'In force from',
    fromHint: 'Tomorrow at the earliest. Requests sent before that day keep their version.',
    changesEn: 'What changes, in English',
    changesFr: 'What changes, in French',
    changesHint: 'In plain words, for whoever applies the rule.',
    submit: 'Save and see what it would change',
    waiting:
      'Another proposal waits, or a version was published since you opened this page. Look at the versions of the rule again.',
    errors: {
      number: (label: string, least: string, most: string) =>
        `${label}: enter a whole number from ${least} to ${most}.`,
      unreachable: 'So many days don’t fit into so many months. Enter fewer days, or more months.',
      missing: 'Enter the first day.',
      malformed: 'Enter a day that exists, as year, month and day: 2012-09-04.',
      early: 'A version is in force from tomorrow at the earliest. Enter a later day.',
      before_the_latest: 'The latest version begins on that day or after it. Enter a later day.',
      unexplained: {
        changesEn: 'Enter in English what changes.',
        changesFr: 'Enter in French what changes.',
      },
      unchanged: 'Nothing is changed yet. Change the rule, or leave this page.',
      disordered:
        'Each notice must come after the one before it, and the last before the days that they are about are over.',
      no_reason: 'Keep at least one reason.',
      no_proof: 'Choose at least one proof of identity.',
      one: {
        questionEn: 'Enter the question in English too.',
        questionFr: 'Enter the question in French too.',
        reasonEn: 'Enter the reason in English too.',
        reasonFr: 'Enter the reason in French too.',
      },
      long: {
        questionEn: 'The question has 300 characters at most in English.',
        questionFr: 'The question has 300 characters at most in French.',
        reasonEn: 'The reason has 300 characters at most in English.',
        reasonFr: 'The reason has 300 characters at most in French.',
      },
    } satisfies Record<Exclude<NextFault['fault'], 'number' | 'unexplained'>, string> &
      Record<string, unknown>,
  },
  proposal: {
    title: 'Proposed version of the rule',
    proposed: (name: string, moment: string) => `Proposed by ${name}, ${moment}.`,
    settled: (status: string, name: string, moment: string) => `${status}: ${name}, ${moment}.`,
    why: 'Why it was refused',
    from: 'In force from',
    changes: 'What changes',
    inOther: 'The same in French',
    compared: (version: number) => `Version ${version} and the proposal`,
    columns: { what: 'What the rule says', before: 'Until now', after: 'Proposed' },
    same: 'no change',
    added: 'Added',
    removed: 'Removed',
    noQuestions: 'None',
    effect: {
      title: 'What it would change',
      none: 'No decision has taken effect yet, so there is no case to try it on.',
      looked: (looked: number, differing: number) =>
        differing === 0
          ? `The outcome would be the same in the whole sample (${counted(looked, 'en', 'case', 'cases')} decided so far).`
          : `Of ${counted(looked, 'en', 'case', 'cases')} decided so far that were looked at, ${counted(differing, 'en', 'outcome would', 'outcomes would')} differ.`,
      how: 'At most 1,000 cases are drawn, anew each time this page is opened. Each is judged by both versions on the study and the answers kept with its decision; a question that was not asked then counts as not answered. No decision that was made changes.',
      caption: 'Outcomes that would differ',
      more: (count: number) => `${counted(count, 'en', 'more is', 'more are')} not shown.`,
      columns: {
        reference: 'Reference',
        asked: 'Asked on',
        before: 'Until now',
        after: 'Proposed',
        days: 'Days',
      },
      days: (before: string, after: string) => (before === after ? before : `${before}, then ${after}`),
    },
    decide: {
      title: 'Publish or refuse',
      lead: 'Once published, a version can’t be changed or taken back; another one can follow it.',
      publish: 'Publish this version',
      refuse: 'Refuse',
      why: 'Why you refuse it',
      whyHint: 'Required if you refuse, and only then. Whoever proposed it reads this.',
      whyMissing: 'Enter why you refuse it.',
      unchosen: 'Choose what to do with the proposal.',
      withdraw: 'Withdraw the proposal',
      own: 'You proposed this. Somebody else publishes it; you can withdraw it.',
      reads: 'It waits for an administrator.',
      day: 'Its first day has come, so it can’t be published any more. Refuse it, and ask for a later day.',
    },
    confirm: {
      title: 'Publish this version?',
      lead: (day: string) => `It is in force from ${day} on. Nothing is published yet.`,
      asked: (day: string) => `What students ask from ${day} on is judged by it.`,
      before:
        'What was asked before that day keeps the version of its own day, be it still open; what was decided stays as it is.',
      told: (name: string) =>
        `Whoever proposed it is told by e-mail and on their home page: ${name}. Nobody else is told.`,
      back: 'Back to the proposal',
    },
    back: 'All versions of the rule',
  },
  toPublish: {
    title: 'Rules to publish',
    none: 'No version of a rule waits to be published.',
    since: (day: string) => `proposed on ${day}`,
  },
  late: {
    title: 'Somebody was faster',
    text: 'This proposal is settled already, or you may not settle it. Nothing was changed.',
  },
  notices: {
    ruleProposed: 'The proposal is saved. Administrators find it on their home page.',
    rulePublished: 'The version is published. Whoever proposed it is told.',
    ruleRefused: 'The proposal is refused. Whoever proposed it is told.',
    ruleWithdrawn: 'The proposal is withdrawn.',
  },
  mail: {
    open: `Open the proposal in the ${brand.en.portal}`,
    published: {
      subject: 'The version of a rule that you proposed was published',
      text: 'An administrator has published the version of a rule that you proposed. The page of the proposal says from which day it is in force.',
    },
    refused: {
      subject: 'The version of a rule that you proposed was refused',
      text: 'An administrator has refused the version of a rule that you proposed. The page of the proposal says why.',
    },
  },
  waits: {
    published: (count: number) =>
      `${counted(count, 'en', 'version of a rule that you proposed was', 'versions of rules that you proposed were')} published: read from which day`,
    refused: (count: number) =>
      `${counted(count, 'en', 'version of a rule that you proposed was', 'versions of rules that you proposed were')} refused: read why`,
    proposed: (count: number) =>
      `${counted(count, 'en', 'version of a rule', 'versions of rules')} to publish`,
  },
};
