import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { revisionOf, type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { getNominator } from '#portal/joining/nominations/parties-store.ts';
import { afterFact, mayJudge } from '#portal/joining/nominations/rules.ts';
import { findNomination, type Nomination } from '#portal/joining/nominations/store.ts';
import { words as claims } from '#portal/office/claims/fr.ts';
import type { CaseVisit } from '#portal/office/scans/guard.ts';
import { backToQueue, cameFromQuery, caseHref, readCameFrom } from '#portal/office/trays/came-from.ts';
import { type Place, readSearch } from '#portal/office/trays/rules.ts';
import { paths } from '#portal/paths.ts';
import type { Portal } from '#portal/portal.ts';
import { judge } from './decide.ts';
import { latePage } from './forms.tsx';
import { words } from './fr.ts';
import { readJudging } from './judging.ts';
import { type Asked, findPlace, listTray } from './store.ts';

/** Decides about signed forms, and leads on: to the nomination, or to the next one of the tray. */
export async function settle(portal: Portal, visit: CaseVisit, values: Typed): Promise<Answer> {
  const { nomination, judges } = visit;
  const w = words[visit.locale].decide.errors;
  const read = readJudging(values, visit.locale);
  if (read.kind === 'faulty') return invalid(...read.errors);
  const { choice: decision, reason: reasons } = read;
  const unconfirmed = nomination.confirmation === 'awaiting' && nomination.status === 'received';
  if (decision === 'approve' && unconfirmed) return invalid({ field: 'decision', message: w.unconfirmed });
  if (!judges) return show(latePage(visit.locale, nomination.id), 409);
  const asked = askedFrom(visit);
  // Once it is decided, it lies in its tray no more.
  const place = await findPlace(portal.db, asked, nomination.id);
  const judged = await judge(portal, visit, asSeen(nomination, values), { decision, reasons });
  if (typeof judged === 'object')
    return invalid({ field: 'decision', message: claims[visit.locale].taken(judged.name) });
  if (judged === 'oneParty' || judged === 'ownName')
    return invalid({ field: 'decision', message: w[judged] });
  if (judged === 'late') return show(latePage(visit.locale, nomination.id), 409);
  // What was returned leaves with a letter, which its page has.
  if (textOf(values, 'next') === '' || decision === 'return') return go(here(visit), NOTICES[decision]);
  const next = await nextOf(portal, visit, asked, place);
  return next === null
    ? go(backToQueue(visit.locale, readCameFrom(visit.query)), NOTICES[decision])
    : go(next, NOTICES_BEFORE[decision]);
}

const NOTICES = {
  approve: 'nominationApproved',
  return: 'nominationReturned',
  refuse: 'officerRefused',
} as const;

/** Read above the heading of somebody else, whom they must not seem to be about. */
const NOTICES_BEFORE = { approve: 'approvedBefore', refuse: 'refusedBefore' } as const;

/** The tray and the search that somebody came from, without what colleagues have; whoever came from elsewhere goes on with what is to be approved. */
function askedFrom({ query, now, personId: officerId }: CaseVisit): Asked {
  const { tray, typed, whose } = readCameFrom(query);
  const wanted = { whose: whose ?? 'free', officerId } as const;
  return { tray: tray ?? 'to_approve', search: readSearch(typed), wanted, after: null, now };
}

const here = ({ locale, nomination, query }: CaseVisit): string =>
  caseHref(locale, nomination.id, readCameFrom(query));

/** The next one of the same tray and search, at the page of its decision where there is one to take; null after the last. */
async function nextOf(
  portal: Portal,
  visit: CaseVisit,
  asked: Asked,
  after: Place | null,
): Promise<string | null> {
  const { locale, query, personId, nomination } = visit;
  const came = readCameFrom(query);
  const [behind] = await listTray(portal.db, { ...asked, after }, 1);
  const [next] = behind ? [behind] : await listTray(portal.db, asked, 1);
  const found = next && next.id !== nomination.id ? await findNomination(portal.db, next.id) : null;
  if (found === null) return null;
  const judges = mayJudge(found, await getNominator(portal.db, personId));
  return judges && afterFact(found.status, 'return') !== null
    ? href(paths.decideNomination, locale, { id: found.id }, cameFromQuery(came))
    : caseHref(locale, found.id, came);
}

/** The nomination at the revision that the page showed, so that nobody decides about what they haven't seen. */
export const asSeen = (nomination: Nomination, values: Typed): Nomination => ({
  ...nomination,
  revision: revisionOf(values),
});
