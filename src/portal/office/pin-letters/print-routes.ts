import { type Answer, go, sendFile, show } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { href } from '#kernel/http/path.ts';
import { PDF_TYPE, renderPdf } from '#kernel/letters/render.ts';
import { fullName } from '#kernel/names.ts';
import { type AtWork, idOf, withRole } from '#portal/common/members/guard.ts';
import { getNominator } from '#portal/joining/nominations/parties-store.ts';
import { mayJudge, roleOf } from '#portal/joining/nominations/rules.ts';
import { findNomination, type Nomination } from '#portal/joining/nominations/store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { refusedPage } from './forms.tsx';
import { words } from './fr.ts';
import { isOfAnother, type Printed, printNomination, printReset } from './print.ts';
import { type Addressee, printPage } from './print-page.tsx';
import { findReset, type ResetToPrint } from './resets-store.ts';
import { findAddressLines, getLetter } from './store.ts';

/** One letter at a time. The answer to the POST is the letter itself, and there is no other way to it. */
export function printRoutes(portal: Portal): void {
  const enter = withRole(portal, ['officer']);
  portal.site.form({
    path: paths.printLetter,
    enter,
    show: async (visit) => {
      const nomination = await getMine(portal, visit, idOf(visit));
      const first = nomination.status === 'approved';
      const waits = first || (isFollowing(visit) && nomination.status === 'pin_issued');
      return before(visit, { ...nomination, waits }, () => addresseeOf(portal, nomination, !first));
    },
    submit: async (visit) => {
      const nomination = await getMine(portal, visit, idOf(visit));
      const printed = await printNomination(portal, visit, nomination.id, { former: null });
      const pinId = (await findNomination(portal.db, nomination.id))?.pinId ?? null;
      return answer(visit, printed, pinId);
    },
  });
  portal.site.form({
    path: paths.reissueLetter,
    enter,
    show: async (visit) =>
      show(printPage(visit.locale, visit.session.csrf, await reissued(portal, visit), false)),
    submit: async (visit) => {
      const { nominationId, pinId } = await getLetter(portal.db, idOf(visit));
      if (nominationId !== null)
        return answer(visit, await printNomination(portal, visit, nominationId, { former: pinId }), pinId);
      const reset = await findReset(portal.db, { pinId });
      if (reset === null) throw new NotFound();
      return answer(visit, await printReset(portal, visit, reset.id, pinId), pinId);
    },
  });
  resetRoute(portal);
}

/** The letter with which somebody sets new security questions. */
function resetRoute(portal: Portal): void {
  portal.site.form({
    path: paths.printResetLetter,
    enter: withRole(portal, ['officer']),
    show: async (visit) => {
      const reset = await getReset(portal, visit);
      const waits = reset.pinId === null || isFollowing(visit);
      return before(visit, { ...reset, waits }, () => addresseeOfReset(portal, reset));
    },
    submit: async (visit) => {
      const { id } = await getReset(portal, visit);
      const printed = await printReset(portal, visit, id, null);
      return answer(visit, printed, (await findReset(portal.db, { id }))?.pinId ?? null);
    },
  });
}

/** Whether the page is asked how far a letter is; it names the PIN that was there before. */
const isFollowing = ({ query }: PortalVisit): boolean => query.follow !== undefined;

/** Before a letter, while it is made or after: it is made once its PIN is another than before. */
async function before(
  visit: PortalVisit<AtWork>,
  { pinId, waits }: { readonly pinId: string | null; readonly waits: boolean },
  addressee: () => Promise<Addressee>,
): Promise<Answer> {
  const { locale, query } = visit;
  const following = isFollowing(visit);
  if (following && pinId !== null && pinId !== query.follow)
    return go(href(paths.pinLetter, locale, { id: pinId }));
  if (!waits) return show(refusedPage(locale, pinId), 409);
  // Asked for by a link and stopped by another, as WCAG 2.2.1 wants it; works without script.
  if (following) visit.reply.header('Refresh', '2');
  return show(printPage(locale, visit.session.csrf, await addressee(), following));
}

async function answer(visit: PortalVisit<AtWork>, printed: Printed, pinId: string | null): Promise<Answer> {
  if (printed.kind === 'late') return show(refusedPage(visit.locale, pinId), 409);
  const name = `${words[visit.locale].print.fileName}-${printed.reference}.pdf`;
  return sendFile({ name, type: PDF_TYPE, body: await renderPdf(printed.doc, visit.now) });
}

/** A representative's nomination that this officer may decide about. @throws NotFound for any other. */
async function getMine(portal: Portal, visit: PortalVisit<AtWork>, id: string): Promise<Nomination> {
  const nomination = await findNomination(portal.db, id);
  if (nomination === null || roleOf(nomination.kind) !== 'dir') throw new NotFound();
  if (!mayJudge(nomination, await getNominator(portal.db, visit.personId))) throw new NotFound();
  return nomination;
}

async function reissued(portal: Portal, visit: PortalVisit<AtWork>): Promise<Addressee> {
  const letter = await getLetter(portal.db, idOf(visit));
  if (letter.nominationId !== null)
    return addresseeOf(portal, await getMine(portal, visit, letter.nominationId), true);
  const reset = await findReset(portal.db, { pinId: letter.pinId });
  if (reset === null || !(await isOfAnother(portal.db, visit, reset))) throw new NotFound();
  return addresseeOfReset(portal, reset);
}

async function addresseeOf(
  portal: Portal,
  { id, reference, givenNames, familyName, kind, organisation, pinId }: Nomination,
  again: boolean,
): Promise<Addressee> {
  return {
    reference,
    name: fullName({ givenNames, familyName }),
    role: roleOf(kind),
    place: organisation.name,
    address: await findAddressLines(portal.db, organisation.id),
    former: pinId,
    again,
    of: { path: 'printLetter', id },
  };
}

const addresseeOfReset = async (portal: Portal, reset: ResetToPrint): Promise<Addressee> => ({
  reference: null,
  name: fullName(reset),
  role: reset.role,
  place: reset.institution,
  address: await findAddressLines(portal.db, reset.organisationId),
  former: reset.pinId,
  again: reset.pinId !== null,
  of: { path: 'printResetLetter', id: reset.id },
});

/** A confirmed reset of somebody else's questions. @throws NotFound for any other. */
async function getReset(portal: Portal, visit: PortalVisit<AtWork>): Promise<ResetToPrint> {
  const reset = await findReset(portal.db, { id: idOf(visit) });
  if (reset === null || !(await isOfAnother(portal.db, visit, reset))) throw new NotFound();
  return reset;
}
