import { readFileSync, writeFileSync } from 'node:fs';
import { mermaid, type Transitions } from '#kernel/lifecycle.ts';
import { MOVE } from '#portal/access/moves/rules.ts';
import { membershipLifecycle } from '#portal/common/members/rules.ts';
import { PIN } from '#portal/common/pins/rules.ts';
import { amendmentLifecycle } from '#portal/institution/amendments/rules.ts';
import { nominationLifecycle } from '#portal/joining/nominations/rules.ts';
import { HELP } from '#portal/lobby/help-requests/rules.ts';
import { STAFF_INVITATION } from '#portal/office/administration/invitations/rules.ts';
import { FINDING } from '#portal/programme/contested/rules.ts';
import { placeLifecycle } from '#portal/programme/places/rules.ts';
import { PROGRAMME_PROPOSAL } from '#portal/programme/programmes/rules.ts';
import { RULE_PROPOSAL } from '#portal/programme/rule-changes/rules.ts';
import { appealLifecycle } from '#portal/programme/verifications/appeals/rules.ts';
import { correctionLifecycle } from '#portal/programme/verifications/corrections/rules.ts';
import { intentLifecycle } from '#portal/programme/verifications/intents/rules.ts';
import { decisionLifecycle, verificationLifecycle } from '#portal/programme/verifications/rules.ts';
import { transferLifecycle } from '#portal/programme/verifications/transfers/rules.ts';
import { CREDENTIAL } from '../src/credential/credentials/rules.ts';

const page = new URL('../docs/lifecycles.md', import.meta.url);

interface Lifecycle {
  readonly title: string;
  /** The schema and table of the database whose `status` it is. */
  readonly schema: 'credential' | 'portal';
  readonly table: string;
  readonly transitions: Transitions;
}

/** Everything that has a life of its own. */
export const lifecycles: readonly Lifecycle[] = [
  { title: 'A nomination', schema: 'portal', table: 'nominations', transitions: nominationLifecycle },
  { title: 'A PIN', schema: 'portal', table: 'pins', transitions: PIN },
  { title: 'A role', schema: 'portal', table: 'memberships', transitions: membershipLifecycle },
  { title: 'A change of details', schema: 'portal', table: 'amendments', transitions: amendmentLifecycle },
  { title: 'A move to another credential', schema: 'portal', table: 'credential_moves', transitions: MOVE },
  {
    title: 'An invitation to the staff',
    schema: 'portal',
    table: 'staff_invitations',
    transitions: STAFF_INVITATION,
  },
  { title: 'A request for help', schema: 'portal', table: 'help_requests', transitions: HELP },
  { title: 'A student’s place', schema: 'portal', table: 'student_places', transitions: placeLifecycle },
  {
    title: 'A request for verification',
    schema: 'portal',
    table: 'verifications',
    transitions: verificationLifecycle,
  },
  { title: 'A transfer', schema: 'portal', table: 'transfers', transitions: transferLifecycle },
  { title: 'An intended decision', schema: 'portal', table: 'intents', transitions: intentLifecycle },
  { title: 'A review of a decision', schema: 'portal', table: 'appeals', transitions: appealLifecycle },
  {
    title: 'A correction of a decision',
    schema: 'portal',
    table: 'corrections',
    transitions: correctionLifecycle,
  },
  { title: 'A signed decision', schema: 'portal', table: 'decisions', transitions: decisionLifecycle },
  {
    title: 'A finding about a record that two people claim',
    schema: 'portal',
    table: 'contest_findings',
    transitions: FINDING,
  },
  { title: 'A proposed rule', schema: 'portal', table: 'rule_proposals', transitions: RULE_PROPOSAL },
  {
    title: 'A proposed programme of study',
    schema: 'portal',
    table: 'programme_proposals',
    transitions: PROGRAMME_PROPOSAL,
  },
  { title: 'A GCKey', schema: 'credential', table: 'credentials', transitions: CREDENTIAL },
];

/** The page of their diagrams, made from the tables by which the system decides. */
export function lifecyclesPage(): string {
  const parts = lifecycles.map(
    ({ title, transitions }) => `## ${title}\n\n\`\`\`mermaid\n${mermaid(transitions)}\`\`\`\n`,
  );
  return `# Lifecycles

What each thing can become, and by what. This page is made by \`npm run docs\`.

${parts.join('\n')}`;
}

/** The page as it is committed. */
export const committedLifecycles = (): string => readFileSync(page, 'utf8');

if (process.argv[1] === new URL(import.meta.url).pathname) writeFileSync(page, lifecyclesPage());
