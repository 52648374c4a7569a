import { type Answer, go, show } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { isId } from '#kernel/ids.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { withRole } from '#portal/common/members/guard.ts';
import { PAGE_SIZE, tidy } from '#portal/common/organisations/rules.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { type AtLine, atLine, RULE_READERS } from './guard.ts';
import { linePage, linesPage } from './pages.tsx';
import { participantRoutes } from './participant.ts';
import { participantsPage } from './participants.tsx';
import { listParticipants, mapParticipations, type ParticipantFilter } from './participants-store.ts';
import { paths } from './paths.ts';
import { ruleOn, standingOn } from './rules.ts';
import { listLines, listRules } from './store.ts';
import { trialRoute } from './trial.tsx';

/** The lines of business, for the department: their rules, who takes part, and a case to try. */
export function routes(portal: Portal): void {
  portal.site.page({
    path: paths.lines,
    enter: withRole(portal, RULE_READERS),
    show: async ({ locale }) => {
      const lines = await listLines(portal.db);
      const [only] = lines;
      return only && lines.length === 1
        ? go(href(paths.line, locale, { line: only.code.toLowerCase() }))
        : show(linesPage(locale, lines));
    },
  });
  portal.site.page({
    path: paths.line,
    enter: atLine(portal, RULE_READERS),
    show: async ({ line, locale, now, memberships }) => {
      const current = ruleOn(await listRules(portal.db, line.code), isoDate(now));
      const works = memberships.some(({ role }) => role === 'officer');
      return show(linePage(locale, { line, current, works }));
    },
  });
  portal.site.page({
    path: paths.participants,
    enter: atLine(portal),
    show: (visit) => showParticipants(portal, visit),
  });
  participantRoutes(portal);
  trialRoute(portal);
}

const STANDINGS = ['takes_part', 'others'] as const;

async function showParticipants(portal: Portal, visit: PortalVisit<AtLine>): Promise<Answer> {
  const { line, locale, now, query } = visit;
  const filter: ParticipantFilter = {
    line: line.code,
    day: isoDate(now),
    search: tidy(query.q ?? ''),
    standing: STANDINGS.find((one) => one === query.show) ?? null,
    after: query.after !== undefined && isId(query.after) ? query.after : null,
  };
  const found = await listParticipants(portal.db, filter, locale, PAGE_SIZE + 1);
  const shown = found.slice(0, PAGE_SIZE);
  const periods = await mapParticipations(
    portal.db,
    line.code,
    shown.map(({ id }) => id),
  );
  const rows = shown.map((one) => {
    const theirs = periods.get(one.id) ?? [];
    return { ...one, standing: standingOn(theirs, filter.day), latest: theirs[0] ?? null };
  });
  const next = found.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null;
  return show(participantsPage(locale, { line, filter, rows, next }));
}
