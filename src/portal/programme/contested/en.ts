import { counted } from '#kernel/ui/locale.ts';
import type { FindingStatus, Kind } from './rules.ts';

export const en = {
  tool: {
    title: 'Two people claim one record',
    description: 'Requests under a number or client ID by which somebody else was proved.',
  },
  title: 'Two people claim one record',
  lead: 'An open request goes by a student number or client ID by which you had proved somebody else. The portal looks for such requests every ten minutes, and whenever somebody tries to sign one. Ask both to come with their card. You write down whose the record is, and a second person of your institution confirms it.',
  none: 'No record is claimed by two people.',
  caption: 'Records that two people claim, the latest first',
  columns: {
    number: 'Student number',
    later: 'Asks now',
    proved: 'Was proved',
    since: 'Noticed',
    stands: 'Where it stands',
  },
  states: {
    open: 'Find out whose it is',
    found: 'Waits for a second person',
    held: (until: string) => `Passes on ${until}`,
    ends: (until: string) => `Ends on ${until}`,
    objected: 'Objected to: find out anew',
    refused: 'Not confirmed: find out anew',
  },
  waits: {
    open: (count: number) =>
      counted(count, 'en', 'record that two people claim', 'records that two people claim'),
    found: (count: number) =>
      counted(count, 'en', 'finding about a record to confirm', 'findings about records to confirm'),
    object: (count: number) =>
      counted(
        count,
        'en',
        'finding about your record to read, and to object to if it is wrong',
        'findings about your records to read, and to object to if they are wrong',
      ),
  },
  page: {
    title: 'Whose record is it?',
    compared: 'What both say',
    comparedCaption: 'What both accounts say, and whether it is the same',
    what: 'What',
    same: 'The same?',
    rows: {
      name: 'Name',
      number: 'Student number',
      birth: 'Date of birth',
      client: 'Client ID',
    },
    onRequest: 'On the request',
    shut: 'the consent was revoked, so this file can’t be opened.',
    kinds: {
      proved_holds: 'The record is that of the person who was proved. The later one is another person.',
      later_holds: 'The record is that of the later person. Whoever was proved is another person.',
      same_person: 'Both are one person, who has a new account.',
    } satisfies Record<Kind, string>,
    effects: {
      proved_holds: 'The later claim is refused, and what is open there is closed.',
      later_holds:
        'The claim that was proved is refused after 24 hours, unless its student objects: what is open there is closed, and its number ends.',
      same_person:
        'What your institution holds for the proved account passes to the new one after 24 hours, unless somebody objects: the place, the consents, the requests and the number.',
    } satisfies Record<Kind, string>,
    find: {
      title: 'Write down what you found',
      finding: 'Whose record is it?',
      seen: 'I have seen the person whose record it is, and their card.',
      note: 'For the second person',
      noteHint: 'How you know. The students don’t see it.',
      submit: 'Save for a second person to confirm',
      missing: 'Choose whose record it is.',
      unseen: 'Tick that you have seen the person and their card.',
    },
    found: (name: string, moment: string) => `Found by ${name}, ${moment}.`,
    status: {
      found: 'Waits for a second person',
      held: 'Confirmed; takes effect after 24 hours',
      applied: 'Confirmed',
      refused: 'Not confirmed',
      withdrawn: 'Withdrawn',
      objected: 'Stopped by an objection',
      overtaken: 'Came to nothing',
    } satisfies Record<FindingStatus, string>,
    second: (name: string) => `Second person: ${name}.`,
    ends: (moment: string) => `What is theirs here ends on ${moment}, unless whoever was proved objects.`,
    passes: (moment: string) => `What is theirs here passes on ${moment}, unless either account objects.`,
    note: 'What the finder wrote',
    refusedWhy: 'Why it was not confirmed',
    objection: 'What the student wrote against it',
    objectedBy: {
      later:
        'The objection came from the account that asks now. Nothing has passed or ended. Ask both to come with their card, and find out anew.',
      proved:
        'The objection came from the account that was proved. Nothing has passed or ended. Ask both to come with their card, and find out anew.',
    },
    overtaken: 'A claim ended, a consent was revoked, or whoever found it has left. Nothing was changed.',
    confirm: {
      title: 'Confirm or refuse',
      lead: 'Confirm what you have reason to believe: ask your colleague how they know.',
      effect: 'This can’t be undone once it has taken effect.',
      submit: 'Confirm',
      refuse: 'Don’t confirm',
      why: 'Why you don’t confirm it',
      whyHint: 'Required if you don’t, and only then. Your colleagues read it.',
      whyMissing: 'Write why you don’t confirm it.',
      unchosen: 'Choose whether you confirm it.',
    },
    own: 'You found this. A second person of your institution confirms it; until then you can withdraw it.',
    withdraw: 'Withdraw',
    barred: {
      own_file:
        'One of the two may be you, or somebody who can’t be told from you. Colleagues find out whose it is.',
      let_in:
        'In the last 30 days you let one of the two back into their account. Colleagues find out whose it is.',
      let_in_by:
        'One of the two let you into the portal, or back into your account. Somebody whom they did not let in finds out whose it is.',
    },
    noSecond:
      'You or your colleague let the other into their account in the last 30 days. Somebody else confirms it.',
    over: 'The record is not claimed by two people any more.',
    reads: 'A DIR or an alternate finds out whose it is.',
    back: 'All records that two people claim',
    late: {
      title: 'Somebody was faster',
      text: 'What you saw has changed meanwhile, or you may not settle it. Nothing was changed.',
    },
  },
  on: {
    later:
      'Two people claim this record: another student was proved under this number or client ID. Nothing can be signed before a DIR or an alternate finds out whose it is.',
    proved: 'Two people claim this record: somebody else has asked under this number or client ID since.',
  },
  ownContest:
    'Somebody else has asked at this institution under your student number or client ID. Nothing has changed for you. If it was you, with another account, tell your institution; if not, you need do nothing.',
  own: {
    title: 'Your record at an institution',
    look: 'See what passes, and object if need be',
    lookEnds: 'See what ends, and object if need be',
    read: 'Read what it means',
    home: 'Back to your home page',
    what: 'These pass: the place at the institution, your consents there, your requests, and the number (EVN) if you have one. Nothing of another institution does.',
    whatEnds:
      'These end: the place at the institution, your open requests there, and the number (EVN) if you have one. Nothing of another institution does.',
    sentences: {
      ends: (institution: string, moment: string) =>
        `${institution} found that the record under your student number or client ID is another person’s. What you have there ends on ${moment}.`,
      stays: (institution: string, moment: string) =>
        `Nothing ended at ${institution}: it was stopped on ${moment}.`,
      held: {
        here: (institution: string, moment: string) =>
          `${institution} found that another account is yours too. What you have there passes to this account on ${moment}.`,
        there: (institution: string, moment: string) =>
          `${institution} found that a new account is yours too. What you have there passes to the new account on ${moment}.`,
      },
      passed: {
        here: (institution: string, moment: string) =>
          `What you had at ${institution} with another account passed to this one on ${moment}.`,
        there: (institution: string, moment: string) =>
          `What you had at ${institution} passed to your new account on ${moment}.`,
      },
      stopped: (institution: string, moment: string) =>
        `Nothing passed at ${institution}: it was stopped on ${moment}.`,
      refused: (institution: string, moment: string) =>
        `${institution} found on ${moment} that the student number or client ID that you gave is another person’s.`,
    },
    next: {
      stays:
        'You objected, or a claim ended. What you have there is yours as before, and you need do nothing now. The institution finds out anew whose the record is, and may ask you to come with your card.',
      passed:
        'You see it on your home page, and it goes on as it was. If it is not right, tell the institution.',
      stopped:
        'One of the two accounts objected or revoked its consent, or a claim ended. What you have there with this account is as before, and you need do nothing now. The institution finds out anew whose the record is, and may ask you to come with your card.',
      refused:
        'What was open there is closed; if you had a verification number (EVN) there, it has ended. If you typed your student number or client ID wrong, name the institution again with what stands on your card and your study permit. If it is yours, go to the registrar’s office with both.',
    },
    object: {
      title: 'Is this not right?',
      lead: (institution: string) =>
        `If the other account is not yours, object before then: nothing passes, and ${institution} reads why and finds out anew.`,
      leadEnds: (institution: string) =>
        `If the record is yours, object before then: nothing ends, and ${institution} reads why and finds out anew.`,
      why: 'Why it is not right',
      hint: 'The institution reads it; the other account does not.',
      submit: 'Object',
      missing: 'Write why it is not right.',
    },
  },
  notices: {
    findingSaved: 'What you found is saved. A second person of your institution confirms it.',
    findingWithdrawn: 'It is withdrawn.',
    findingConfirmed: 'It is confirmed.',
    findingRefused: 'It is not confirmed. A DIR or an alternate finds out anew.',
    claimObjected: 'Your objection was sent. Everything stays as it is.',
    claimLate: 'It was too late, or stopped already. Nothing was changed.',
  },
  mail: {
    link: 'Read it in the portal',
    passes: {
      subject: 'What you have at an institution passes to another account',
      text: 'An institution found that two accounts in the portal are yours. Log in to read what passes in 24 hours, and to object if it is not right.',
    },
    passed: {
      subject: 'What you had at an institution has passed to another account',
      text: 'What you had at an institution is in another account of yours now. Log in to read what it is.',
    },
    stopped: {
      subject: 'Nothing passes to another account',
      text: 'What should have passed between two accounts does not. Log in to read why.',
    },
    ends: {
      subject: 'What you have at an institution ends',
      text: 'An institution found whose a record is that two accounts claim. Log in to read what ends in 24 hours, and to object if it is not right.',
    },
    stays: {
      subject: 'What you have at an institution stays as it is',
      text: 'What should have ended does not. Log in to read why.',
    },
    refused: {
      subject: 'An institution has decided on your record',
      text: 'Log in to read what was decided, and what you can do.',
    },
  },
  logged: {
    'place.contested': 'Record claimed by a second person',
    'contest.found': 'Found whose a record is',
    'contest.confirmed': 'Finding about a record confirmed',
    'contest.refused': 'Finding about a record not confirmed',
    'contest.withdrawn': 'Finding about a record withdrawn',
    'contest.objected': 'Student objected to a finding about a record',
    'contest.passed': 'Record passed to the student’s other account',
    'contest.overtaken': 'Finding about a record came to nothing',
  },
};
