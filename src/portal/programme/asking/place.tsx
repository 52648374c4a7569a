import { record } from '#kernel/audit/store.ts';
import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { isId } from '#kernel/ids.ts';
import { reserveTry } from '#kernel/throttles/store.ts';
import type { FieldError } from '#kernel/ui/forms.tsx';
import { formatDateTime, isoDate } from '#kernel/ui/locale.ts';
import { decideOnAccount } from '#portal/common/members/decide.ts';
import { type AsStudent, asStudent } from '#portal/common/students/guard.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { mapLinesAt } from '#portal/programme/lines/taking-part-store.ts';
import { listRefusals } from '#portal/programme/places/refusals-store.ts';
import { judgeClaim, NETWORK, type NotClaimed, stoppedUntil } from '#portal/programme/places/rules.ts';
import {
  addPlace,
  type Claim,
  endPlace,
  getOwnPlace,
  listLivePlaces,
} from '#portal/programme/places/store.ts';
import { numberKey } from '#portal/programme/roster/rules.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { JURISDICTIONS } from '#portal/roles.ts';
import { words } from './fr.ts';
import { type Known, PROVINCE, placePage, placesPage } from './place-pages.tsx';
import { type Choice, listTakingPart, mapLiveRequests } from './store.ts';
import { getFull } from './taken-store.ts';
import { type Waiting, type Waits, waitText } from './waits.ts';

/** Step 1: where somebody studies, by their own word. */
export function placeRoute(portal: Portal): void {
  portal.site.form({
    path: paths.ask,
    enter: asStudent(portal),
    show: async (visit, form) => {
      const jurisdiction = jurisdictionOf(visit);
      if (jurisdiction === null) {
        const known = await knownTo(portal, visit);
        return show(placesPage(visit.locale, form, { ...known, ...(await waitsOf(portal, visit)) }));
      }
      const choices = await choicesOf(portal, visit);
      // What was just chosen, where it was chosen before: with what can be done there.
      const chosen = form.errors.length === 0 ? '' : textOf(form.values, 'institution');
      const known = chosen === '' ? NONE : await knownTo(portal, visit, chosen);
      return show(placePage(visit.locale, form, jurisdiction, { choices, known }));
    },
    submit: async (visit, values) => {
      if (textOf(values, 'remove') !== '') return remove(portal, visit, values);
      return jurisdictionOf(visit) === null ? choose(visit, values) : claim(portal, visit, values);
    },
  });
}

const NONE: Known = { places: [], requests: new Map(), lines: new Map() };

/** What a student has named, or of that one institution alone, with what is under way there and can be asked for. */
async function knownTo(portal: Portal, visit: PortalVisit<AsStudent>, chosen?: string): Promise<Known> {
  const all = await listLivePlaces(portal.db, visit.personId);
  const places = all.filter(({ organisationId }) => chosen === undefined || organisationId === chosen);
  if (places.length === 0) return NONE;
  const at = places.map(({ organisationId }) => organisationId);
  const lines = await mapLinesAt(portal.db, at, isoDate(visit.now));
  return { places, lines, requests: await mapLiveRequests(portal.db, visit.personId) };
}

/** On to the institutions of a province. */
function choose({ locale }: PortalVisit, values: Typed): Answer {
  const chosen = JURISDICTIONS.find((known) => known === textOf(values, PROVINCE));
  return chosen === undefined
    ? invalid({ field: PROVINCE, message: words[locale].place.errors.where })
    : go(href(paths.ask, locale, {}, { in: chosen }));
}

const jurisdictionOf = ({ query }: PortalVisit) => JURISDICTIONS.find((known) => known === query.in) ?? null;

async function choicesOf(portal: Portal, visit: PortalVisit): Promise<readonly Choice[]> {
  const jurisdiction = jurisdictionOf(visit);
  if (jurisdiction === null) return [];
  return listTakingPart(portal.db, { day: isoDate(visit.now), jurisdiction }, visit.locale);
}

type Typing =
  | { readonly kind: 'claim'; readonly claim: Omit<Claim, 'personId'> }
  | { readonly kind: 'faulty'; readonly errors: readonly FieldError[] };

