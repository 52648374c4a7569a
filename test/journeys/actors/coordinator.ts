import { words as organisations } from '#portal/common/organisations/words.ts';
import { words as rooms } from '#portal/joining/coordinator/fr.ts';
import { words as openWork } from '#portal/joining/nominations/open-work/fr.ts';
import { words as nominations } from '#portal/joining/nominations/words.ts';
import type { Traveller } from '../traveller.ts';
import { nameOf, type Person, type Story, takes } from './person.ts';
import { introduces } from './staff.ts';

/** Adds an institution, which nobody has told the portal of yet, and nominates its first representative. */
export async function nominateFirst(
  { world }: Story,
  who: Traveller,
  institution: string,
  person: Person,
): Promise<void> {
  const { locale } = who;
  const [o, w] = [organisations[locale], rooms[locale]];
  await takes(who, world, o.tool.title);
  await who.sees(o.list.title);
  await who.reads(o.list.none);
  await who.follows(o.list.add);
  await who.sees(o.add.title);
  await who.types(o.add.nameEn, institution);
  await who.presses(o.add.submit);
  await who.sees(w.nominate.title);
  await introduces(who, person);
  await who.presses(w.nominate.submit);
  await who.sees(nameOf(person));
}

/** Looks at how one would replace the representative: what is open there passes over. */
export async function considerReplacing(
  { world }: Story,
  who: Traveller,
  institution: string,
  former: Person,
) {
  const w = rooms[who.locale];
  await takes(who, world, nominations[who.locale].tools.nominate.title);
  await who.sees(organisations[who.locale].choose.title);
  await who.follows(institution);
  await who.sees(institution);
  await who.follows(w.institution.nominate);
  await who.sees(w.nominate.title);
  await who.reads(w.nominate.replaced(nameOf(former)));
  await who.reads(openWork[who.locale].title);
}

/** Confirms a change that an institution's own representative asked for. */
export async function confirmChange(
  { world }: Story,
  who: Traveller,
  person: Person,
  former: Person,
): Promise<void> {
  const w = rooms[who.locale];
  await takes(who, world, nominations[who.locale].tools.nominations.title);
  await who.sees(w.list.title);
  await who.reads(w.list.awaitingBadge);
  await who.follows(nameOf(person));
  await who.sees(nameOf(person));
  await who.follows(w.one.confirm);
  await who.sees(w.confirm.title);
  await who.reads(nameOf(former));
  await who.ticks(w.confirm.confirm);
  await who.presses(w.confirm.submit);
  await who.sees(nameOf(person));
}
