import { counted } from '#kernel/ui/locale.ts';
import type { Reason } from './rules.ts';

export const en = {
  waits: {
    undelivered: (count: number) =>
      counted(count, 'en', 'e-mail that was not delivered', 'e-mails that were not delivered'),
  },
  tool: {
    title: 'Undelivered mail',
    description: 'E-mail that the mail server did not take: see why, and send it again.',
  },
  notices: {
    mailSentAgain: 'The e-mail will be sent again. If it fails again, it comes back to this list.',
    mailTakenOff: 'The e-mail is off the list. It was not sent.',
    mailOver:
      'The e-mail was not sent, and is off the list: its link has expired, or the matter is over. If the person still needs something, write to them or call them.',
    mailLate: 'Somebody was faster: this e-mail is no longer on the list.',
  },
  list: {
    title: 'Undelivered mail',
    lead: 'The mail server did not take these e-mails. Those that it refused for good were given up at once, others after four to five days of trying.',
    advice:
      'Mend the cause first, or have the address corrected, and then send the e-mail again. One whose link has expired is not sent; you are told so. After 30 days an e-mail leaves this list.',
    caption: (count: number) => counted(count, 'en', 'e-mail', 'e-mails'),
    none: 'All mail was delivered, or is still being tried.',
    columns: { to: 'To', subject: 'Subject', when: 'Given up on', why: 'Reason', doing: 'What you can do' },
    unknown: 'Unknown',
    send: 'Send again',
    takeOff: 'Remove',
  },
  reasons: {
    address: 'The address does not exist, or takes no mail.',
    message: 'The mail server refused the message itself.',
    sender: 'The mail server does not accept us as the sender. Whoever runs the portal can mend this.',
    login: 'The mail server did not accept the portal’s login. Whoever runs the portal can mend this.',
    later: 'The mail server kept asking us to try later.',
    unreachable: 'The mail server could not be reached.',
    unknown: 'Something failed on our side before the mail server was asked.',
  } satisfies Record<Reason, string>,
  reply: (reply: string) => `(Reply: ${reply})`,
};
