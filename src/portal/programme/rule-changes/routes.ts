import { type Answer, checkFirst, go, invalid, show, type View } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { type FormState, revisionOf, type Typed } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import { readDecision } from '#kernel/ui/decision.ts';
import { latePage } from '#kernel/ui/late.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { confirmFirst } from '#portal/common/arrival/fresh.ts';
import { withRole } from '#portal/common/members/guard.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import { type AtLine, atLine, RULE_READERS } from '#portal/programme/lines/guard.ts';
import { parametersOf } from '#portal/programme/lines/pages.tsx';
import { paths as linePaths } from '#portal/programme/lines/paths.ts';
import type { RuleVersion } from '#portal/programme/lines/rules.ts';
import { listRules } from '#portal/programme/lines/store.ts';
import { sampleDecided } from '#portal/programme/verifications/sample-store.ts';
import { asOnPage, errorOf, readNext } from './form.ts';
import { proposePage } from './form-page.tsx';
import { words } from './fr.ts';
import { type AtProposal, atProposal } from './guard.ts';
import { rulesPage, waitingPage } from './pages.tsx';
import { paths } from './paths.ts';
import { proposalPage, WHY } from './proposal-page.tsx';
import { isSeen, publishPage } from './publish-page.tsx';
import { differing } from './rules.ts';
import { proposeRule, type Settling, settleRule } from './settle.ts';
import { findUnread, listProposals, listWaiting, saveRead } from './store.ts';

/** Of the outcomes that wait to be read, those that were refused. */
export const REFUSED = { as: 'refused' } as const;

/** How a rule changes: an officer proposes and sees what would differ, an administrator publishes (`ENS §2`). */
export function routes(portal: Portal): void {
  portal.site.page({
    path: linePaths.rules,
    enter: atLine(portal, RULE_READERS),
    show: async (visit) =>
      show(
        rulesPage(visit, {
          versions: await listRules(portal.db, visit.line.code),
          proposals: await listProposals(portal.db, visit.line.code),
          proposes: visit.memberships.some(({ role }) => role === 'officer'),
        }),
      ),
  });
  portal.site.page({
    path: paths.toPublish,
    enter: withRole(portal, ['administrator']),
    show: async ({ locale }) => {
      const [one, ...others] = await listWaiting(portal.db);
      if (one === undefined || others.length > 0)
        return show(waitingPage(locale, one === undefined ? [] : [one, ...others]));
      return go(href(paths.proposal, locale, { ...parametersOf(one.line), id: one.id }));
    },
  });
  outcomeRoute(portal);
  portal.site.form({
    path: paths.proposeRule,
    enter: proposing(portal),
    show: async (visit, form) => show(proposePage(visit, form, visit.latest)),
    submit: (visit, values) => propose(portal, visit, values),
  });
  portal.site.form({
    path: paths.proposal,
    enter: atProposal(portal),
    check: ({ locale }, values) => faultsOf(readSettling(values, locale)),
    first: (visit) => confirmFirst(visit),
    show: (visit, form) => showProposal(portal, visit, form),
    submit: (visit, values) => settle(portal, visit, values),
  });
}

/** The way from a proposer's home page to what became of a proposal, the oldest that they have not read. */
function outcomeRoute(portal: Portal): void {
  const { site, db } = portal;
  site.page({
    path: paths.outcome,
    enter: withRole(portal, ['officer']),
    show: async ({ locale, personId, query }) => {
      const outcome = query.as === REFUSED.as ? 'refused' : 'published';
      const one = await findUnread(db, personId, outcome);
      if (one === null) return go(href(linePaths.lines, locale));
      return go(href(paths.proposal, locale, { line: one.line.toLowerCase(), id: one.id }));
    },
  });
}

interface Proposing extends AtLine {
  readonly latest: RuleVersion;
}

const proposing = (portal: Portal): PortalGuard<Proposing> =>
  behind(atLine(portal), async ({ line }) => {
    const [latest] = await listRules(portal.db, line.code);
    if (latest === undefined) throw new NotFound();
    return letIn({ latest });
  });

