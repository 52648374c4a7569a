import { go } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { href } from '#kernel/http/path.ts';
import { behind, instead, letIn } from '#kernel/http/route.ts';
import {
  type AtInstitution,
  type AtWork,
  atInstitution,
  idOf,
  withRole,
} from '#portal/common/members/guard.ts';
import type { NoSecond } from '#portal/common/members/second/rules.ts';
import { findNewUntil, findNoSecond } from '#portal/common/members/second/store.ts';
import type { Portal, PortalGuard } from '#portal/portal.ts';
import { atParticipant } from '#portal/programme/lines/guard.ts';
import { paths as linePaths } from '#portal/programme/lines/paths.ts';
import type { Line } from '#portal/programme/lines/rules.ts';
import { getProposal, type Proposal } from './proposals-store.ts';
import { type Bilingual, latestOf, type Programme } from './rules.ts';
import { listLinesOf, listProgrammes, type Whose } from './store.ts';

/** Somebody before the programmes of one institution in one line. */
export interface AtProgrammes extends AtWork {
  readonly whose: Whose;
  readonly institution: Bilingual;
  readonly line: Line;
  readonly programmes: readonly Programme[];
  /** What the addresses of these pages bear. */
  readonly bearing: Readonly<Record<string, string>>;
}

/** An officer before the programmes that they keep. */
export interface AtKept extends AtProgrammes {
  /** Until when they are too new to record any alone; null where they are not. */
  readonly newUntil: Date | null;
}

interface AtOurs extends AtProgrammes {
  readonly at: AtInstitution;
}

/** Lets in DIRs and alternates, to a line in which their institution takes part, will or did. */
export const atOurProgrammes = (portal: Portal): PortalGuard<AtOurs> =>
  behind(atInstitution(portal), async ({ at, parameters }) => {
    const { organisationId, name: institution } = at;
    const lines = await listLinesOf(portal.db, organisationId);
    const line = lines.find(({ code }) => code.toLowerCase() === parameters.line);
    if (line === undefined) throw new NotFound();
    const whose = { organisationId, line: line.code };
    const programmes = await listProgrammes(portal.db, whose);
    const bearing = { organisation: organisationId, line: line.code.toLowerCase() };
    return letIn({ whose, institution, line, programmes, bearing });
  });

/** Lets in officers, to an institution's programmes in a line. */
export const atTheirProgrammes = (portal: Portal): PortalGuard<AtKept> =>
  behind(atParticipant(portal), async ({ line, participant, personId, now }) => {
    const whose = { organisationId: participant.id, line: line.code };
    const programmes = await listProgrammes(portal.db, whose);
    const bearing = { line: line.code.toLowerCase(), id: participant.id };
    const newUntil = await findNewUntil(portal.db, personId, now);
    return letIn({ whose, institution: participant.name, programmes, bearing, newUntil });
  });

/** The same for those who record alone: not in their first week, as they confirm nothing then (`SECURITY §3`). */
export const keeping = (portal: Portal): PortalGuard<AtKept> =>
  behind(atTheirProgrammes(portal), async ({ newUntil, locale, bearing }) =>
    newUntil === null
      ? letIn({})
      : instead(go(href(linePaths.programmes, locale, bearing), 'programmeNewcomer')),
  );

/** The same before one programme that has not ended. */
export const atProgramme = (
  enter: PortalGuard<AtProgrammes>,
): PortalGuard<AtProgrammes & { readonly programme: Programme }> =>
  behind(enter, async ({ programmes, parameters }) => {
    const programme = latestOf(programmes, (parameters.code ?? '').toUpperCase());
    if (programme === null) throw new NotFound();
    return letIn({ programme });
  });

/** A DIR or an alternate before what their institution proposed. */
export interface AtOwnProposal extends AtWork {
  readonly at: AtInstitution;
  readonly proposal: Proposal;
}

export const atOwnProposal = (portal: Portal): PortalGuard<AtOwnProposal> =>
  behind(atInstitution(portal), async (visit) =>
    letIn({ proposal: await getProposal(portal.db, idOf(visit), visit.at.organisationId) }),
  );

/** An officer before a proposal, with why they are not the second person that it waits for. */
export interface AtProposal extends AtWork {
  readonly proposal: Proposal;
  readonly programmes: readonly Programme[];
  readonly none: NoSecond | null;
}

export const atProposal = (portal: Portal): PortalGuard<AtProposal> =>
  behind(withRole(portal, ['officer']), async (visit) => {
    const proposal = await getProposal(portal.db, idOf(visit));
    const programmes = await listProgrammes(portal.db, proposal);
    const pair = { second: visit.personId, first: proposal.proposedBy };
    return letIn({ proposal, programmes, none: await findNoSecond(portal.db, pair, visit.now) });
  });
