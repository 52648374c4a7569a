import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { go, invalid, show } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { getQuestioned } from '#portal/access/security-questions/store.ts';
import { causeOf } from '#portal/common/arrival/cause.ts';
import { type SignedIn, signedIn } from '#portal/common/arrival/guard.ts';
import { getArrival } from '#portal/common/arrival/store.ts';
import { lockedPin } from '#portal/common/contacts/locked-pin.ts';
import { decideOnAccount } from '#portal/common/members/decide.ts';
import { grantRole } from '#portal/common/members/grants/grant.ts';
import { findRecipient } from '#portal/common/persons/store.ts';
import { PIN_SECRETS } from '#portal/common/pins/fields.tsx';
import type { LivePin } from '#portal/common/pins/rules.ts';
import { spendPin } from '#portal/common/pins/spend.ts';
import { tryPin } from '#portal/common/pins/try.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { granted, redeeming } from './audit.ts';
import { tellEnrolled } from './emails.ts';
import { anotherPinPage } from './pages.tsx';

/** A further PIN, for a further role of somebody who is enrolled already. */
export function anotherPinRoute(portal: Portal): void {
  portal.site.form({
    path: paths.anotherPin,
    secrets: PIN_SECRETS,
    enter: signedIn(portal),
    show: async (visit, form) =>
      (await lockedPin(portal, visit, visit.personId)) ?? show(anotherPinPage(visit.locale, form)),
    submit: async (visit, values) => {
      const holder = await getQuestioned(portal.db, visit.personId);
      const trial = await tryPin(portal, visit, {
        typed: values,
        use: { kind: 'another-role', holder },
        proved: (tx, pin) => addRole(portal, visit, tx, pin),
        within: (work) => decideOnAccount(portal, visit, work),
      });
      if (trial.kind !== 'proved') return invalid(...trial.errors);
      // Whoever came as a student has not accepted the terms of partners yet.
      const { partnerTerms } = await getArrival(portal.db, visit.credentialId);
      return go(href(partnerTerms ? paths.home : paths.partnerTerms, visit.locale), 'roleAdded');
    },
  });
}

/** Redeems at once, for there is nothing else to wait for. False when somebody else was faster. */
async function addRole(
  portal: Portal,
  visit: PortalVisit<SignedIn>,
  tx: Db<PortalTables>,
  pin: LivePin,
): Promise<boolean> {
  const { personId, credentialId, now } = visit;
  if (!(await spendPin(tx, { pinId: pin.id, personId, credentialId, now }))) return false;
  const added = await grantRole(portal, tx, visit, { personId, pin });
  const address = await findRecipient(tx, personId);
  if (added && address) await tellEnrolled(portal, tx, address, 'added');
  const cause = redeeming(causeOf(visit, personId), pin);
  await record(tx, { ...cause, action: 'pin.redeemed', subject: `pin:${pin.id}` });
  if (added) await record(tx, granted(cause, personId, pin));
  return true;
}
