import { readRecoveryCode } from '#kernel/codes.ts';
import type { Db } from '#kernel/db/database.ts';
import { type Answer, go, invalid } from '#kernel/http/answer.ts';
import { type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { formatDateTime } from '#kernel/ui/locale.ts';
import type { Arriving } from '#portal/common/arrival/guard.ts';
import { samePerson } from '#portal/common/pins/rules.ts';
import { tryPin } from '#portal/common/pins/try.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { beginMove } from './begin.ts';
import { findByCode } from './by-code.ts';
import { fields, readClaimed, readNames } from './form.ts';
import { words } from './fr.ts';
import { findOwner, listByEmail, listByRole } from './people/store.ts';
import { SHOWN_MS, theOne } from './rules.ts';
import { type Counted, countTry, forgiveTry, inTurn } from './tries.ts';

/** The former credential that was shown in this session a moment ago; null when there is none. */
export function findShown(visit: PortalVisit): string | null {
  const { shown } = visit.session.data;
  if (shown?.purpose !== 'prove-old') return null;
  return visit.now.getTime() - Date.parse(shown.at) < SHOWN_MS ? shown.credential : null;
}

/** Somebody who has shown their former credential a moment ago. */
interface Showing extends Arriving {
  readonly shown: string;
}

/** The former credential was shown, and the names must be those of its account. */
export async function proveByCredential(
  portal: Portal,
  visit: PortalVisit<Showing>,
  typed: Typed,
): Promise<Answer> {
  const read = readNames(typed, visit.locale);
  if (read.kind === 'incomplete') return invalid(...read.errors);
  return inTurn(portal, visit, async () => {
    const tried = await countTry(portal, visit);
    if (tried.kind === 'wait') return wait(visit, tried.until);
    const { shown } = visit;
    const owner = await findOwner(portal.db, shown);
    if (!owner || !samePerson(owner, read.value)) return mismatch(visit);
    await proved(portal, visit, tried, async (tx) => {
      const claim = { personId: owner.id, proof: 'old_credential', oldCredentialId: shown } as const;
      await beginMove(portal, visit, tx, claim);
      await visit.session.keep({ shown: null }, tx);
    });
    return go(href(paths.moveAnswers, visit.locale));
  });
}

/** A saved recovery code, whose person the address and the names find. */
export async function proveByCode(
  portal: Portal,
  visit: PortalVisit<Arriving>,
  typed: Typed,
): Promise<Answer> {
  const read = readClaimed(typed, visit.locale);
  const code = readRecoveryCode(textOf(typed, fields.code));
  const w = words[visit.locale].code;
  const faults = code.kind === 'code' ? [] : [{ field: fields.code, message: w[faultOf(code.kind)] }];
  if (read.kind === 'incomplete') return invalid(...read.errors, ...faults);
  if (code.kind !== 'code') return invalid(...faults);
  const { email } = read.value;
  return inTurn(portal, visit, async () => {
    const tried = await countTry(portal, visit, email);
    if (tried.kind === 'wait') return wait(visit, tried.until);
    const known = await listByEmail(portal.db, email);
    const asked = { names: read.value, code: textOf(typed, fields.code) };
    const personId = await findByCode(portal, known, asked);
    if (personId === null) return mismatch(visit);
    const claim = { personId, proof: 'recovery_code' } as const;
    await proved(portal, visit, tried, (tx) => beginMove(portal, visit, tx, claim));
    return go(href(paths.moveAnswers, visit.locale));
  });
}

const faultOf = (kind: 'empty' | 'malformed') => (kind === 'empty' ? 'missing' : 'malformed');

/** A PIN that was issued anew for a role that the person has already. */
export async function proveByPin(
  portal: Portal,
  visit: PortalVisit<Arriving>,
  typed: Typed,
): Promise<Answer> {
  let begun = false;
  const trial = await tryPin(portal, visit, {
    typed,
    use: { kind: 'move' },
    proved: async (tx, pin) => {
      const person = theOne(await listByRole(tx, pin), pin);
      // It was right all the same, and stays good for an enrolment.
      if (person === null || person.id === pin.issuedBy) return true;
      if (pin.resetsPersonId !== null && pin.resetsPersonId !== person.id) return true;
      await beginMove(portal, visit, tx, { personId: person.id, proof: 'pin', pinId: pin.id });
      begun = true;
      return true;
    },
  });
  if (trial.kind === 'refused') return invalid(...trial.errors);
  if (!begun) return invalid({ field: 'pin', message: words[visit.locale].pin.nobody });
  return go(href(paths.moveAnswers, visit.locale));
}

/** Neither: somebody must approve. The answer and its work are the same whether or not there is such a person. */
export async function askForApproval(
  portal: Portal,
  visit: PortalVisit<Arriving>,
  typed: Typed,
): Promise<Answer> {
  const read = readClaimed(typed, visit.locale);
  if (read.kind === 'incomplete') return invalid(...read.errors);
  const tried = await countTry(portal, visit, read.value.email);
  if (tried.kind === 'wait') return wait(visit, tried.until);
  const person = theOne(await listByEmail(portal.db, read.value.email), read.value);
  await portal.db
    .transaction()
    .execute((tx) => beginMove(portal, visit, tx, { personId: person?.id ?? null, proof: 'approval' }));
  return go(href(paths.move, visit.locale));
}

async function proved(
  portal: Portal,
  visit: PortalVisit<Arriving>,
  tried: Counted,
  begin: (tx: Db<PortalTables>) => Promise<void>,
): Promise<void> {
  await portal.db.transaction().execute(async (tx) => {
    await forgiveTry(portal, visit, tx, tried);
    await begin(tx);
  });
}

const mismatch = (visit: PortalVisit): Answer =>
  invalid({ field: '', message: words[visit.locale].errors.mismatch });

const wait = (visit: PortalVisit, until: Date): Answer =>
  invalid({ field: '', message: words[visit.locale].errors.wait(formatDateTime(until, visit.locale)) });
