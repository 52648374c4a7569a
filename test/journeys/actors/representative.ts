import { words as handover } from '#portal/institution/handover/fr.ts';
import { words as rooms } from '#portal/institution/people/fr.ts';
import { words as openWork } from '#portal/joining/nominations/open-work/fr.ts';
import { nominationStatusText } from '#portal/joining/nominations/words.ts';
import { words as slips } from '#portal/joining/slips/fr.ts';
import type { Traveller } from '../traveller.ts';
import { pinIn, read } from './papers.ts';
import { nameOf, type Person, type Story, takes } from './person.ts';
import { introduces } from './staff.ts';

export async function nominatesSignatory({ world }: Story, who: Traveller, person: Person): Promise<void> {
  const w = rooms[who.locale];
  await takes(who, world, w.tool.title);
  await who.sees(w.list.title);
  await who.follows(w.list.nominate);
  await who.sees(w.nominate.title);
  await who.ticks(w.nominate.kinds.signatory);
  await introduces(who, person);
  await who.presses(w.nominate.submit);
  await who.sees(nameOf(person));
  await who.reads(nominationStatusText('invited', who.locale));
}

/** Shows the slip, once; answers the PIN that it bears. */
export async function issuesPin({ world }: Story, who: Traveller, person: Person): Promise<string> {
  const w = rooms[who.locale];
  await takes(who, world, w.tool.title);
  await who.follows(nameOf(person));
  await who.sees(nameOf(person));
  await who.follows(w.nomination.issue);
  await who.sees(w.pin.title);
  await who.presses(w.pin.submit);
  await who.sees(w.slip.title);
  const pin = pinIn(read(await who.receives(() => who.presses(slips[who.locale].print))));
  await who.follows(w.slip.done);
  await who.sees(nameOf(person));
  return pin;
}

/** Puts a successor forward, after a look at what passes over to them. */
export async function handsOver({ world }: Story, who: Traveller, person: Person): Promise<void> {
  const w = handover[who.locale];
  await takes(who, world, w.tool.title);
  await who.sees(w.title);
  await who.reads(openWork[who.locale].kinds.nominations);
  await introduces(who, person);
  await who.presses(w.check.open);
  await who.sees(w.check.title);
  await who.presses(w.submit);
  await who.reads(w.notices.handoverBegun);
  await who.sees(nameOf(person));
}
