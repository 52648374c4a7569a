import type { Agent } from 'node:http';
import { connection } from './browser.ts';
import { enrol, type Person, type Place } from './walks.ts';

/** One browser's worth of connections, and the people who take turns at it. */
export interface Slot {
  readonly agent: Agent;
  readonly people: Person[];
  turn: number;
}

/** Enough that nobody's list of sign-ins grows longer than a real one. */
const PEOPLE_EACH = 3;

/** Opens so many, and enrols the first people of each through the real pages. */
export async function openSlots(place: Place, pins: string[], count: number): Promise<readonly Slot[]> {
  const slots = Array.from({ length: count }, () => ({ agent: connection(), people: [], turn: 0 }));
  for (let n = 0; n < PEOPLE_EACH; n += 1)
    await Promise.all(slots.map((slot) => enrolOne(place, slot, pins)));
  return slots;
}

/** One more person. @throws when all PINs are used. */
export async function enrolOne(place: Place, slot: Slot, pins: string[]): Promise<void> {
  const pin = pins.pop();
  if (pin === undefined) throw new Error('no PIN is left');
  slot.people.push(await enrol(place, slot.agent, pin));
}

/** Whose turn it is. */
export function next(slot: Slot): Person {
  const person = slot.people[slot.turn % slot.people.length];
  if (!person) throw new Error('nobody is enrolled');
  slot.turn += 1;
  return person;
}
