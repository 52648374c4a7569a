import { mintPin } from '#kernel/codes.ts';
import { lockTopic } from '#kernel/db/lock.ts';
import type { Deps } from '#kernel/service.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { ensureInstitution, type Institution } from '#portal/common/organisations/record-store.ts';
import { endPin } from '#portal/common/pins/ends-store.ts';
import { issuePin, issuePinUnless, type PinOrder } from '#portal/common/pins/issue.ts';
import type { Names } from '#portal/common/pins/rules.ts';
import type { Jurisdiction, Role } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import { renew } from './rules.ts';
import { countFirstOfficers, findDir, findFormerPin, findTwoOfficers } from './store.ts';

/** Somebody whom the system itself invites. */
interface Invited extends Names {
  readonly email: string;
  readonly locale: Locale;
  readonly role: Role;
  readonly institution: Institution | null;
  readonly jurisdiction: Jurisdiction | null;
}

type Invitation = { readonly kind: 'invited'; readonly pin: string } | { readonly kind: 'enrolled' };

/**
 * Gives an invented person the same PIN at every start, so that it can be shown each time, until it is redeemed.
 * @throws in production, and wherever invented people are switched off (`SECURITY §6`).
 */
export async function inviteInvented(deps: Deps<PortalTables>, invited: Invited): Promise<Invitation> {
  const { config, db, clock } = deps;
  if (config.production || !config.demo) throw new Error('invented people are refused here');
  const now = clock.now();
  const { institution, ...person } = invited;
  const organisationId = institution && (await ensureInstitution(db, institution, now));
  const bytes = bytesFor(deps, invited);
  const { selector, text } = mintPin(bytes);
  const former = await findFormerPin(db, person, organisationId);
  const renewal = renew(former, selector, now);
  if (renewal === 'enrolled') return { kind: 'enrolled' };
  if (renewal === 'show') return { kind: 'invited', pin: text };
  if (renewal === 'replace' && former !== null) await endPin(db, former.id, 'replaced');
  const order = {
    ...person,
    organisationId,
    kind: 'mailed',
    ...(await lettingIn(deps, person.role, organisationId)),
    actor: { kind: 'system', id: 'portal' },
    resetsPersonId: null,
    now,
    bytes,
  } as const;
  const issued = await issuePin(deps, order);
  return { kind: 'invited', pin: issued.text };
}

/**
 * By whose word somebody invented comes in, so that the line of a role leads back to the first officers (`DOMAIN §1`);
 * the system's own, where there are no two officers yet, and for the department's: whoever tries the demonstration out
 * need not wait for a week to be a second person.
 */
async function lettingIn(
  { db }: Deps<PortalTables>,
  role: Role,
  organisationId: string | null,
): Promise<Pick<PinOrder, 'issuedBy' | 'approvedBy'>> {
  if (role === 'signatory') return { issuedBy: await findDir(db, organisationId) };
  if (role === 'officer' || role === 'administrator') return { issuedBy: null };
  const [issuedBy, approvedBy] = (await findTwoOfficers(db)) ?? [];
  return issuedBy && approvedBy ? { issuedBy, approvedBy } : { issuedBy: null };
}

/** Made from the portal's keys, so that only whoever runs it can know an invented person's PIN. */
function bytesFor({ keys }: Deps<PortalTables>, { role, institution, ...names }: Invited): Buffer {
  const who = JSON.stringify([role, institution?.en ?? '', names.givenNames, names.familyName]);
  return Buffer.from(keys.hmac('demo-pin', who), 'base64url');
}

/** Who begins; without an address nothing can be mailed to them until they give one themselves. */
export interface FirstOfficerNamed extends Names {
  readonly email: string | null;
  readonly locale: Locale;
}

type FirstOfficer =
  | { readonly kind: 'issued'; readonly pin: string }
  /** There are as many as the system lets in itself; they let in others. */
  | { readonly kind: 'not-first' };

/** For all that takes two people there must be two to begin with (`DOMAIN §1`). */
const FIRST_OFFICERS = 2;

/**
 * The beginning of the chain of issue (`DOMAIN §1`): a PIN for an officer whom nobody let in, while there are fewer than
 * two of these.
 */
export async function issueFirstOfficer(
  deps: Deps<PortalTables>,
  officer: FirstOfficerNamed,
): Promise<FirstOfficer> {
  const now = deps.clock.now();
  const order = {
    ...officer,
    role: 'officer',
    organisationId: null,
    jurisdiction: null,
    issuedBy: null,
    resetsPersonId: null,
    kind: 'slip',
    authority: 'first start',
    now,
  } as const;
  const issued = await issuePinUnless(deps, order, async (tx) => {
    await lockTopic(tx, 'first-officer');
    return (await countFirstOfficers(tx, now)) >= FIRST_OFFICERS;
  });
  return issued === null ? { kind: 'not-first' } : { kind: 'issued', pin: issued.text };
}
