export const en = {
  title: 'Development mailbox',
  lead: 'E-mail that this system would have sent. This page exists only while developing.',
  empty: 'No e-mail yet.',
  columns: { to: 'To', subject: 'Subject', sentAt: 'Sent' },
  caption: 'E-mails, newest first',
  back: 'Back to the mailbox',
};
