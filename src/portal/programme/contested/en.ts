import { counted } from '#kernel/ui/locale.ts';

export const en = {
  tool: {
    title: 'Two people claim one record',
    description: 'Requests under a number or client ID by which somebody else was proved.',
  },
  title: 'Two people claim one record',
  lead: 'Somebody asked under a student number or client ID by which you had proved somebody else. Ask both to come with their card. If the later one is another person, close that request as not your student. If it is the same person with a new account, they go on with the account that was proved, and lose nothing.',
  none: 'No record is claimed by two people.',
  caption: 'Records that two people claim, the latest first',
  columns: { number: 'Student number', later: 'Asks now', proved: 'Was proved', since: 'Noticed' },
  waits: (count: number) =>
    counted(count, 'en', 'record that two people claim', 'records that two people claim'),
  on: {
    later:
      'Two people claim this record: another student was proved under this number or client ID. Nothing can be signed before a DIR or an alternate finds out whose it is.',
    proved: 'Two people claim this record: somebody else has asked under this number or client ID since.',
  },
  own: 'Somebody else has asked at this institution under your student number or client ID. Your number stays as it is. If it was you, with another account, tell your institution, and go on with this account; if not, you need do nothing.',
  logged: { 'place.contested': 'Record claimed by a second person' },
};
