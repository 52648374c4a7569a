import { isPropertyAccessExpression } from 'typescript/unstable/ast';
import { type Border, isTest, named } from './borders.ts';
import { placeOf, type Source, within } from './source.ts';

/**
 * Whoever decides does it through `decide`, which reads again what let them in (`ARCHITECTURE §2`). A transaction of a
 * room's own is for where nobody acts by a role; which files those are, and why, stands here.
 */
export const decisionsGoOneWay: Border = (sources) => {
  const opening = sources.filter(({ path }) => path.startsWith('portal/') && !isTest(path));
  const opened = opening.flatMap((source) => transactionsIn(source).map((place) => ({ source, place })));
  const known = OWN_TRANSACTIONS.filter(({ path }) => sources.some((source) => source.path === path));
  return [
    ...opened
      .filter(({ source }) => !known.some(({ path }) => path === source.path))
      .map(({ place }) => `${place} opens a transaction`),
    ...known
      .filter(({ path }) => !opened.some(({ source }) => source.path === path))
      .map(({ path }) => `${path} opens no transaction any more`),
  ];
};

const transactionsIn = (source: Source): string[] =>
  [...within(source.root)]
    .filter((node) => isPropertyAccessExpression(node) && named(node.name, ['transaction']))
    .map((node) => placeOf(source, node));

const ARRIVING = 'a credential on its way in, which is nobody’s yet or whose person has not answered';
const BY_LINK = 'whoever follows a link, of whom no more is known';
const BY_ITSELF = 'nobody acts: it happens by itself';

const OWN_TRANSACTIONS: readonly { readonly path: string; readonly why: string }[] = [
  { path: 'portal/common/members/decide.ts', why: 'the one way' },
  { path: 'portal/access/doors/warn.ts', why: BY_ITSELF },
  { path: 'portal/access/enrolment/enrol.ts', why: ARRIVING },
  { path: 'portal/access/lost-answers/regain.ts', why: ARRIVING },
  { path: 'portal/access/moves/by-details.tsx', why: ARRIVING },
  { path: 'portal/access/moves/jobs.ts', why: BY_ITSELF },
  { path: 'portal/access/moves/proofs.ts', why: ARRIVING },
  { path: 'portal/access/moves/routes.ts', why: BY_LINK },
  { path: 'portal/access/security-questions/ask.ts', why: ARRIVING },
  { path: 'portal/access/security-questions/reset.ts', why: ARRIVING },
  { path: 'portal/access/sign-in/callback.ts', why: ARRIVING },
  { path: 'portal/access/sign-in/logout.ts', why: 'ends a session, whoever’s it is' },
  { path: 'portal/access/terms/first.ts', why: BY_ITSELF },
  { path: 'portal/access/terms/routes.ts', why: ARRIVING },
  { path: 'portal/common/arrival/by-link.ts', why: BY_LINK },
  {
    path: 'portal/common/pins/issue.ts',
    why: 'the first officer’s PIN, before there is anybody to issue it',
  },
  { path: 'portal/common/pins/try.ts', why: ARRIVING },
  { path: 'portal/institution/reviews/life.ts', why: BY_ITSELF },
  { path: 'portal/joining/nomination-start/begin.ts', why: BY_LINK },
  { path: 'portal/joining/nominee/complete.ts', why: BY_LINK },
  { path: 'portal/joining/nominations/renew.ts', why: BY_LINK },
  { path: 'portal/lobby/help-requests/jobs.ts', why: BY_ITSELF },
  { path: 'portal/night/upkeep/house/run.ts', why: BY_ITSELF },
  { path: 'portal/night/upkeep/idle/run.ts', why: BY_ITSELF },
  { path: 'portal/night/upkeep/nominations/run.ts', why: BY_ITSELF },
  { path: 'portal/night/upkeep/pins/run.ts', why: BY_ITSELF },
  { path: 'portal/common/reminders/say.ts', why: BY_ITSELF },
  { path: 'portal/programme/contested/pass.ts', why: BY_ITSELF },
  { path: 'portal/programme/answer-files/forget.ts', why: BY_ITSELF },
  { path: 'portal/programme/contested/run.ts', why: BY_ITSELF },
  { path: 'portal/programme/departures/run.ts', why: BY_ITSELF },
  { path: 'portal/programme/fairness/due.ts', why: BY_ITSELF },
  { path: 'portal/programme/lines/first.ts', why: BY_ITSELF },
  { path: 'portal/programme/outages/beat.ts', why: BY_ITSELF },
  { path: 'portal/programme/outages/back.ts', why: BY_ITSELF },
  { path: 'portal/programme/outages/move.ts', why: BY_ITSELF },
  { path: 'portal/programme/readings/seal.ts', why: BY_ITSELF },
  { path: 'portal/programme/transfers/due.ts', why: BY_ITSELF },
  { path: 'portal/programme/unanswered/run.ts', why: BY_ITSELF },
  { path: 'portal/programme/verifications/apply.ts', why: BY_ITSELF },
  { path: 'portal/programme/verifications/lapse.ts', why: BY_ITSELF },
  { path: 'portal/programme/verifications/rejudge.ts', why: BY_ITSELF },
  { path: 'portal/programme/verifications/room.ts', why: BY_ITSELF },
  { path: 'portal/office/settlement/settle.ts', why: 'fills an empty system with an invented country' },
  { path: 'portal/office/undelivered-mail/jobs.ts', why: BY_ITSELF },
];
