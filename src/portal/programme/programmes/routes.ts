import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import type { FormState, Typed } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { confirmationPage } from '#kernel/ui/confirmation.tsx';
import { readDecision } from '#kernel/ui/decision.ts';
import { latePage } from '#kernel/ui/late.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { institutionTool } from '#portal/common/members/choose.tsx';
import { atInstitution, withRole } from '#portal/common/members/guard.ts';
import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { paths as linePaths } from '#portal/programme/lines/paths.ts';
import { listOtherCodes } from '#portal/programme/roster/codes-store.ts';
import { changeRoutes, type Way } from './changing.ts';
import { words } from './fr.ts';
import {
  type AtOwnProposal,
  type AtProposal,
  atOurProgrammes,
  atOwnProposal,
  atProposal,
  atTheirProgrammes,
  keeping,
} from './guard.ts';
import { keptPage, ownPage } from './pages.tsx';
import { paths } from './paths.ts';
import { proposalPage, queuePage, WHY } from './proposal-page.tsx';
import { listOpenProposals, listOwnProposals } from './proposals-store.ts';
import { keepChange, proposeChange, type Settled, settleChange, withdrawChange } from './settle.ts';
import { listLinesOf, mapProgrammes } from './store.ts';
import { whatIs } from './table.tsx';

const PROPOSE: Way = {
  key: 'propose',
  change: paths.proposeChange,
  end: paths.proposeEnd,
  list: paths.programmes,
  notice: 'programmeProposed',
  save: proposeChange,
};

const KEEP: Way = {
  key: 'keep',
  change: paths.keepChange,
  end: paths.keepEnd,
  list: linePaths.programmes,
  notice: 'programmeKept',
  save: keepChange,
};

/** Programmes of study: institutions propose what changes, officers confirm it or keep them themselves (`ENS §2`). */
export function routes(portal: Portal): void {
  ownRoutes(portal);
  portal.site.page({
    path: linePaths.programmes,
    enter: atTheirProgrammes(portal),
    show: async (visit) => {
      const { whose, programmes } = visit;
      const known = programmes.map(({ code }) => code);
      // While none is on file a period says itself what it leads to.
      const others = known.length === 0 ? [] : await listOtherCodes(portal.db, whose.organisationId, known);
      return show(keptPage(visit, others));
    },
  });
  changeRoutes(portal, keeping(portal), KEEP);
  portal.site.page({
    path: paths.toConfirm,
    enter: withRole(portal, ['officer']),
    show: async ({ locale }) => show(queuePage(locale, await listOpenProposals(portal.db))),
  });
  portal.site.form({
    path: paths.proposal,
    enter: atProposal(portal),
    show: async (visit, form) => show(proposalPage(visit, form)),
    submit: (visit, values) => settle(portal, visit, values),
  });
}

function ownRoutes(portal: Portal): void {
  const { db, site } = portal;
  institutionTool(portal, { path: paths.ourProgrammes, to: paths.programmes, roles: REPRESENTATIVES });
  site.page({
    path: paths.programmes,
    enter: atInstitution(portal),
    show: async (visit) => {
      const { organisationId } = visit.at;
      return show(
        ownPage(visit, {
          lines: await listLinesOf(db, organisationId),
          programmes: await mapProgrammes(db, organisationId),
          proposals: await listOwnProposals(db, organisationId),
        }),
      );
    },
  });
  changeRoutes(portal, atOurProgrammes(portal), PROPOSE);
  site.form({
    path: paths.withdraw,
    enter: atOwnProposal(portal),
    show: async (visit, form) =>
      visit.proposal.status === 'proposed' ? show(withdrawPage(visit, form)) : go(ownList(visit)),
    submit: async (visit) =>
      go(ownList(visit), (await withdrawChange(portal, visit)) ? 'programmeWithdrawn' : 'programmeSettled'),
  });
}

const ownList = ({ locale, at }: PortalVisit<AtOwnProposal>): string =>
  href(paths.programmes, locale, { organisation: at.organisationId });

function withdrawPage(visit: PortalVisit<AtOwnProposal>, form: FormState) {
  const { locale, proposal } = visit;
  const w = words[locale].withdraw;
  return confirmationPage(locale, form, {
    title: w.title,
    caption: proposal.organisation[locale],
    lead: whatIs(locale, proposal),
    submit: w.submit,
    danger: true,
    back: ownList(visit),
  });
}

async function settle(portal: Portal, visit: PortalVisit<AtProposal>, values: Typed): Promise<Answer> {
  const { locale } = visit;
  const read = readSettling(values, locale);
  if (read.kind === 'faulty') return invalid(...read.errors);
  const confirms = read.choice === 'confirm';
  const to = confirms
    ? ({ status: 'confirmed' } as const)
    : ({ status: 'refused', why: read.reason } as const);
  const settled = await settleChange(portal, visit, to);
  if (settled !== 'settled') return show(tooLate(visit, settled), 409);
  return go(href(paths.toConfirm, locale), confirms ? 'programmeConfirmed' : 'programmeRefused');
}

function readSettling(values: Typed, locale: Locale) {
  const { unchosen, whyMissing, ...labels } = words[locale].proposal;
  const fields = { choice: 'decision', reason: WHY, pressed: true } as const;
  const missing = { choice: unchosen, reason: whyMissing };
  const choices = { confirm: 'none', refuse: 'reason' } as const;
  return readDecision(values, { fields, choices, labels, missing }, locale);
}

function tooLate({ locale, proposal }: PortalVisit<AtProposal>, why: Exclude<Settled, 'settled'>) {
  const w = words[locale].late;
  const open = { text: w.open, href: href(paths.proposal, locale, { id: proposal.id }) };
  return latePage({ title: w.title, text: w[why], open });
}
