import { jurisdictionText, roleText } from '#portal/common/members/words.ts';
import { words as nominations } from '#portal/joining/nominations/words.ts';
import { words as rooms } from '#portal/office/administration/fr.ts';
import type { StaffRole } from '#portal/office/administration/rules.ts';
import type { Traveller } from '../traveller.ts';
import { pinIn, read } from './papers.ts';
import { nameOf, type Person, type Story, takes } from './person.ts';

export interface Invited extends Person {
  readonly role: StaffRole;
}

/** An officer or administrator lets somebody in by a PIN slip; answers the PIN that the slip bears. */
export async function invite({ world }: Story, who: Traveller, person: Invited): Promise<string> {
  const { locale } = who;
  const w = rooms[locale];
  await takes(who, world, w.tool.title);
  await who.sees(w.list.title);
  await who.follows(w.list.invite);
  await who.sees(w.invite.title);
  await who.ticks(roleText(person.role, locale));
  await introduces(who, person);
  await who.presses(w.invite.submit);
  if (person.role === 'coordinator') {
    // Of which province, was forgotten.
    await who.sees(w.invite.title);
    await who.reads(w.invite.errors.jurisdiction);
    await who.picks(w.invite.jurisdiction, jurisdictionText('QC', locale));
    await who.presses(w.invite.submit);
  }
  await who.sees(w.slip.title);
  await who.reads(nameOf(person));
  return pinIn(read(await who.receives(() => who.follows(w.slip.file))));
}

/** The fields of whoever is put forward or invited. */
export async function introduces(who: Traveller, person: Person): Promise<void> {
  const w = nominations[who.locale].person;
  await who.types(w.givenNames, person.givenNames);
  await who.types(w.familyName, person.familyName);
  await who.types(w.email, person.email);
  await who.ticks(w.languages[who.locale]);
}
