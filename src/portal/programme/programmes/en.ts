import { brand } from '#kernel/brand.ts';
import { counted } from '#kernel/ui/locale.ts';
import type { ChangeFault, ProgrammeProposalStatus } from './rules.ts';

type FaultOf<Field extends ChangeFault['field']> = Extract<ChangeFault, { field: Field }>['fault'];

export const en = {
  tools: {
    own: {
      title: 'Programmes',
      description:
        'The programmes of study of your institution, which of them qualify, and how to change that.',
    },
    queue: {
      title: 'Programmes to confirm',
      description: 'Programmes of study that institutions have proposed: confirm or refuse them.',
    },
  },
  statuses: {
    proposed: 'Waits for an officer',
    confirmed: 'Confirmed',
    refused: 'Refused',
    withdrawn: 'Withdrawn',
  } satisfies Record<ProgrammeProposalStatus, string>,
  table: {
    code: 'Code',
    name: 'Programme',
    kind: 'What it leads to',
    from: 'From',
    to: 'To',
    act: 'Action',
    open: 'No end known',
    change: 'Change',
    end: 'End',
    none: 'No programme is on file. Until one is, whoever enters periods of study says what each of them leads to.',
    is: (code: string, name: string, kind: string) => `${code}: ${name} (${kind})`,
    ends: (code: string) => `${code} ends`,
  },
  own: {
    title: 'Programmes',
    lead: 'Full-time study counts in programmes that lead to a credential. Propose a programme, a change or an end here; an officer confirms it. Until then all stays as it is below.',
    noLine:
      'Your institution takes part in no line of business yet, so there is nothing to propose. An officer records when it joins.',
    propose: 'Propose a programme',
    proposals: 'What was proposed',
    columns: { what: 'Proposal', from: 'From', by: 'Proposed by', status: 'Status' },
    none: 'Nothing has been proposed yet.',
  },
  kept: {
    title: 'Programmes of the institution',
    lead: 'The institution’s programmes, now and before. What you record here needs no confirmation; its DIR and alternates are told.',
    add: 'Record a programme',
    others: {
      title: 'Periods of study name codes that are not on file',
      lead: 'Study under them counts for no credential. Ask the institution whether the code was mistyped, or whether the programme is missing here.',
      periods: (count: number) => counted(count, 'en', 'period of study', 'periods of study'),
    },
    newcomer: (day: string) =>
      `You have been here for less than a week. From ${day} on you can record programmes and confirm those that institutions propose; until then a colleague does.`,
    back: 'Participation of the institution',
  },
  form: {
    propose: {
      new: 'Propose a programme',
      change: 'Propose a change of the programme',
      end: 'Propose that the programme ends',
      lead: 'An officer confirms or refuses it. Nothing changes before that.',
      endLead: 'An officer confirms or refuses it. Study up to the last day still counts.',
      submit: 'Propose',
      submitEnd: 'Propose the end',
    },
    keep: {
      new: 'Record a programme',
      change: 'Change the programme',
      end: 'End the programme',
      lead: 'Open requests of the institution are judged anew. What was decided stays as it is.',
      endLead:
        'Study up to the last day still counts. Open requests of the institution are judged anew; what was decided stays as it is.',
      submit: 'Record',
      submitEnd: 'Record the end',
    },
    code: 'Code',
    codeHint:
      'As in the institution’s own records: letters, digits, dots and hyphens, 20 at most. It can’t be changed later.',
    name: 'Programme',
    nameEn: 'Name in English',
    nameFr: 'Name in French',
    kind: 'What it leads to',
    since: 'As it is since',
    from: 'First day',
    firstHint:
      'Study in it counts from that day on, and not before. For a programme that students are in already, enter the day on which it began to lead to this, not today. At most two years from now.',
    fromHint:
      'The day from which the change holds. Until the day before, the programme stays as it was; what was to be changed later than that falls away.',
    last: 'Last day',
    lastHint: 'The last day on which study in the programme counts.',
    cancel: 'Cancel',
    errors: {
      kind: 'Choose what the programme leads to.',
      open: 'Another proposal for this programme waits for an officer. Withdraw it first, or wait.',
      unchanged: 'Nothing is changed yet. Change the programme, or leave this page.',
      code: {
        missing: 'Enter the code of the programme.',
        malformed:
          'A code has letters, digits, dots and hyphens, 20 at most, and begins with a letter or a digit.',
        unknown: 'There is no such programme.',
      } satisfies Record<FaultOf<'code'>, string>,
      nameEn: {
        missing: 'Enter the name in English.',
        long: 'The name in English has 200 characters at most.',
      } satisfies Record<FaultOf<'nameEn'>, string>,
      nameFr: {
        missing: 'Enter the name in French.',
        long: 'The name in French has 200 characters at most.',
      } satisfies Record<FaultOf<'nameFr'>, string>,
      day: {
        missing: 'Enter the day.',
        malformed: 'Enter a day that exists, as year, month and day: 2012-09-04.',
        early: 'There was nothing to qualify for on that day. Enter a later day.',
        far: 'That day is more than two years away. Enter an earlier one.',
        before_begin: 'It can’t end before it begins. Enter its first day or a later one.',
        ended: 'It has ended by that day already. Enter an earlier day.',
      } satisfies Record<FaultOf<'day'>, string>,
    },
  },
  withdraw: {
    link: 'Withdraw',
    title: 'Withdraw the proposal',
    submit: 'Withdraw the proposal',
  },
  queue: {
    title: 'Programmes to confirm',
    lead: 'What DIRs and alternates have proposed. Compare it with the institution’s calendar or the approval of its province before you confirm it.',
    caption: 'Proposals that wait, the longest first',
    columns: {
      institution: 'Institution',
      line: 'Line of business',
      what: 'Proposal',
      from: 'From',
      since: 'Proposed on',
    },
    none: 'No programme waits for you.',
    more: 'More wait behind these: they come up as these are decided.',
  },
  proposal: {
    title: 'Proposed programme',
    proposed: (name: string, moment: string) => `Proposed by ${name}, ${moment}.`,
    line: 'Line of business',
    onFile: 'What is on file of it',
    all: 'All programmes of the institution',
    decide: 'Confirm or refuse',
    effect:
      'Once confirmed, open requests of the institution are judged anew; what was decided stays as it is. Its DIR and alternates are told either way.',
    why: 'Why you refuse it',
    whyHint: 'Required if you refuse, and only then. The institution reads it.',
    whyMissing: 'Enter why you refuse it.',
    refusedWhy: 'Why it was refused',
    unchosen: 'Choose what to do with the proposal.',
    confirm: 'Confirm',
    refuse: 'Refuse',
    back: 'All programmes to confirm',
  },
  late: {
    title: 'Nothing was changed',
    late: 'Somebody was faster: the proposal was settled meanwhile, or you may not settle it.',
    stale: 'The programme itself has changed since this was proposed. Refuse it, and have it proposed anew.',
    open: 'See how things stand',
  },
  mail: {
    open: `Open the ${brand.en.portal}`,
    confirmed: {
      subject: 'A proposal about your programmes was confirmed',
      text: 'What your institution proposed about one of its programmes of study has been confirmed.',
    },
    refused: {
      subject: 'A proposal about your programmes was refused',
      text: 'What your institution proposed about one of its programmes of study was refused. The page of its programmes says why.',
    },
    kept: {
      subject: 'The programmes of your institution were changed',
      text: 'The department has recorded a change of one of your institution’s programmes of study.',
    },
  },
  waits: {
    confirm: (count: number) => counted(count, 'en', 'programme to confirm', 'programmes to confirm'),
    settled: (count: number) =>
      `${counted(count, 'en', 'proposal of yours about a programme was', 'proposals of yours about programmes were')} confirmed or refused in the past week`,
  },
  notices: {
    programmeProposed: 'The proposal is saved. An officer confirms or refuses it.',
    programmeWithdrawn: 'The proposal is withdrawn.',
    programmeSettled: 'The proposal was settled already. Nothing was changed.',
    programmeConfirmed: 'The proposal is confirmed. The institution has been told.',
    programmeRefused: 'The proposal is refused. The institution has been told.',
    programmeNewcomer:
      'Nothing was recorded: this takes somebody who has been here for a week. The page says from when on you can.',
    programmeKept: 'The programme is recorded. The institution has been told.',
  },
  logged: {
    'programme.proposed': 'Programme proposed',
    'programme.confirmed': 'Programme confirmed',
    'programme.refused': 'Programme refused',
    'programme.withdrawn': 'Proposal of a programme withdrawn',
    'programme.kept': 'Programme recorded by an officer',
  },
};
