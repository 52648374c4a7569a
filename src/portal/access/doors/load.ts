import { spellingsOf } from '#kernel/oidc/wire.ts';
import type { Door, Portal } from '#portal/portal.ts';
import { type DoorState, ownWarning, stateOf } from './rules.ts';
import { listOwnIssuers, listRetirements } from './store.ts';

/** A door, and whether it is open, closing or closed. */
export interface DoorNow {
  readonly door: Door;
  readonly state: DoorState;
}

/** Every configured door as it is at a moment, in the configured order. */
export async function listDoors({ db, doors }: Pick<Portal, 'db' | 'doors'>, now: Date): Promise<DoorNow[]> {
  const retirements = await listRetirements(db);
  return [...doors.values()].map((door) => ({
    door,
    state: stateOf(
      retirements.find((one) => one.door === door.key),
      now,
    ),
  }));
}

/** How one door is at a moment; one that nothing is announced about is open. */
export async function findDoorState(portal: Pick<Portal, 'db'>, key: string, now: Date): Promise<DoorState> {
  const retirements = await listRetirements(portal.db);
  return stateOf(
    retirements.find(({ door }) => door === key),
    now,
  );
}

/** What to tell a person about their own ways in; null when they all stay. */
export async function findOwnWarning(
  portal: Pick<Portal, 'db' | 'doors'>,
  own: { readonly personId: string; readonly door: string | undefined; readonly now: Date },
): Promise<{ readonly only: boolean; readonly doors: readonly DoorNow[] } | null> {
  const retirements = await listRetirements(portal.db);
  if (retirements.length === 0) return null;
  const issuers = (await listOwnIssuers(portal.db, own.personId)).flatMap(spellingsOf);
  const warning = ownWarning([...portal.doors.values()], retirements, { issuers, door: own.door });
  if (warning === null) return null;
  const doors = (await listDoors(portal, own.now)).filter(({ door }) => warning.doors.includes(door.key));
  return { only: warning.only, doors };
}
