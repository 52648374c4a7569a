import { randomBytes, randomUUID } from 'node:crypto';
import type { Actor } from '#kernel/audit/event.ts';
import { record } from '#kernel/audit/store.ts';
import { mintPin, PIN_BYTES } from '#kernel/codes.ts';
import type { Db } from '#kernel/db/database.ts';
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
  /** By default the issuing person, or the system where there is none. */
  readonly actor?: Actor;
}

export interface IssuedPin {
  readonly id: string;
  /** The PIN in clear, which exists nowhere else: print it, show it, and let go of it. */
  readonly text: string;
}

type PinDeps = Pick<Deps<PortalTables>, 'db' | 'hasher'>;

/**
 * Issues a PIN for a named person. `together` runs in the same transaction: whatever must be true if and only
 * if the PIN exists.
 * @throws when every selector tried is taken.
 */
export async function issuePin(
  deps: PinDeps,
  order: PinOrder,
  together?: (tx: Db<PortalTables>, pinId: string) => Promise<void>,
): Promise<IssuedPin> {
  for (let tries = 0; tries < SELECTORS_TRIED; tries += 1) {
    const issued = await tryToIssue(deps, order, together);
    if (issued) return issued;
  }
  throw new Error('no free selector for a PIN');
}

/** Of a million selectors as many are taken as PINs are live; five in a row never are. */
const SELECTORS_TRIED = 5;

async function tryToIssue(
  { db, hasher }: PinDeps,
  order: PinOrder,
  together?: (tx: Db<PortalTables>, pinId: string) => Promise<void>,
): Promise<IssuedPin | null> {
  const id = randomUUID();
  const { selector, secret, text } = mintPin(order.bytes ?? randomBytes(PIN_BYTES));
  const hashed = await hasher.hash(secret, pinContext(id));
  return db.transaction().execute(async (tx) => {
    if (!(await addPin(tx, { ...order, id, selector, secret: hashed }))) return null;
    await together?.(tx, id);
    await record(tx, issuedEvent(id, order));
    return { id, text };
  });
}

const issuedEvent = (id: string, order: PinOrder) => ({
  at: order.now,
  action: 'pin.issued',
  actor: order.actor ?? actorOf(order.issuedBy),
  subject: `pin:${id}`,
  after: {
    kind: order.kind,
    role: order.role,
    organisationId: order.organisationId,
    jurisdiction: order.jurisdiction,
  },
  ...(order.organisationId !== null && { organisationId: order.organisationId }),
  ...(order.authority !== undefined && { authority: order.authority }),
  ...(order.correlationId !== undefined && { correlationId: order.correlationId }),
});

const actorOf = (issuedBy: string | null): Actor =>
  issuedBy === null ? { kind: 'system', id: 'portal' } : { kind: 'person', id: issuedBy };
