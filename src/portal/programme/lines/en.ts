import { counted, formatNumber } from '#kernel/ui/locale.ts';
import type { DayFault, KnownReason, MISTAKE, Standing } from './rules.ts';

export const en = {
  tool: {
    title: 'Lines of business',
    description: 'The rule in force, the institutions that take part, and a case to try.',
  },
  list: {
    title: 'Lines of business',
    lead: 'What institutions verify in the Electronic Notification System. Each has a rule of its own.',
  },
  line: {
    caption: 'Line of business',
    lead: 'What is verified about a student, by the rule that is in force today.',
    rule: {
      title: 'The rule',
      version: (version: number, day: string) => `Version ${version}, in force from ${day}.`,
      days: (days: number, months: number) =>
        `At least ${counted(days, 'en', 'day', 'days')} of full-time study in the ${counted(months, 'en', 'month', 'months')} before the request.`,
      bridge: (days: number) =>
        `A gap of at most ${counted(days, 'en', 'day', 'days')} between two periods of study counts as study.`,
      returning: (days: number) =>
        `Whoever comes back after at most ${counted(days, 'en', 'day', 'days')} between two periods is still a student.`,
      notAssessed: {
        counts: 'Study whose standing is not assessed yet counts.',
        waits: 'Study counts once its standing is assessed.',
      },
      programmes: 'The programme leads to a credential; visiting and language students do not qualify.',
      excluded: 'Students answer these themselves. A *yes* to any of them excludes:',
    },
    policy: {
      title: 'Deadlines and reasons',
      decide: (days: number) =>
        `An institution decides within ${counted(days, 'en', 'business day', 'business days')}.`,
      claim: (days: number) =>
        `Whoever claims a request signs it within ${counted(days, 'en', 'business day', 'business days')}, or the claim lapses.`,
      answer: (days: number, left: number) =>
        `A student answers a question within ${counted(days, 'en', 'day', 'days')}; the institution then has ${counted(left, 'en', 'business day', 'business days')} left at least.`,
      notices: (first: string, second: string, third: string) =>
        `Without an answer, the student is told after ${first}, ${second} and ${third} days that the request will close.`,
      handOut: (days: number) =>
        `An institution hands out the file of a student who transfers within ${counted(days, 'en', 'business day', 'business days')}; after that the portal does.`,
      accept: (days: number) =>
        `The new institution accepts it within ${counted(days, 'en', 'day', 'days')}, or it goes back.`,
      acceptNotices: (first: string, second: string, third: string) =>
        `Student and new institution are told of that after ${first}, ${second} and ${third} days.`,
      undo: (minutes: number) =>
        `A signature can be undone for ${counted(minutes, 'en', 'minute', 'minutes')}.`,
      reasons: 'Reasons for which a student is found not eligible:',
    },
    versions: 'Versions of the rule',
    versionsText: 'Every version, what was proposed, and how the rule changes.',
    participants: 'Institutions that take part',
    participantsText: 'When each institution joined, and when it left.',
    trial: 'Try a case',
    trialText: 'Enter periods of study and see what the rule makes of them. Nothing is kept.',
  },
  questions: {
    exchange: 'I am an exchange or visiting student.',
    listed_scholarship:
      'I hold a scholarship that excludes me from the programme; the international office of my institution knows which ones do.',
    kept_permit: 'I once lost my eligibility and did not give my work permit back.',
    language_only: 'I study only English or French as a second language.',
  },
  reasons: {
    too_few_days: 'Too few days of full-time study in the time that counts before the request',
    part_time: 'Not studying full time',
    standing: 'Not in satisfactory standing',
    not_enrolled: 'Not enrolled on the day of the request',
    programme: 'A programme that does not lead to a credential',
    excluded: 'An exchange, a listed scholarship or language studies only',
    permit_kept: 'A permit kept after eligibility was lost',
    mistake: 'Found eligible by mistake: the rule was not met on the day of the request',
  } satisfies Record<KnownReason | typeof MISTAKE, string>,
  participants: {
    title: 'Institutions that take part',
    search: 'Name of the institution',
    standing: 'Show',
    all: 'All institutions',
    takes_part: 'Those that take part today',
    others: 'Those that do not',
    caption: 'Institutions, by name',
    columns: {
      name: 'Institution',
      place: 'Province or territory',
      standing: 'Takes part',
      since: 'From',
      until: 'To',
    },
    none: 'There is no confirmed institution yet. Coordinators add them.',
    empty: 'No institution matches.',
    next: 'Next page',
    first: 'Back to the first page',
  },
  standings: {
    takes_part: 'Takes part',
    will: 'Will take part',
    took_part: 'No longer',
    never: 'Never did',
  } satisfies Record<Standing, string>,
  participant: {
    lead: (place: string) => `Participation of this institution (${place}).`,
    caption: 'Periods in which it took part',
    columns: { from: 'From', to: 'To', why: 'Why it ended', by: 'Recorded by' },
    open: 'Still takes part',
    programmes: 'Programmes of the institution',
    none: 'This institution has never taken part.',
    recorded: (name: string, day: string) => `${name}, ${day}`,
    begin: {
      title: 'Record that it takes part',
      text: 'From that day on, its students can ask for verification. You see what follows before you confirm.',
      day: 'First day',
      submit: 'Continue',
    },
    end: {
      title: 'Record that it leaves',
      text: 'After that day no student can ask this institution for verification. You see what follows before you confirm.',
      day: 'Last day',
      why: 'Why it leaves',
      sure: 'I have checked the day and the reason against the letter of the institution or of its province.',
      submit: 'Continue',
    },
    confirm: {
      begin: {
        title: 'Record the first day',
        lead: (name: string, line: string, day: string) => `${name} takes part in “${line}” from ${day} on.`,
        ask: {
          now: 'Its students can ask it for verification at once.',
          later: (day: string) => `Its students can ask it for verification from ${day} on.`,
        },
        study: (day: string) =>
          `Study there counts from ${day} on. Open requests that it bears on are judged anew; what was decided stays as it is.`,
        effect:
          'The first day can’t be changed afterwards. Whatever was recorded by mistake can only be ended.',
        submit: 'Record the first day',
      },
      end: {
        title: 'Record the last day',
        lead: (name: string, line: string, day: string) =>
          `${name} leaves “${line}”. Its last day is ${day}.`,
        ask: {
          now: 'No student can ask it for verification any more.',
          later: (day: string) => `No student can ask it for verification after ${day}.`,
        },
        study: (day: string) =>
          `Study there after ${day} no longer counts. Open requests that it bears on are judged anew; what was decided stays as it is.`,
        left: (open: number, live: number) =>
          `Open requests there: ${formatNumber(open, 'en')}. Students found eligible there: ${formatNumber(live, 'en')}.`,
        until: (day: string) =>
          `Its students are told three times in the portal. Until ${day} they can take what was decided to another institution; whatever is left there after that is closed, and its numbers end.`,
        effect: 'The last day can’t be changed or taken back. Joining again is a new period.',
        submit: 'Record the last day',
      },
      told: 'Its DIRs and alternates are told by e-mail, and the log of the institution says it.',
      nobody:
        'It has no DIR and no alternate: nobody there is told, and nobody there can decide a request. Its coordinator sees this.',
      mend: 'Change what you entered',
    },
    errors: {
      missing: 'Enter the day.',
      malformed: 'Enter a day that exists, as year, month and day: 2012-09-04.',
      overlaps: 'The institution takes part on that day already. Enter a later day.',
      beforeBegin: 'It can’t end before it begins. Enter that day or a later one.',
      early: 'There was no programme on that day. Enter a later day.',
    } satisfies Record<DayFault, string>,
    whyMissing: 'Enter why it leaves.',
    unsure: 'Check the day and the reason, and tick the box.',
    late: 'Somebody else changed this in the meantime. Look at it again.',
  },
  trial: {
    title: 'Try a case',
    lead: 'Enter what an institution would have on file about somebody. Nothing of it is kept.',
    askedOn: 'Day of the request',
    by: (version: string, day: string) => `By version ${version} of the rule, in force from ${day} on.`,
    period: (number: number) => `Period ${number}`,
    periodHint: 'Leave the days of a period empty to leave it out.',
    yes: 'Yes',
    no: 'No',
    submit: 'See how it is decided',
    errors: {
      asked: 'Enter the day of the request.',
      from: (number: number) => `Enter the first day of period ${number}.`,
      to: (number: number) => `Enter the last day of period ${number}.`,
      order: (number: number) => `Period ${number} ends before it begins.`,
    },
  },
  mail: {
    open: 'Open the log of your institution',
    begun: {
      subject: 'The first day of your institution in a programme is recorded',
      text: (line: string, day: string) =>
        `The department has recorded that your institution takes part in “${line}” from ${day} on. Its students can ask it for verification from that day.`,
    },
    ended: {
      subject: 'The last day of your institution in a programme is recorded',
      text: (line: string, day: string) =>
        `The department has recorded that your institution leaves “${line}”. Its last day is ${day}; the log of the institution says why. Its students are told in the portal until when what you decided counts.`,
    },
  },
  notices: {
    participationBegun: 'The first day is recorded.',
    participationEnded: 'The last day is recorded.',
  },
  logged: {
    'participation.begun': 'Participation begun',
    'participation.ended': 'Participation ended',
  },
};
