import { accountHandOffs, otherHandOffs, reviewHandOffs } from './account.ts';
import { appealHandOffs, correctionHandOffs, intentHandOffs } from './fairness.ts';
import { helpHandOffs } from './help.ts';
import { nominationHandOffs, pinHandOffs } from './joining.ts';
import { officeHandOffs } from './office.ts';
import { findingHandOffs, verificationHandOffs } from './programme.ts';
import { programmeHandOffs, ruleHandOffs } from './proposals.ts';
import { amendmentHandOffs, membershipHandOffs, moveHandOffs } from './standing.ts';
import { transferHandOffs } from './transfers.ts';
import type { HandOff } from './types.ts';

interface HandOffTable {
  readonly title: string;
  readonly rows: Readonly<Record<string, HandOff>>;
}

/** Who is told of what, and who must act next, of everything that goes from hand to hand in the portal. */
export const handOffs: readonly HandOffTable[] = [
  { title: 'A nomination', rows: nominationHandOffs },
  { title: 'A PIN', rows: pinHandOffs },
  { title: 'A role', rows: membershipHandOffs },
  { title: 'A change of an institution’s record', rows: amendmentHandOffs },
  { title: 'A move to another credential', rows: moveHandOffs },
  { title: 'A yearly review', rows: reviewHandOffs },
  { title: 'An account', rows: accountHandOffs },
  { title: 'A request for help', rows: helpHandOffs },
  { title: 'A request for verification', rows: verificationHandOffs },
  { title: 'An intended decision', rows: intentHandOffs },
  { title: 'A review of a decision', rows: appealHandOffs },
  { title: 'A correction of a decision', rows: correctionHandOffs },
  { title: 'A transfer', rows: transferHandOffs },
  { title: 'What is found of a record that two people claim', rows: findingHandOffs },
  { title: 'A proposed programme of study', rows: programmeHandOffs },
  { title: 'A proposed version of a rule', rows: ruleHandOffs },
  { title: 'Everything else', rows: { ...otherHandOffs, ...officeHandOffs } },
];
