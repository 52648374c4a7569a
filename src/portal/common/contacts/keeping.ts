import { NotFound } from '#kernel/http/errors.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import { sha256 } from '#kernel/secrets/tokens.ts';
import { type AtWork, withRole } from '#portal/common/members/guard.ts';
import type { Portal, PortalGuard } from '#portal/portal.ts';
import { CONTACT_FIELDS, type Contact, type ContactPlace, placesKept, typedOf } from './rules.ts';

/** Somebody at work, and the contacts that are theirs to keep. */
interface Keeping extends AtWork {
  readonly kept: readonly ContactPlace[];
}

/** Lets in whoever keeps contacts. */
export const keeping = (portal: Portal): PortalGuard<Keeping> =>
  behind(withRole(portal, ['coordinator', 'administrator']), async ({ memberships }) =>
    letIn({ kept: placesKept(memberships) }),
  );

/** The same before one contact; for another's there is no such page (`SECURITY §6`). */
export interface KeepingOne extends Keeping {
  readonly place: ContactPlace;
}

/** Lets them in before one that is theirs. */
export const keepingOne = (portal: Portal): PortalGuard<KeepingOne> =>
  behind(keeping(portal), async ({ kept, parameters }) => {
    const place = kept.find((own) => own === parameters.place);
    if (place === undefined) throw new NotFound();
    return letIn({ place });
  });

/** What tells two contents of a contact apart in the log, which holds none of it. */
export const digestOf = (contact: Contact): string =>
  sha256(JSON.stringify(CONTACT_FIELDS.map((field) => typedOf(contact)[field]))).toString('base64url');