/** What was typed of a place, or what is wrong at which field. */
export function readClaim(values: Typed, choices: readonly Choice[], visit: PortalVisit): Typing {
  const { errors: w } = words[visit.locale].place;
  const chosen = choices.find(({ id }) => id === textOf(values, 'institution'));
  const studentNumber = textOf(values, 'studentNumber').trim();
  const programme = textOf(values, 'programme').trim();
  const typed = textOf(values, 'campus');
  const campus = chosen?.campuses.find(({ id }) => id === typed);
  const errors = [
    ...(chosen && typed !== '' && campus === undefined ? [{ field: 'campus', message: w.campus }] : []),
    ...(chosen ? [] : [{ field: 'institution', message: w.institution }]),
    ...(numberKey(studentNumber) === '' ? [{ field: 'studentNumber', message: w.studentNumber }] : []),
    ...(Array.from(studentNumber).length > 20 ? [{ field: 'studentNumber', message: w.long }] : []),
    ...(programme === '' ? [{ field: 'programme', message: w.programme }] : []),
  ];
  if (chosen === undefined || errors.length > 0) return { kind: 'faulty', errors };
  const campusId = campus?.id ?? null;
  return { kind: 'claim', claim: { organisationId: chosen.id, campusId, studentNumber, programme } };
}

async function claim(portal: Portal, visit: PortalVisit<AsStudent>, values: Typed): Promise<Answer> {
  const read = readClaim(values, await choicesOf(portal, visit), visit);
  if (read.kind === 'faulty') return invalid(...read.errors);
  const { errors } = words[visit.locale].place;
  const stopped = await stopTries(portal, visit);
  if (stopped !== null) return stopped;
  const claimed = await saveClaim(portal, visit, { ...read.claim, personId: visit.personId });
  if (claimed.kind === 'claimed') return go(href(paths.askQuestions, visit.locale, { place: claimed.id }));
  return 'until' in claimed
    ? waitAnswer(visit, claimed)
    : invalid({ field: 'institution', message: errors[claimed.kind] });
}

/** Counts a claim, or a change of one, for the network that it comes from; says until when to wait where too many came. */
export async function stopTries(portal: Portal, { from, now, locale }: PortalVisit): Promise<Answer | null> {
  const tried = await reserveTry(portal.db, `network:student-place:${from.network}`, now, NETWORK);
  if (tried.kind !== 'wait') return null;
  const message = words[locale].place.errors.wait(formatDateTime(tried.until, locale));
  return invalid({ field: '', message });
}

export const waitAnswer = ({ locale }: PortalVisit, waiting: Waiting): Answer =>
  invalid({ field: '', message: waitText(waiting, locale) });

/** What a student must wait for, told before they type anything. */
export async function waitsOf({ db }: Portal, { personId, now }: PortalVisit<AsStudent>): Promise<Waits> {
  const [full, refusals] = await Promise.all([getFull(db, personId, now), listRefusals(db, personId, 2)]);
  const stopped = stoppedUntil(refusals, now);
  const often = full.claims && ({ kind: 'too_often', until: full.claims } as const);
  return { naming: stopped ? { kind: 'stopped', until: stopped } : often, asking: full.requests };
}

type Claimed = { readonly kind: 'claimed'; readonly id: string } | Waiting | NotClaimed;

const saveClaim = (portal: Portal, visit: PortalVisit<AsStudent>, wanted: Claim): Promise<Claimed> =>
  decideOnAccount(portal, visit, async (tx, { personId, cause }) => {
    const live = await listLivePlaces(tx, personId);
    const full = (await getFull(tx, personId, visit.now)).claims;
    const fault = judgeClaim(live, full, wanted.organisationId);
    if (fault !== null) return fault;
    const until = stoppedUntil(await listRefusals(tx, personId, 2), visit.now);
    if (until !== null) return { kind: 'stopped', until };
    const id = await addPlace(tx, wanted, visit.now);
    if (id === null) return { kind: 'known' };
    await record(tx, {
      ...cause,
      action: 'place.claimed',
      subject: `place:${id}`,
      organisationId: wanted.organisationId,
    });
    return { kind: 'claimed', id };
  });

async function remove(portal: Portal, visit: PortalVisit<AsStudent>, values: Typed): Promise<Answer> {
  const placeId = textOf(values, 'remove');
  const gone =
    isId(placeId) &&
    (await decideOnAccount(portal, visit, async (tx, { personId, cause }) => {
      const place = await getOwnPlace(tx, placeId, personId);
      if ((await mapLiveRequests(tx, personId)).has(place.id)) return false;
      if (!(await endPlace(tx, place.id, 'ended', visit.now))) return true;
      const { organisationId } = place;
      const event = { action: 'place.ended', subject: `place:${place.id}`, organisationId } as const;
      await record(tx, { ...cause, ...event });
      return true;
    }));
  return go(href(paths.ask, visit.locale), gone ? 'placeRemoved' : 'placeKept');
}
