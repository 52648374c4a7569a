import { type Answer, sendFile, show } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { PDF_TYPE, renderPdf } from '#kernel/letters/render.ts';
import { fullName } from '#kernel/names.ts';
import { type AtWork, idOf, withRole } from '#portal/common/members/guard.ts';
import { getNominator } from '#portal/joining/nominations/parties-store.ts';
import { mayJudge, roleOf } from '#portal/joining/nominations/rules.ts';
import { findNomination, type Nomination } from '#portal/joining/nominations/store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { type Addressee, printPage, refusedPage } from './forms.tsx';
import { words } from './fr.ts';
import { isOfAnother, type Printed, printNomination, printReset } from './print.ts';
import { findReset, type ResetToPrint } from './resets-store.ts';
import { findAddressLines, getLetter } from './store.ts';

/** One letter at a time. The answer to the POST is the letter itself, and there is no other way to it. */
export function printRoutes(portal: Portal): void {
  const enter = withRole(portal, ['officer']);
  portal.site.form({
    path: paths.printLetter,
    enter,
    show: async (visit, form) => {
      const nomination = await getMine(portal, visit, idOf(visit));
      if (nomination.status !== 'approved') return show(refusedPage(visit.locale, nomination.pinId), 409);
      return show(printPage(visit.locale, form, await addresseeOf(portal, nomination, false)));
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
    show: async (visit, form) => show(printPage(visit.locale, form, await reissued(portal, visit))),
    submit: async (visit) => {
      const { nominationId, pinId } = await getLetter(portal.db, idOf(visit));
      if (nominationId !== null)
        return answer(visit, await printNomination(portal, visit, nominationId, { former: pinId }), pinId);
      const reset = await findReset(portal.db, { pinId });
      if (reset === null) throw new NotFound();
      return answer(visit, await printReset(portal, visit, reset.id, pinId), pinId);
    },
  });
  portal.site.form({
    path: paths.printResetLetter,
    enter,
    show: async (visit, form) => {
      const reset = await getReset(portal, visit);
      if (reset.pinId !== null) return show(refusedPage(visit.locale, reset.pinId), 409);
      return show(printPage(visit.locale, form, await addresseeOfReset(portal, reset)));
    },
    submit: async (visit) => {
      const { id } = await getReset(portal, visit);
      const printed = await printReset(portal, visit, id, null);
      return answer(visit, printed, (await findReset(portal.db, { id }))?.pinId ?? null);
    },
  });
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
  { reference, givenNames, familyName, kind, organisation }: Nomination,
  again: boolean,
): Promise<Addressee> {
  return {
    reference,
    name: fullName({ givenNames, familyName }),
    role: roleOf(kind),
    place: organisation.name,
    address: await findAddressLines(portal.db, organisation.id),
    again,
  };
}

const addresseeOfReset = async (portal: Portal, reset: ResetToPrint): Promise<Addressee> => ({
  reference: null,
  name: fullName(reset),
  role: reset.role,
  place: reset.institution,
  address: await findAddressLines(portal.db, reset.organisationId),
  again: reset.pinId !== null,
});

/** A confirmed reset of somebody else's questions. @throws NotFound for any other. */
async function getReset(portal: Portal, visit: PortalVisit<AtWork>): Promise<ResetToPrint> {
  const reset = await findReset(portal.db, { id: idOf(visit) });
  if (reset === null || !(await isOfAnother(portal.db, visit, reset))) throw new NotFound();
  return reset;
}
