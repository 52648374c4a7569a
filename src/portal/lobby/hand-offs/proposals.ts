import { words as programmes } from '#portal/programme/programmes/fr.ts';
import type { PROGRAMME_PROPOSAL } from '#portal/programme/programmes/rules.ts';
import { words as rules } from '#portal/programme/rule-changes/fr.ts';
import type { RULE_PROPOSAL } from '#portal/programme/rule-changes/rules.ts';
import { AT_HOME, type HandOffs, NEWS, NEWS_UNTIL_READ, NOBODY } from './types.ts';

const programme = (key: 'confirmed' | 'refused' | 'kept') =>
  ({
    to: 'representatives',
    letter: { en: programmes.en.mail[key], fr: programmes.fr.mail[key] },
  }) as const;

const rule = (key: 'published' | 'refused') =>
  ({
    to: 'proposer',
    letter: { en: rules.en.mail[key], fr: rules.fr.mail[key] },
  }) as const;

export const ruleHandOffs: HandOffs<typeof RULE_PROPOSAL> = {
  begin: {
    told: [],
    next: [{ who: 'administrators', act: 'publish or refuse', by: 'no day', reminded: AT_HOME }],
  },
  publish: { told: [rule('published')], next: [NEWS_UNTIL_READ] },
  refuse: { told: [rule('refused')], next: [NEWS_UNTIL_READ] },
  withdraw: NOBODY,
};

export const programmeHandOffs: HandOffs<typeof PROGRAMME_PROPOSAL> = {
  begin: {
    told: [{ ...programme('kept'), when: 'an officer records it without a proposal: nothing waits then' }],
    next: [{ who: 'officers', act: 'confirm or refuse', by: 'no day', reminded: AT_HOME }],
  },
  confirm: { told: [programme('confirmed')], next: [NEWS] },
  refuse: { told: [programme('refused')], next: [NEWS] },
  withdraw: NOBODY,
};
