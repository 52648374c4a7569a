import type { AuditEvent } from '#kernel/audit/event.ts';
import { record } from '#kernel/audit/store.ts';
import { readPin } from '#kernel/codes.ts';
import type { Db } from '#kernel/db/database.ts';
import { type Typed, textOf } from '#kernel/http/form.ts';
import { POLICIES } from '#kernel/throttle.ts';
import { giveBackTry, reserveTry } from '#kernel/throttles/store.ts';
import type { FieldError } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { credentialCause } from '#portal/common/arrival/cause.ts';
import type { Asserted } from '#portal/common/arrival/guard.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { tellIssuer } from './emails.ts';
import { endPin } from './ends-store.ts';
import { readClaimedNames } from './names.ts';
import {
  enterPin,
  type LivePin,
  type Names,
  type PinDecision,
  patienceAfter,
  pinContext,
  pinThrottle,
  type Use,
} from './rules.ts';
import { reservePinTry, returnPinTry, type TriedPin } from './store.ts';
import { mismatchText, waitText, words } from './words.ts';

type PinTrial =
  | { readonly kind: 'proved'; readonly pin: LivePin }
  | { readonly kind: 'refused'; readonly errors: readonly FieldError[] };

interface Trial {
  readonly typed: Typed;
  readonly use: Use;
  /** What must be true if and only if the PIN was proved; false when somebody else was faster. */
  proved(tx: Db<PortalTables>, pin: LivePin): Promise<boolean>;
  /** Opens the transaction of a PIN that was proved: for somebody signed in, one that holds their session. */
  within?<Result>(work: (tx: Db<PortalTables>) => Promise<Result>): Promise<Result>;
}

/**
 * Tries the PIN and the names of a form. Counted before it is checked, per credential and per PIN; a slip of
 * the finger, which the check character shows, costs nothing (`SECURITY §3`).
 */
export async function tryPin(portal: Portal, visit: PortalVisit<Asserted>, trial: Trial): Promise<PinTrial> {
  const read = readForm(trial.typed, visit.locale);
  if (read.kind === 'incomplete') return { kind: 'refused', errors: read.errors };
  return portal.hasher.inTurn(`pin:${read.selector}`, () => attempt(portal, visit, trial, read));
}

async function attempt(
  portal: Portal,
  visit: PortalVisit<Asserted>,
  trial: Trial,
  read: Extract<ReturnType<typeof readForm>, { kind: 'complete' }>,
): Promise<PinTrial> {
  const throttle = pinThrottle(visit.credentialId);
  const tried = await reserveTry(portal.db, throttle, visit.now, POLICIES.pinByCredential);
  if (tried.kind !== 'go') return refuse(waitText(tried, visit.locale));
  const pin = await reservePinTry(portal.db, read.selector);
  const secretMatches = await checkSecret(portal, pin, read.secret);
  const decision = enterPin({ typed: read.names, use: trial.use, pin, secretMatches, now: visit.now });
  const saved = await save(portal, visit, decision, trial);
  if (decision.kind === 'own') {
    await giveBackTry(portal.db, throttle, tried.counted);
    return refuse(words[visit.locale].errors.own);
  }
  if (decision.kind === 'proved' && saved) {
    // Wrong ones count on: whoever has a PIN could prove it over and over, and guess at others in between.
    await giveBackTry(portal.db, throttle, tried.counted);
    return decision;
  }
  return refuse(mismatchText(patienceAfter(tried.counted, visit.now), visit.locale));
}

/** The names and the PIN as fields of a form; what is missing or mistyped is told at its field. */
function readForm(
  typed: Typed,
  locale: Locale,
):
  | { kind: 'complete'; names: Names; selector: string; secret: string }
  | { kind: 'incomplete'; errors: FieldError[] } {
  const w = words[locale].errors;
  const { names, errors: faults } = readClaimedNames(typed, w, locale);
  const pin = readPin(textOf(typed, 'pin'));
  const errors = [...faults];
  if (pin.kind === 'empty') errors.push({ field: 'pin', message: w.pin });
  if (pin.kind === 'malformed') errors.push({ field: 'pin', message: w[pin.reason] });
  if (pin.kind !== 'pin' || errors.length > 0) return { kind: 'incomplete', errors };
  return { kind: 'complete', names, selector: pin.selector, secret: pin.secret };
}

/** An unknown selector takes as long as a known one. */
async function checkSecret({ hasher }: Portal, pin: TriedPin | null, secret: string): Promise<boolean> {
  if (pin !== null) return (await hasher.verify(secret, pinContext(pin.id), pin.secret)) !== 'mismatch';
  await hasher.decoy(secret, pinContext('unknown'));
  return false;
}

/** Whether the decision still held when it was saved. */
async function save(
  portal: Portal,
  visit: PortalVisit<Asserted>,
  decision: PinDecision,
  trial: Trial,
): Promise<boolean> {
  const work = async (tx: Db<PortalTables>) => {
    const saved = await saveDecision(portal, tx, decision, trial);
    await record(tx, eventOf(visit, decision));
    return saved;
  };
  return decision.kind === 'proved' && trial.within
    ? trial.within(work)
    : portal.db.transaction().execute(work);
}

async function saveDecision(
  portal: Portal,
  tx: Db<PortalTables>,
  decision: PinDecision,
  trial: Trial,
): Promise<boolean> {
  switch (decision.kind) {
    case 'proved':
      await returnPinTry(tx, decision.pin.id);
      return trial.proved(tx, decision.pin);
    case 'exhausted': {
      const ended = await endPin(tx, decision.pin.id, 'void');
      if (ended) await tellIssuer(portal, tx, decision.pin);
      return ended;
    }
    case 'own':
      await returnPinTry(tx, decision.pin.id);
      return true;
    case 'expired':
      return endPin(tx, decision.pin.id, 'expired');
    case 'mismatch':
      return true;
  }
}

function eventOf(visit: PortalVisit<Asserted>, decision: PinDecision): AuditEvent {
  const { credentialId } = visit;
  const event = { ...credentialCause(visit, credentialId), action: ACTIONS[decision.kind] };
  if (decision.pin === null) return { ...event, subject: `credential:${credentialId}` };
  const { id, organisationId } = decision.pin;
  return { ...event, subject: `pin:${id}`, ...(organisationId !== null && { organisationId }) };
}

const ACTIONS = {
  proved: 'pin.proved',
  mismatch: 'pin.mismatched',
  own: 'pin.own_refused',
  expired: 'pin.expired',
  exhausted: 'pin.voided',
} as const satisfies Record<PinDecision['kind'], string>;

/** About all three fields at once: naming one would say which of them is wrong. */
const refuse = (message: string): PinTrial => ({ kind: 'refused', errors: [{ field: '', message }] });
