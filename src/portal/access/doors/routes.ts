import { type Answer, checkFirst, go, invalid, show } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { type FormState, type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import { spellingsOf } from '#kernel/oidc/wire.ts';
import { formatDay } from '#kernel/time.ts';
import { SEEN } from '#kernel/ui/confirmation.tsx';
import { formatNumber, isoDate, LOCALES, type Locale } from '#kernel/ui/locale.ts';
import { withRole } from '#portal/common/members/guard.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import { type AtDoor, announce, keep, seenOf, type Wish } from './announce.ts';
import { announcePage, confirmPage, FIELDS, keepPage } from './announce-pages.tsx';
import { words } from './fr.ts';
import { doorsAt } from './load.ts';
import { doorsPage, refusalPage } from './pages.tsx';
import {
  changeOf,
  earliestDay,
  LONGEST_REASON,
  lastingIssuers,
  mayRetire,
  shutOut as namesShutOut,
  type Retirement,
  readLastDay,
} from './rules.ts';
import {
  type Affected,
  countAffected,
  countCredentials,
  listAdministrators,
  listRetirements,
} from './store.ts';

/** Retiring a way to log in, for administrators. */
export function routes(portal: Portal): void {
  portal.site.page({
    path: paths.signInDoors,
    enter: withRole(portal, ['administrator']),
    show: (visit) => showDoors(portal, visit),
  });
  portal.site.form({
    path: paths.retireDoor,
    enter: announcing(portal),
    show: async (visit, form) => showAnnouncing(visit, form),
    submit: (visit, values) => submitAnnouncing(portal, visit, values),
  });
  portal.site.form({
    path: paths.keepDoor,
    enter: atDoor(portal),
    show: async ({ locale, door }, form) => {
      const current = (await listRetirements(portal.db)).find((one) => one.door === door.key);
      if (current === undefined) return show(refusalPage(locale, 'late'), 409);
      const page = { door, lastDay: current.lastDay, seen: seenOf(current) };
      return show(keepPage(locale, form, page));
    },
    submit: async (visit, values) =>
      (await keep(portal, visit, textOf(values, FIELDS.standing)))
        ? go(href(paths.signInDoors, visit.locale), 'doorKept')
        : show(refusalPage(visit.locale, 'late'), 409),
  });
}

async function showDoors(portal: Portal, visit: PortalVisit): Promise<Answer> {
  const retirements = await listRetirements(portal.db);
  const counts = await countCredentials(portal.db);
  const doors = doorsAt(portal, retirements, visit.now);
  const rows = doors.map(({ door, state }) => ({
    door,
    state,
    credentials: spellingsOf(door.issuer).reduce((sum, issuer) => sum + (counts.get(issuer) ?? 0), 0),
    announcement: retirements.find((one) => one.door === door.key),
    mayRetire: mayRetire([...portal.doors.values()], retirements, door.key),
  }));
  return show(doorsPage(visit.locale, rows));
}

/** Lets in administrators, to a door that is configured. */
const atDoor = (portal: Portal): PortalGuard<AtDoor> =>
  behind(withRole(portal, ['administrator']), async ({ parameters }) => {
    const door = portal.doors.get(parameters.door ?? '');
    if (door === undefined) throw new NotFound();
    return letIn({ door });
  });

/** Before a door: what is announced of it, and whom its end would concern. */
interface Announcing extends AtDoor {
  readonly current: Retirement | undefined;
  readonly affected: Affected;
  readonly shutOut: readonly string[];
  readonly isLast: boolean;
}

const announcing = (portal: Portal): PortalGuard<Announcing> =>
  behind(atDoor(portal), async ({ door }) => {
    const doors = [...portal.doors.values()];
    const retirements = await listRetirements(portal.db);
    const lasting = lastingIssuers(doors, retirements, door.key);
    return letIn({
      current: retirements.find((one) => one.door === door.key),
      affected: await countAffected(portal.db, door.issuer, lasting),
      shutOut: namesShutOut(await listAdministrators(portal.db, lasting)),
      isLast: !mayRetire(doors, retirements, door.key),
    });
  });

function showAnnouncing(visit: PortalVisit<Announcing>, form: FormState): Answer {
  const { locale, door, current, affected, shutOut, isLast } = visit;
  if (isLast) return show(refusalPage(locale, 'last'), 409);
  const wish = wishOf(form.values);
  // What was kept from before somebody else's announcement is out of date: what stands now is shown instead.
  const kept = Object.keys(form.values).length > 0 && wish.seen === seenOf(current);
  const again = form.errors.length === 0 && textOf(form.values, SEEN) !== '';
  if (kept && again && faultsOf(visit, wish, current).length === 0)
    return show(confirmPage(locale, form, { door, wish, affected, shutOut }));
  const values = kept ? form.values : valuesOf(current);
  const earliest = earliestDay(current, isoDate(visit.now));
  return show(announcePage(locale, { ...form, values }, { door, earliest, affected }));
}

const valuesOf = (current: Retirement | undefined): Typed => ({
  [FIELDS.day]: current?.lastDay ?? '',
  [FIELDS.reason.en]: current?.reason.en ?? '',
  [FIELDS.reason.fr]: current?.reason.fr ?? '',
  [FIELDS.standing]: seenOf(current),
});

const wishOf = (values: Typed): Wish => ({
  lastDay: textOf(values, FIELDS.day).trim(),
  reason: {
    en: tidy(textOf(values, FIELDS.reason.en)),
    fr: tidy(textOf(values, FIELDS.reason.fr)),
  },
  seen: textOf(values, FIELDS.standing),
});

/** One line: it stands beside the door, and in an e-mail. */
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What is wrong with a wish, in the order of the form's fields. */
function faultsOf(visit: PortalVisit, wish: Wish, current: Retirement | undefined) {
  const { locale } = visit;
  const w = words[locale].announce.errors;
  const today = isoDate(visit.now);
  const day = readLastDay(wish.lastDay, current, today);
  if (day.kind === 'faulty')
    return [
      {
        field: FIELDS.day,
        message:
          day.fault === 'early' ? w.early(formatDay(earliestDay(current, today), locale)) : w[day.fault],
      },
      ...reasonFaults(locale, wish),
    ];
  const faults = reasonFaults(locale, wish);
  const nothing = faults.length === 0 && changeOf(current, wish) === 'nothing';
  return nothing ? [{ field: '', message: w.nothing }] : faults;
}

const reasonFaults = (locale: Locale, { reason }: Wish) =>
  LOCALES.flatMap((language) => {
    const w = words[locale].announce.errors;
    const field = FIELDS.reason[language];
    const oneSided = reason[language] === '' && (reason.en !== '' || reason.fr !== '');
    if (oneSided) return [{ field, message: w.oneSided }];
    const isLong = reason[language].length > LONGEST_REASON;
    return isLong ? [{ field, message: w.tooLong(formatNumber(LONGEST_REASON, locale)) }] : [];
  });

async function submitAnnouncing(
  portal: Portal,
  visit: PortalVisit<Announcing>,
  values: Typed,
): Promise<Answer> {
  const { locale, current, isLast } = visit;
  const wish = wishOf(values);
  if (isLast) return show(refusalPage(locale, 'last'), 409);
  if (wish.seen !== seenOf(current)) return show(refusalPage(locale, 'late'), 409);
  const errors = faultsOf(visit, wish, current);
  if (errors.length > 0) return invalid(...errors);
  if (textOf(values, SEEN) === '') return checkFirst();
  const done = await announce(portal, visit, wish);
  if (done === 'late' || done === 'last') return show(refusalPage(locale, done), 409);
  return go(href(paths.signInDoors, locale), done === 'announced' ? 'doorAnnounced' : 'doorRevised');
}
