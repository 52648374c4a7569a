export const en = {
  tool: {
    title: 'Hand over to a new DIR',
    description: 'Nominate your successor. Your access ends when theirs works, not before.',
  },
  title: 'Hand over to a new DIR',
  lead: 'The person you nominate takes your place as designated institutional representative. Your coordinator confirms the change.',
  rules: [
    'Your access stays as it is until the new DIR has enrolled. It ends in that moment, so that your institution is never without a DIR.',
    'All open work passes over to the new DIR as it stands.',
  ],
  nominate: 'Your successor',
  submit: 'Nominate and hand over',
  check: {
    open: 'Continue',
    title: 'Check to whom you hand over',
    ends: 'Your own access ends with this',
    when: (name: string) =>
      `${name} receives a personal link by e-mail now, and your coordinator is told. Once ${name} has enrolled, your role as DIR ends at once and for good.`,
    until: 'Until then you can withdraw the nomination, and nothing changes.',
    mend: 'Change the details',
  },
  pending: {
    title: 'A handover is under way',
    text: (name: string) => `${name} has been nominated to take your place.`,
    link: 'See where the nomination stands',
    change: 'To hand over to somebody else, withdraw that nomination first.',
  },
  errors: {
    member: 'This person is a DIR of your institution already.',
    self: 'Nobody can nominate themselves.',
    pending: 'This person is nominated already.',
    closed: 'Your institution takes no nominations at the moment. Ask your coordinator.',
    notReplaceable: 'Your role can’t be handed over at the moment.',
  },
  notices: {
    handoverBegun:
      'Your successor was nominated, and the personal link has been sent. Your coordinator has been told.',
  },
  logged: {
    'institution.handed_over': 'Handed over to a new DIR',
  },
};
