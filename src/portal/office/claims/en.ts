import { CLAIM_DAYS } from './rules.ts';

export const en = {
  notices: {
    caseTakenUp: `The case is yours for ${CLAIM_DAYS} days, or until you decide it or give it back.`,
    caseTakenOver: 'You have taken the case over from your colleague.',
    caseGivenBack: 'Nobody has the case now. Any officer can take it up.',
    caseMoved: 'The case changed hands after you opened the page, so nothing was done. Look at it again.',
  },
  with: 'With',
  you: 'You',
  nobody: 'Nobody',
  acts: { take_up: 'Take it up', take_over: 'Take it over', give_back: 'Give back' },
  mine: (until: string) => `You have this case until ${until}, unless you decide it or give it back before.`,
  held: (name: string, since: string, until: string) =>
    `${name} has had this case since ${since}, and has it until ${until}. It is decided by whoever has it: take it over before you decide. The log says that you did.`,
  whose: {
    label: 'Whose cases:',
    any: 'Everybody’s',
    mine: 'Mine',
    nobody: 'Nobody’s',
  },
  empty: {
    mine: 'You have taken up none of these. Open a case and take it up.',
    nobody: 'Somebody has each of these cases.',
  },
  takeOver: {
    title: 'A colleague has this case',
    back: 'Back to the nomination',
  },
  taken: (name: string) =>
    `${name} has taken this case up since you opened the page. Nothing was decided; what you typed still stands here. To decide, take it over first, from the page of the nomination.`,
  logged: {
    'case.taken_up': 'Case taken up by an officer',
    'case.taken_over': 'Case taken over from a colleague',
    'case.given_back': 'Case given back',
  },
};
