import { randomBytes, randomUUID } from 'node:crypto';
import type { Actor } from '#kernel/audit/event.ts';
import { record } from '#kernel/audit/store.ts';
import { mintPin, PIN_BYTES, PIN_SELECTOR_BYTES } from '#kernel/codes.ts';
import type { Db } from '#kernel/db/database.ts';
import type { Hashed } from '#kernel/secrets/hasher.ts';
import type { Deps } from '#kernel/service.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type Grant, type PinKind, pinContext } from './rules.ts';
import { addPin } from './store.ts';

export interface PinOrder extends Grant {
  readonly kind: PinKind;
  readonly now: Date;
  /** On what right it is issued: a form's reference, a role. */
  readonly authority?: string;
  readonly correlationId?: string;
  /** What to mint it from, where it must come out the same each time; random by default. */
  readonly bytes?: Uint8Array;
  /** Who approved what the issuing person asked for, where that takes two. */
  readonly approvedBy?: string;
  /** Hash of what the link holds that must be opened before the PIN can be used. */
  readonly sealHash?: Buffer;
  /** By default the issuing person, or the system where there is none. */
  readonly actor?: Actor;
}

export interface IssuedPin {
  readonly id: string;
  /** The PIN in clear, which exists nowhere else: print it, show it, and let go of it. */
  readonly text: string;
}

type PinDeps = Pick<Deps<PortalTables>, 'db' | 'hasher'>;

/** A PIN that is made and hashed, and not issued yet. */
interface MintedPin {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly hashed: Hashed;
}

/** Makes a PIN and hashes its secret, which is slow: before the transaction that issues it. */
export async function mintHashedPin(
  { hasher }: Pick<PinDeps, 'hasher'>,
  bytes: Uint8Array = randomBytes(PIN_BYTES),
): Promise<MintedPin> {
  const id = randomUUID();
  return { id, bytes, hashed: await hasher.hash(mintPin(bytes).secret, pinContext(id)) };
}

/**
 * Issues a PIN for a named person within the transaction of a decision, after every lock that it takes: the audit
 * log's comes with it. @throws when every selector tried is taken.
 */
export async function issueMinted(
  tx: Db<PortalTables>,
  minted: MintedPin,
  order: PinOrder,
): Promise<IssuedPin> {
  const issued = await addMinted(tx, minted, order);
  await recordIssued(tx, issued.id, order);
  return issued;
}

/** Issues a PIN in a transaction of its own. @throws when every selector tried is taken. */
export async function issuePin(deps: PinDeps, order: PinOrder): Promise<IssuedPin> {
  const minted = await mintHashedPin(deps, order.bytes);
  return deps.db.transaction().execute((tx) => issueMinted(tx, minted, order));
}

/** The same unless something stands in its way, as the transaction sees it; null then. */
export async function issuePinUnless(
  deps: PinDeps,
  order: PinOrder,
  isHindered: (tx: Db<PortalTables>) => Promise<boolean>,
): Promise<IssuedPin | null> {
  const minted = await mintHashedPin(deps, order.bytes);
  return deps.db
    .transaction()
    .execute(async (tx) => ((await isHindered(tx)) ? null : issueMinted(tx, minted, order)));
}

/**
 * The first half of `issueMinted`, where rows that name the PIN are still to be locked; `recordIssued` is the second.
 * @throws when every selector tried is taken.
 */
export async function addMinted(
  tx: Db<PortalTables>,
  { id, bytes, hashed }: MintedPin,
  order: PinOrder,
): Promise<IssuedPin> {
  let minted = bytes;
  for (let tries = 0; tries < SELECTORS_TRIED; tries += 1) {
    const { selector, text } = mintPin(minted);
    if (await addPin(tx, { ...order, id, selector, secret: hashed })) return { id, text };
    minted = withOtherSelector(minted);
  }
  throw new Error('no free selector for a PIN');
}

/** Of a million selectors as many are taken as PINs are live; five in a row never are. */
const SELECTORS_TRIED = 5;

/** The same secret, so that its hash holds, to be found by another selector. */
const withOtherSelector = (bytes: Uint8Array): Uint8Array =>
  Buffer.concat([randomBytes(PIN_SELECTOR_BYTES), bytes.subarray(PIN_SELECTOR_BYTES)]);

/** Tells the audit log that a PIN was issued. */
export const recordIssued = (tx: Db<PortalTables>, id: string, order: PinOrder): Promise<void> =>
  record(tx, {
    at: order.now,
    action: 'pin.issued',
    actor: order.actor ?? actorOf(order.issuedBy),
    subject: `pin:${id}`,
    after: {
      kind: order.kind,
      role: order.role,
      organisationId: order.organisationId,
      jurisdiction: order.jurisdiction,
      ...(order.approvedBy !== undefined && { approvedBy: order.approvedBy, askedBy: order.issuedBy }),
    },
    ...(order.organisationId !== null && { organisationId: order.organisationId }),
    ...(order.authority !== undefined && { authority: order.authority }),
    ...(order.correlationId !== undefined && { correlationId: order.correlationId }),
  });

const actorOf = (issuedBy: string | null): Actor =>
  issuedBy === null ? { kind: 'system', id: 'portal' } : { kind: 'person', id: issuedBy };
