import { jurisdictionText, roleText } from '#portal/common/members/words.ts';
import { words as nominations } from '#portal/joining/nominations/words.ts';
import { words as slips } from '#portal/joining/slips/fr.ts';
import { words as rooms } from '#portal/office/administration/fr.ts';
import { words as invitations } from '#portal/office/administration/invitations/fr.ts';
import type { StaffRole } from '#portal/office/administration/rules.ts';
import type { Traveller } from '../traveller.ts';
import { pinIn, read } from './papers.ts';
import { nameOf, type Person, type Story, takes } from './person.ts';

export interface Invited extends Person {
  readonly role: StaffRole;
}

/** One person of the staff asks for somebody, and a second one lets them in; answers the PIN that the slip bears. */
export async function invite(
  story: Story,
  [asker, approver]: readonly [Traveller, Traveller],
  person: Invited,
): Promise<string> {
  await asks(story, asker, person);
  const { locale } = approver;
  const { list, slip } = rooms[locale];
  await takes(approver, story.world, rooms[locale].tool.title);
  await approver.sees(list.title);
  await approver.follows(nameOf(person));
  await approver.sees(invitations[locale].one.title(nameOf(person)));
  await approver.presses(invitations[locale].one.approve);
  await approver.sees(slip.title);
  await approver.reads(person.givenNames);
  await approver.reads(person.familyName);
  return pinIn(read(await approver.receives(() => approver.presses(slips[locale].print))));
}

async function asks({ world }: Story, who: Traveller, person: Invited): Promise<void> {
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
  await who.sees(w.list.title);
  await who.reads(invitations[locale].notices.staffAsked);
}

/** Whoever is invited opens the link that went to their address, without which no PIN works. */
export async function opensPin({ world }: Story, who: Traveller, person: Person): Promise<void> {
  const w = invitations[who.locale];
  const mail = (await world.mail()).find(({ to }) => to === person.email);
  await who.goTo(/http:\S+/.exec(mail?.text ?? '')?.[0] ?? '');
  await who.sees(w.open.title);
  await who.presses(w.open.submit);
  await who.sees(w.opened.title);
}

/** The fields of whoever is put forward or invited. */
export async function introduces(who: Traveller, person: Person): Promise<void> {
  const w = nominations[who.locale].person;
  await who.types(w.givenNames, person.givenNames);
  await who.types(w.familyName, person.familyName);
  await who.types(w.email, person.email);
  await who.ticks(w.languages[who.locale]);
}
