import { counted } from '#kernel/ui/locale.ts';
import type { OutageFault } from './rules.ts';

export const en = {
  tool: {
    title: 'Outages',
    description: 'Times in which the portal could not be reached, and the deadlines that moved for them.',
  },
  list: {
    title: 'Outages',
    lead: 'Where the portal could not be reached for two hours or more of a last day, the deadline moves to the next business day by itself, and the page of the request says why.',
    itself:
      'The portal records by itself that it did not run. Record what it can’t see: a line or a sign-in service that was down.',
    record: 'Record an outage',
    caption: 'Outages, the latest first',
    columns: {
      from: 'From',
      to: 'To',
      by: 'Recorded by',
      moved: 'Deadlines moved',
      act: 'Taken back',
    },
    takeBack: 'Take back',
    of: (from: string) => `the outage of ${from}`,
    takenBack: (day: string, why: string) => `On ${day}: ${why}`,
    byItself: 'The portal itself',
    none: 'No outage is on record.',
  },
  record: {
    title: 'Record an outage',
    lead: 'Enter when it began and ended, in Eastern Time.',
    fromDay: 'Day on which it began',
    fromTime: 'Time at its beginning',
    toDay: 'Day on which it ended',
    toTime: 'Time at its end',
    dayHint: 'As year, month and day: 2012-11-28.',
    timeHint: 'On the 24-hour clock: 09:30.',
    effect:
      'Deadlines of requests, questions to students, transfers, replies to what is intended and reviews move, at every institution. You see how many before anything is recorded.',
    sure: 'The portal could not be reached during this time.',
    submit: 'Continue',
    errors: {
      day: (label: string) =>
        `${label}: enter a day that exists, as year, month and day, such as 2012-11-28.`,
      time: (label: string) => `${label}: enter a time on the 24-hour clock, such as 09:30.`,
      order: 'The end comes before the beginning, or with it.',
      future: 'It must have ended already.',
      long: 'Enter seven days at most. Record a longer one in parts.',
      known: 'An outage that shares time with this one is on record.',
      unsure: 'Tick that the portal could not be reached.',
    } satisfies Record<OutageFault | 'known' | 'unsure', string> &
      Record<'day' | 'time', (label: string) => string>,
  },
  preview: {
    title: 'What would move',
    lead: (from: string, to: string) => `The portal could not be reached from ${from} to ${to}.`,
    none: 'No deadline would move: nothing is due on a day of which two hours or more were lost.',
    caption: 'Deadlines that would move, by day',
    columns: {
      from: 'Last day',
      to: 'Moves to',
      requests: 'Requests',
      questions: 'Questions to students',
      transfers: 'Transfers',
      losses: 'Replies and reviews',
    },
    effect:
      'An outage that was recorded by mistake can be taken back: its deadlines then go back, but none to a day that is over.',
    submit: 'Record the outage',
    mend: 'Change the times',
  },
  back: {
    title: 'Take the outage back?',
    lead: (from: string, to: string) => `The outage from ${from} to ${to} was recorded by mistake.`,
    unmoved: 'So far it has moved no deadline. It stays in the list, as taken back.',
    effect: (count: number) =>
      `It has moved ${counted(count, 'en', 'deadline', 'deadlines')}. Each that is still to come goes back to the day that it was, or to today where that day is over, so that nobody is late by it. One that is over stays as it is; its page no longer speaks of the outage.`,
    why: 'Why it is taken back',
    whyHint: 'Administrators read it in the list.',
    submit: 'Take the outage back',
    missing: 'Write why it is taken back.',
  },
  notices: {
    outageRecorded: 'The outage is recorded. Deadlines on its days move within a minute.',
    outageTakenBack: 'The outage is taken back. Its deadlines go back within a minute.',
    outageGone: 'This outage was taken back already. Nothing was changed.',
  },
  logged: {
    'outage.recorded': 'Outage of the portal recorded',
    'outage.taken_back': 'Outage of the portal taken back',
  },
};
