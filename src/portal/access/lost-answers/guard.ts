import { go } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { behind, instead, letIn } from '#kernel/http/route.ts';
import { type AtQuestion, atQuestion } from '#portal/access/security-questions/guard.ts';
import { onwards } from '#portal/common/arrival/guard.ts';
import { isStudentOnly } from '#portal/common/arrival/rules.ts';
import { lostPaths } from '#portal/common/students/paths.ts';
import type { Student } from '#portal/common/students/rules.ts';
import { getStudent } from '#portal/common/students/store.ts';
import type { Portal, PortalGuard } from '#portal/portal.ts';
import { type Proof, standingOf } from './rules.ts';
import { findProof } from './store.ts';

/** A student at their question, and the proof that they gave, if any. */
export interface Regaining extends AtQuestion {
  readonly student: Student;
  readonly proof: Proof | null;
}

/** Lets in students at their question who have no role; the others go on as they must. */
export const regaining = (portal: Portal): PortalGuard<Regaining> =>
  behind(atQuestion(portal), async (visit) => {
    if (!isStudentOnly(visit.arrival)) return instead(await onwards(portal, visit));
    const { id } = visit.person;
    return letIn({ student: await getStudent(portal.db, id), proof: await findProof(portal.db, id) });
  });

/** Of them, lets in those whose proof has waited its time. */
export const ready = (portal: Portal): PortalGuard<Regaining & { readonly proof: Proof }> =>
  behind(regaining(portal), async ({ proof, credentialId, locale, now }) =>
    proof !== null && standingOf(proof, credentialId, now) === 'ready'
      ? letIn({ proof })
      : instead(go(href(lostPaths.lostAnswers, locale))),
  );
