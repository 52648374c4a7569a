import { spellingsOf } from '#kernel/oidc/wire.ts';
import { type Recent, recent } from '#kernel/recent.ts';
import type { Door, Portal } from '#portal/portal.ts';
import { type DoorState, ownWarning, type Retirement, stateOf } from './rules.ts';
import { listOwnIssuers, listRetirements } from './store.ts';

/** A door, and whether it is open, closing or closed. */
export interface DoorNow {
  readonly door: Door;
  readonly state: DoorState;
}

type Doors = Pick<Portal, 'db' | 'clock' | 'doors'>;

/** Every configured door as it is at a moment, in the configured order. */
export const listDoors = async (portal: Doors, now: Date): Promise<DoorNow[]> =>
  doorsAt(portal, await announced(portal).get(), now);

/** The same, by what is announced. */
export const doorsAt = (
  { doors }: Pick<Portal, 'doors'>,
  retirements: readonly Retirement[],
  now: Date,
): DoorNow[] =>
  [...doors.values()].map((door) => ({
    door,
    state: stateOf(
      retirements.find((one) => one.door === door.key),
      now,
    ),
  }));

/** How one door is at a moment; one that nothing is announced about is open. */
export async function findDoorState(portal: Doors, key: string, now: Date): Promise<DoorState> {
  const retirements = await announced(portal).get();
  return stateOf(
    retirements.find(({ door }) => door === key),
    now,
  );
}

/** For whoever has announced or withdrawn something: those who log in here see it at once. */
export const forgetAnnounced = (portal: Doors): void => announced(portal).forget();

/**
 * Everybody who logs in asks three times which doors are open, and an end is announced days before: other processes may
 * hear of it some seconds later.
 */
function announced({ db, clock, doors }: Doors): Recent<readonly Retirement[]> {
  const known = ANNOUNCED.get(doors) ?? recent(clock, RECENT_MS, () => listRetirements(db));
  ANNOUNCED.set(doors, known);
  return known;
}

const RECENT_MS = 5_000;

const ANNOUNCED = new WeakMap<Portal['doors'], Recent<readonly Retirement[]>>();

/** What to tell a person about their own ways in; null when they all stay. */
export async function findOwnWarning(
  portal: Doors,
  own: { readonly personId: string; readonly door: string | undefined; readonly now: Date },
): Promise<{ readonly only: boolean; readonly doors: readonly DoorNow[] } | null> {
  const retirements = await listRetirements(portal.db);
  if (retirements.length === 0) return null;
  const issuers = (await listOwnIssuers(portal.db, own.personId)).flatMap(spellingsOf);
  const warning = ownWarning([...portal.doors.values()], retirements, { issuers, door: own.door });
  if (warning === null) return null;
  const doors = doorsAt(portal, retirements, own.now).filter(({ door }) => warning.doors.includes(door.key));
  return { only: warning.only, doors };
}