async function propose(portal: Portal, visit: PortalVisit<Proposing>, values: Typed): Promise<Answer> {
  const { latest, line, locale } = visit;
  const { next, errors } = readNext(values, latest.rule, locale);
  const isWorded = errors.length === 0;
  const proposed = await proposeRule(portal, visit, { next, isWorded, basedOn: revisionOf(values) });
  if (proposed.kind === 'faulty') {
    const faults = proposed.faults.map((fault) => errorOf(fault, locale));
    return invalid(...asOnPage([...errors, ...faults]));
  }
  if (proposed.kind === 'late') return invalid({ field: '', message: words[locale].form.waiting });
  return go(href(paths.proposal, locale, { ...parametersOf(line), id: proposed.id }), 'ruleProposed');
}

/** Whoever proposed has read what became of it, once its page is shown to them. */
async function read({ db }: Portal, { personId, proposal, now }: PortalVisit<AtProposal>): Promise<void> {
  const { id, proposedBy, settledAt, readAt } = proposal;
  if (proposedBy === personId && settledAt !== null && readAt === null) await saveRead(db, id, now);
}

/** The proposal; or what follows from publishing it. */
async function showProposal(
  portal: Portal,
  visit: PortalVisit<AtProposal>,
  form: FormState,
): Promise<Answer> {
  const { proposal, standing } = visit;
  await read(portal, visit);
  const isAsked = isSeen(form.values) && form.errors.length === 0;
  return isAsked && proposal.status === 'proposed' && standing.kind === 'decides'
    ? show(publishPage(visit, form))
    : show(proposalPage(visit, form, await effectOf(portal, visit)));
}

/** How many decided cases a proposal is tried on. */
const CASES = 1000;

async function effectOf({ db }: Portal, { line, proposal }: PortalVisit<AtProposal>) {
  const versions = await listRules(db, line.code);
  const before = versions.find(({ version }) => version === proposal.basedOn);
  if (before === undefined) throw new Error(`No version ${proposal.basedOn} of ${line.code}`);
  if (proposal.status !== 'proposed') return { before, looked: 0, differing: [] };
  const cases = await sampleDecided(db, line.code, CASES);
  return { before, looked: cases.length, differing: differing(cases, before.rule, proposal.rule) };
}

async function settle(portal: Portal, visit: PortalVisit<AtProposal>, values: Typed): Promise<Answer> {
  const { line, locale } = visit;
  const read = readSettling(values, locale);
  if (read.kind === 'faulty') return invalid(...read.errors);
  const status = STATUSES[read.choice];
  const { proposal, standing } = visit;
  const mayPublish = proposal.status === 'proposed' && standing.kind === 'decides';
  if (status === 'published' && mayPublish && !isSeen(values)) return checkFirst();
  const to: Settling = status === 'refused' ? { status, why: read.reason } : { status };
  const settled = await settleRule(portal, visit, to);
  if (settled === 'day') return invalid({ field: '', message: words[locale].proposal.decide.day });
  if (settled === 'late') return show(tooLate(visit), 409);
  return go(href(linePaths.rules, locale, parametersOf(line)), NOTICES[to.status]);
}

function tooLate({ line, locale }: PortalVisit<AtProposal>): View {
  const { late, proposal } = words[locale];
  const open = { text: proposal.back, href: href(linePaths.rules, locale, parametersOf(line)) };
  return latePage({ ...late, open });
}

const NOTICES = {
  published: 'rulePublished',
  refused: 'ruleRefused',
  withdrawn: 'ruleWithdrawn',
} as const;

const faultsOf = (read: ReturnType<typeof readSettling>) => (read.kind === 'faulty' ? read.errors : []);

const STATUSES = { publish: 'published', refuse: 'refused', withdraw: 'withdrawn' } as const;

function readSettling(values: Typed, locale: Locale) {
  const { unchosen, whyMissing, ...labels } = words[locale].proposal.decide;
  const fields = { choice: 'decision', reason: WHY, pressed: true } as const;
  const missing = { choice: unchosen, reason: whyMissing };
  const choices = { publish: 'none', refuse: 'reason', withdraw: 'none' } as const;
  return readDecision(values, { fields, choices, labels, missing }, locale);
}
