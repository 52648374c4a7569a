import { counted, formatNumber } from '#kernel/ui/locale.ts';

export const en = {
  waits: {
    open: (count: number) => counted(count, 'en', 'yearly review to complete', 'yearly reviews to complete'),
  },
  tool: {
    title: 'Yearly review',
    description: 'Once a year, confirm who still works with the programme at your institution.',
  },
  title: 'Yearly review of your people',
  lead: (year: number, until: string) =>
    `Review of ${year}. For each person, say whether they are still here. You can answer in several sittings, until ${until}.`,
  after: 'Whoever is not confirmed by then is suspended. Nobody loses their account.',
  progress: {
    label: 'Answered so far',
    text: (answered: number, total: number) =>
      `${formatNumber(answered, 'en')} of ${formatNumber(total, 'en')}`,
  },
  lastWeek: 'This is the last week of the review.',
  none: {
    text: 'No review is open at the moment. You are told by e-mail when one opens.',
    done: (year: number, when: string) => `The review of ${year} was completed on ${when}.`,
    closed: (year: number, when: string) =>
      `The review of ${year} closed on ${when}, before everybody was answered for.`,
  },
  person: (name: string, role: string) => `${name} – ${role}`,
  answers: { confirmed: 'Still here', left: 'Has left' },
  self: 'You are here, since you answer.',
  gone: 'Has left; the role has ended.',
  upward: 'Only a DIR can say that a DIR has left.',
  unansweredPeople: (count: number) => `Still to answer: ${formatNumber(count, 'en')}`,
  answeredPeople: (count: number) => `Answered: ${formatNumber(count, 'en')}`,
  changeable: 'You can change an answer as long as the review is open.',
  lastSignIn: (day: string) => `Last sign-in: ${day}.`,
  neverSignedIn: 'Has never signed in.',
  rest: 'All the others are still here',
  submit: 'Save the answers',
  unanswered: 'Answer for at least one person.',
  confirm: {
    titleRest: 'Are all of them still here?',
    leadRest:
      'You say of each person below that they are still at your institution. Look at the last sign-ins.',
    submitRest: 'Yes, save these answers',
    title: 'These people leave your institution',
    lead: 'Their roles end at once and for good, and so do their open sessions.',
    submit: 'Yes, they have left',
    back: 'Go back',
  },
  late: {
    title: 'Nothing was changed',
    late: 'The review has ended, or somebody was faster. See how things stand now.',
    lastDir: 'The last active DIR of an institution cannot leave. Hand over to a new DIR instead.',
    open: 'See how things stand',
  },
  notices: {
    reviewSaved: 'Your answers are saved.',
    reviewDone: 'Everybody has been answered for. The review of this year is complete.',
  },
  logged: {
    'review.opened': 'Yearly review opened',
    'review.answered': 'Yearly review answered',
    'review.done': 'Yearly review completed',
    'review.closed': 'Yearly review closed',
  },
};
