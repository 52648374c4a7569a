import { behind, letIn } from '#kernel/http/route.ts';
import { type SignedIn, signedIn } from '#portal/common/arrival/guard.ts';
import type { Portal, PortalGuard } from '#portal/portal.ts';
import type { Student } from './rules.ts';
import { getStudent } from './store.ts';

/** Somebody who has signed in and is a student. */
export interface AsStudent extends SignedIn {
  readonly student: Student;
}

/** Lets in students; to everybody else there is no such page (`SECURITY §6`). */
export const asStudent = (portal: Portal): PortalGuard<AsStudent> =>
  behind(signedIn(portal), async ({ personId }) => letIn({ student: await getStudent(portal.db, personId) }));
