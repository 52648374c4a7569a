import assert from 'node:assert/strict';
import { words as fields } from '#portal/common/identification/fr.ts';
import { words as paper } from '#portal/joining/forms/parts.ts';
import { STATEMENTS } from '#portal/joining/forms/types.ts';
import type { FormName } from '#portal/joining/nominations/rules.ts';
import { words as rooms } from '#portal/joining/nominee/fr.ts';
import type { World } from '#test/world/world.ts';
import type { Traveller } from '../traveller.ts';
import { read, textOf } from './papers.ts';
import { nameOf, type Person, type Story } from './person.ts';

/** Opens the link of the newest e-mail to this person, which names nobody beyond a first name. */
export async function opensLink(world: World, who: Traveller, person: Person): Promise<void> {
  const mail = (await world.mail()).find(({ to }) => to === person.email);
  assert.ok(mail, `an e-mail went to ${person.email}`);
  assert.ok(!mail.text.includes(person.familyName));
  const [link] = /http:\S+/.exec(mail.text) ?? [];
  assert.ok(link);
  await who.goTo(link);
  await who.sees(rooms[who.locale].title);
}

/**
 * A representative's two forms: one in two sittings, with mistakes; then both on paper. That of a successor names the
 * former one.
 */
export async function fillsBoth(
  { world }: Story,
  who: Traveller,
  person: Person,
  former?: Person,
): Promise<void> {
  const { locale } = who;
  const w = rooms[locale];
  const { labels, choices } = fields[locale];
  await opensLink(world, who, person);
  await who.follows(w.forms.names.imm5592);
  await who.sees(w.forms.names.imm5592);
  await who.types(labels.operatingName, 'Fjord');
  await who.presses(w.fill.draft);
  await who.sees(w.title);
  await who.follows(w.forms.names.imm5592);
  assert.equal(await who.typed(labels.operatingName), 'Fjord');
  await who.presses(w.fill.next);
  // What is missing stands in the summary once for each, by words of its own.
  await who.sees(w.forms.names.imm5592);
  const missing = await who.page.locator('.error-summary li').allInnerTexts();
  assert.equal(new Set(missing).size, missing.length, missing.join('\n'));
  await who.ticks(choices.sector.public);
  await who.types(labels.address, '100, rue du Fjord\nSaguenay (Québec)  G7H 1A1');
  await who.typesIn(w.fill.sections.institution, labels.institutionPhone, '418-555-0100');
  await who.typesIn(w.fill.sections.representative, labels.title, 'Registraire');
  await who.typesIn(w.fill.sections.representative, labels.phone, '418-555-0199 poste 12');
  await who.typesIn(w.fill.sections.authority, labels.authorityName, 'Marguerite Bouchard');
  await who.typesIn(w.fill.sections.authority, labels.authorityTitle, 'Directrice');
  await who.presses(w.fill.next);
  const [identification = ''] = await acknowledges(who, person, ['imm5592', 'acknowledgement']);
  if (former) assert.ok(identification.includes(nameOf(former)), identification);
}

/** Everybody else's only form. */
export async function fillsAcknowledgement({ world }: Story, who: Traveller, person: Person): Promise<void> {
  const w = rooms[who.locale];
  await opensLink(world, who, person);
  await who.follows(w.forms.names.acknowledgement);
  await acknowledges(who, person, ['acknowledgement']);
}

/** Ticks every statement, completes the forms, and answers what each says in print. */
async function acknowledges(
  who: Traveller,
  person: Person,
  forms: readonly FormName[],
): Promise<readonly string[]> {
  const { locale } = who;
  const w = rooms[locale];
  await who.sees(w.forms.names.acknowledgement);
  for (const statement of STATEMENTS) await who.ticks(paper[locale].acknowledgement.statements[statement]);
  await who.presses(w.fill.next);
  await who.sees(w.check.title);
  await who.presses(w.check.submit);
  await who.sees(w.complete.title);
  const texts: string[] = [];
  for (const form of forms) {
    const file = await who.receives(() => who.follows(w.complete.download(w.forms.names[form])));
    const printed = read(file);
    assert.equal(printed.lang, `${locale}-CA`);
    texts.push(textOf(printed));
  }
  for (const text of texts) assert.ok(text.includes(person.familyName), text);
  return texts;
}
