import { words } from '#portal/lobby/help-requests/fr.ts';
import type { HELP } from '#portal/lobby/help-requests/rules.ts';
import { type HandOffs, WEEKLY } from './types.ts';

const letter = { en: words.en.mail, fr: words.fr.mail };
const answer = { act: 'answer by telephone or e-mail', by: 'no day', reminded: WEEKLY } as const;

export const helpHandOffs: HandOffs<typeof HELP> = {
  begin: {
    told: [
      { to: 'coordinators', letter, when: 'a province or territory that has one' },
      { to: 'officers', letter, when: 'any other' },
    ],
    next: [
      { who: 'coordinators', ...answer },
      { who: 'officers', ...answer },
    ],
  },
  pass: { told: [{ to: 'officers', letter }], next: [{ who: 'officers', ...answer }] },
  answer: { told: [], next: [] },
};
