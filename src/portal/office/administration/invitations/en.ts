import { brand } from '#kernel/brand.ts';
import { counted } from '#kernel/ui/locale.ts';
export const en = {
  waits: {
    settled: (count: number) =>
      `${counted(count, 'en', 'invitation that you asked for was', 'invitations that you asked for were')} approved or refused in the past week`,
    second: (count: number) =>
      counted(count, 'en', 'invitation to the staff to decide on', 'invitations to the staff to decide on'),
  },
  notices: {
    staffAsked: 'The invitation waits for a second person, who was told by e-mail.',
    staffRefused: 'The invitation was refused. No PIN was issued, and whoever asked for it is told.',
    staffWithdrawn: 'The invitation was withdrawn. No PIN was issued.',
  },
  list: {
    title: 'Invitations that wait for a second person',
    columns: { name: 'Name', role: 'Role', asker: 'Asked by', asked: 'Asked on', lapses: 'Approve by' },
  },
  nobody: {
    title: 'At the moment nobody can approve what you ask',
    text: 'An invitation is approved by a second officer or administrator, whom you did not let in yourself and who has been here for a week. While there is none, whoever operates the system lets in a second officer with the command first-officer.',
  },
  one: {
    title: (name: string) => `Invitation of ${name}`,
    lead: 'Nobody comes into the staff by the word of one person. A second one approves, and hands over the PIN.',
    role: 'Role',
    email: 'E-mail',
    asker: 'Asked by',
    asked: 'Asked on',
    lapses: 'Approve by',
    check: {
      title: 'Before you approve',
      who: (asker: string) =>
        `Make sure yourself, and not through ${asker}, that this person exists, is to have this role, and reads the mail of this address.`,
      slip: 'The PIN is then shown to you once. Hand it over in person; it works once its holder has opened a link that goes to their address.',
    },
    approve: 'Approve and show the PIN',
    refuse: 'Refuse',
    withdraw: 'Withdraw the invitation',
    asks: 'You asked for this: another officer or administrator approves it and hands over the PIN.',
    invited: 'You are invited yourself: somebody else must decide.',
    unchosen: 'Choose what you decide.',
  },
  open: {
    title: `Your PIN for the ${brand.en.portal}`,
    lead: (approver: string) =>
      `${approver} hands you a slip with a PIN. Confirm that this link came to you; then the PIN can be used.`,
    submit: 'Confirm, so that my PIN can be used',
    stranger: `If you expect no PIN, close this page and tell the ${brand.en.unit}.`,
  },
  over: {
    title: 'This link no longer works',
    lead: 'The PIN was used, replaced or cancelled, its time is over, or the link was cut off.',
    next: 'Copy the whole link from the newest e-mail, or ask whoever gave you the PIN for another.',
  },
  opened: {
    title: 'Your PIN can be used',
    lead: 'Log in, and enter the PIN of your slip when you are asked for it.',
    next: 'If you have no slip yet, ask for it. A PIN is never sent by e-mail.',
  },
  logIn: 'Log in',
  askedMail: {
    subject: 'Somebody is to come into the staff: please check',
    text: (asker: string, invited: string, role: string) =>
      `${asker} asks to let in ${invited} as ${role}. It waits for a second person.`,
    check: 'Approve only what you have made sure of yourself. If you know nothing of it, refuse it.',
    link: 'See the invitation',
  },
  approvedMail: {
    subject: 'Somebody was let into the staff',
    text: (approver: string, invited: string, role: string) =>
      `${approver} approved that ${invited} is let in as ${role}.`,
    check:
      'If you know nothing of it, tell your colleagues at once: the PIN can be cancelled until it is used.',
    link: 'See the staff accounts',
  },
  refusedMail: {
    subject: 'An invitation to the staff that you asked for was refused',
    text: (refuser: string, invited: string, role: string) =>
      `${refuser} refused that ${invited} is let in as ${role}. No PIN was issued. Ask them why before you ask again.`,
    link: 'See the staff accounts',
  },
  linkMail: {
    subject: `Your PIN for the ${brand.en.portal}`,
    paragraphs: (approver: string, until: string) => [
      `${approver} gives you a slip with a PIN, good until ${until}. It works once you have opened this link and confirmed.`,
      `If you expect no PIN, tell the ${brand.en.unit}, and open nothing.`,
    ],
    link: 'Let my PIN be used',
  },
};
