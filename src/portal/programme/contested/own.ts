import { record } from '#kernel/audit/store.ts';
import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import { decide } from '#portal/common/members/decide.ts';
import { idOf } from '#portal/common/members/guard.ts';
import { type AsStudent, asStudent } from '#portal/common/students/guard.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import { tellStopped } from './emails.ts';
import { type Held, listConcerning, saveFinding } from './findings-store.ts';
import { words } from './fr.ts';
import { OBJECTION, ownPage } from './own-pages.tsx';
import { paths } from './paths.ts';
import { toldSince } from './rules.ts';

/** A student before what an institution found of a record that they claim, by this account. */
export interface AtOwnClaim extends AsStudent {
  readonly finding: Held;
}

const atOwnClaim = (portal: Portal): PortalGuard<AtOwnClaim> =>
  behind(asStudent(portal), async (visit) => {
    const id = idOf(visit).toLowerCase();
    const all = await listConcerning(portal.db, visit.personId, toldSince(visit.now));
    const finding = all.find((one) => one.id === id && concerns(one, visit.personId));
    if (finding === undefined) throw new NotFound();
    return letIn({ finding });
  });

/** Both accounts read of what passes; of a claim that is refused, whose it is. */
export const concerns = ({ kind, laterPerson, provedPerson }: Held, personId: string): boolean =>
  kind === 'same_person' || (kind === 'proved_holds' ? laterPerson : provedPerson) === personId;

/** What an institution found is read by whom it concerns, and objected to while it has not taken effect. */
export function ownRoutes(portal: Portal): void {
  portal.site.form({
    path: paths.ownClaim,
    enter: atOwnClaim(portal),
    show: async (visit, form) => show(ownPage(visit, form)),
    submit: (visit, values) => object(portal, visit, values),
  });
}

/** Stops what was held, and puts it before the institution again with the reason: one account suffices. */
async function object(portal: Portal, visit: PortalVisit<AtOwnClaim>, values: Typed): Promise<Answer> {
  const { locale, finding, now } = visit;
  const { id, organisationId, laterPlace } = finding;
  const why = textOf(values, OBJECTION).trim();
  if (why === '') return invalid({ field: OBJECTION, message: words[locale].own.object.missing });
  const stopped = await decide(portal, visit, async (tx, { personId, cause }) => {
    if (!(await saveFinding(tx, id, 'held', { status: 'objected', now, objectedBy: personId, why })))
      return false;
    await record(tx, {
      ...cause,
      action: 'contest.objected',
      subject: `place:${laterPlace}`,
      organisationId,
      after: { id },
    });
    await tellStopped(portal, tx, finding);
    return true;
  });
  return go(href(paths.ownClaim, locale, { id }), stopped ? 'claimObjected' : 'claimLate');
}
