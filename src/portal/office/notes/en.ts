export const en = {
  notices: { caseNoted: 'The note was added.' },
  title: 'Notes on this case',
  lead: 'For officers alone: neither the nominee nor the institution or its coordinator sees them. A note can’t be changed or deleted, and is kept as long as the nomination.',
  none: 'No note was written.',
  write: 'Write a note',
  note: 'Your note',
  hint: 'Write what a colleague needs to go on, such as whom you called and what was agreed. Somebody may ask to read what is kept about them, so write facts.',
  submit: 'Add the note',
  back: 'Back to the nomination',
  missing: 'Write the note first.',
  logged: { 'case.noted': 'Note on a case added' },
};
