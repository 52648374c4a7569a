import { type Answer, go } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import type { CaseVisit } from '#portal/office/scans/guard.ts';
import { beforeJudged } from '#portal/office/scans/withdraw.tsx';
import { cameFromQuery, caseHref, readCameFrom } from '#portal/office/trays/came-from.ts';
import { paths as portalPaths } from '#portal/paths.ts';
import type { Portal } from '#portal/portal.ts';
import { act } from './act.ts';
import { paths } from './paths.ts';
import { CLAIM_ACTS } from './rules.ts';

const NOTICES = {
  take_up: 'caseTakenUp',
  take_over: 'caseTakenOver',
  give_back: 'caseGivenBack',
} as const;

/** Whose a case is: taken up, taken over and given back by a button each. */
export function routes(portal: Portal): void {
  portal.site.action({
    path: paths.claim,
    enter: beforeJudged(portal),
    submit: (visit, values) => submit(portal, visit, values),
  });
}

async function submit(portal: Portal, visit: CaseVisit, values: Typed): Promise<Answer> {
  const asked = CLAIM_ACTS.find((known) => known === textOf(values, 'do'));
  if (asked === undefined) throw new NotFound();
  const { locale, nomination, query } = visit;
  const came = readCameFrom(query);
  const done = await act(portal, visit, asked, textOf(values, 'from'));
  // Whoever takes a case over to decide goes on where the decision is.
  const decides = done && textOf(values, 'then') === 'decide';
  const next = decides
    ? href(portalPaths.decideNomination, locale, { id: nomination.id }, cameFromQuery(came))
    : caseHref(locale, nomination.id, came);
  return go(next, done ? NOTICES[asked] : 'caseMoved');
}
