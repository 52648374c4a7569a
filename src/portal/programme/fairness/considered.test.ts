import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, it } from 'node:test';
import { sql } from 'kysely';
import type { Colleague } from '#test/portal/institution.ts';
import type { PortalWorld } from '#test/portal/portal.ts';
import { askCorrection, correctionOf, twoColleges } from '#test/programme/corrections.ts';
import { ageIntent, intentOf, reviewOf, signIntended, tellFirst } from '#test/programme/losses.ts';
import { deskOf, passTime, revisionOn, TERMS } from '#test/programme/requests.ts';
import { findEligible } from '#test/programme/transfers.ts';
import { MINUTE } from '#test/world/clock.ts';
import { lapseIntents } from './due.ts';

// Whoever has a number is looked at without the days: wherever those numbers are shown, the days are not said to be
// unmet beside a rule that is met.

let colleges: Awaited<ReturnType<typeof twoColleges>>;
let world: PortalWorld;
let fjord: string;
let helen: Colleague;
before(async () => {
  colleges = await twoColleges();
  ({ world, fjord, helen } = colleges);
});
after(() => world.close());

/** The term that is running alone: too few days for a first number, enough for everything else. */
const ONE_TERM = {
  from1: TERMS.from2,
  to1: TERMS.to2,
  load1: TERMS.load2,
  standing1: TERMS.standing2,
  programme1: TERMS.programme2,
  compared: TERMS.compared,
};

const ENGLISH = /does not count here[\s\S]*A student on November 22, 2012/;
const FRENCH = /ne compte pas ici[\s\S]*Aux études le 22 novembre 2012/;

it('days that do not count are shown to nobody as unmet, from the draft to the correction', async () => {
  const { deputy } = colleges;
  const one = await findEligible(world, fjord, { holder: helen });
  assert.match((await one.student.get(one.path)).text, /Enough days of study/, 'the first look counts them');
  await helen.post(`${deskOf(fjord, one.id)}/periods`, ONE_TERM);
  const says = async (who: Pick<Colleague, 'get'>, path: string, says = ENGLISH) => {
    // The writing page shows, below, what would speak of a mistake.
    const [text = ''] = (await who.get(path)).text.split('What the numbers say on the day of the request');
    assert.ok(says.test(text), path);
    assert.ok(!/>Not met<|>Non conforme</.test(text), path);
  };
  const french = (path: string) =>
    path.replace('/en/our-institution/', '/fr/notre-etablissement/').replace('/requests/', '/demandes/');
  await says(helen, intentOf(fjord, one.id));
  await tellFirst(helen, fjord, one.id);
  await says(one.student, one.path.replace('/en/', '/fr/'), FRENCH);
  await says(one.student, `${one.path}/reply`);
  await ageIntent(world, one.id, 30);
  await lapseIntents(world.deps);
  await says(helen, intentOf(fjord, one.id, 'sign'));
  await signIntended(helen, fjord, one.id);
  await passTime(world, 15 * MINUTE);
  await says(one.student, one.path);
  await says(one.student, `/fr/verifications/${one.id}`, FRENCH);
  await says(deputy, deskOf(fjord, one.id));
  await says(deputy, french(deskOf(fjord, one.id)), FRENCH);
  await one.student.post(`${one.path}/review`, { grounds: 'I study full time.' });
  await says(deputy, reviewOf(fjord, one.id));
  await askCorrection(helen, fjord, { id: one.id });
  await says(deputy, correctionOf(fjord, one.id));
});

it('days that do not count are no reason either, unless the number was a mistake: offered so, and refused by hand', async () => {
  const { deputy } = colleges;
  const one = await findEligible(world, fjord, { holder: helen });
  const path = intentOf(fjord, one.id);
  const { text } = await helen.get(path);
  assert.match(
    text,
    /Found eligible by mistake[\s\S]*value="too_few_days"[\s\S]*?found eligible by mistake: choose both/,
  );
  const french = path.replace('/en/our-institution/', '/fr/notre-etablissement/');
  const inFrench = (
    await helen.get(
      french.replace('/requests/', '/demandes/').replace('intended-decision', 'decision-envisagee'),
    )
  ).text;
  assert.match(inFrench, /admissible par erreur\u00a0: choisissez les deux/);
  const note = 'In October you had studied for two months only.';
  const refused = await helen.post(path, { reasons: ['too_few_days', 'part_time'], note });
  assert.match(refused.text, /only where the student was found eligible by mistake: choose that too/);
  assert.match(
    (await helen.get(deskOf(fjord, one.id))).text,
    /Write an intended decision/,
    'nothing was sent',
  );
  const sent = await helen.post(path, { reasons: ['too_few_days', 'mistake'], note });
  assert.equal(sent.notice, 'intentSent', sent.text);
  assert.match(
    (await one.student.get(one.path)).text,
    /Found eligible by mistake[\s\S]*Too few days of full-time/,
  );
  assert.equal(
    (await one.student.post(`${one.path}/reply`, { reply: 'I had studied for a year.' })).notice,
    'intentReplied',
  );
  const sign = intentOf(fjord, one.id, 'sign');
  const revision = await revisionOn(deputy, sign);
  const alone = await deputy.post(sign, { revision, reasons: ['too_few_days'], note });
  assert.match(alone.text, /stands only together with the mistake/);
  const signed = await deputy.post(sign, { revision, reasons: ['too_few_days', 'mistake'], note });
  assert.equal(signed.notice, 'requestSigned', signed.text);
});

it('a mistake is measured on the day of the request, by every check, wherever its numbers are shown', async () => {
  const { deputy } = colleges;
  const one = await findEligible(world, fjord, { holder: helen });
  await helen.post(`${deskOf(fjord, one.id)}/periods`, ONE_TERM);
  const french = (path: string) =>
    path
      .replace('/en/our-institution/', '/fr/notre-etablissement/')
      .replace('/requests/', '/demandes/')
      .replace('intended-decision', 'decision-envisagee');
  const path = intentOf(fjord, one.id);
  const both =
    /What the numbers say today, [\s\S]*Meets the rule[\s\S]*on the day of the request, [\s\S]*Does not meet the rule[\s\S]*\d+ days of full-time study; 181 are needed/;
  assert.match((await helen.get(path)).text, both);
  const bothFrench =
    /disent les chiffres aujourd’hui, [\s\S]*au jour de la demande, [\s\S]*Non conforme à la règle/;
  assert.match((await helen.get(french(path))).text, bothFrench);
  const reasons = ['mistake', 'too_few_days'];
  await helen.post(path, { reasons, note: 'In October you had studied for two months only.' });
  const says = async (who: Pick<Colleague, 'get'>, at: string) => {
    const { text } = await who.get(at);
    assert.match(
      text,
      /Does not meet the rule|Decided: not eligible|Non conforme à la règle|non admissible/,
      at,
    );
    assert.match(
      text,
      /\d+ days of full-time study; 181 are needed|Études à temps plein, en jours\u00a0: \d+; il en faut 181/,
      at,
    );
    assert.doesNotMatch(
      text,
      /does not count here|ne compte pas ici|otherwise than the numbers|diffère de ce/,
      at,
    );
  };
  const inFrench = `/fr/verifications/${one.id}`;
  for (const at of [one.path, `${one.path}/reply`, inFrench]) await says(one.student, at);
  await one.student.post(`${one.path}/reply`, { reply: 'I had studied for a year.' });
  const sign = intentOf(fjord, one.id, 'sign');
  await says(deputy, sign);
  const signing = { revision: await revisionOn(deputy, sign), reasons, note: 'You had too few days then.' };
  assert.equal((await deputy.post(sign, signing)).notice, 'requestSigned');
  await passTime(world, 15 * MINUTE);
  for (const at of [one.path, inFrench]) await says(one.student, at);
  await says(helen, deskOf(fjord, one.id));
});

it('the form of a reply shows the numbers as they were told, whatever has come on file since', async () => {
  const { deputy } = colleges;
  const one = await findEligible(world, fjord, { holder: deputy });
  await deputy.post(`${deskOf(fjord, one.id)}/periods`, { ...ONE_TERM, load1: 'part_time' });
  await tellFirst(deputy, fjord, one.id);
  await deputy.post(`${deskOf(fjord, one.id)}/periods`, TERMS);
  const reply = `${one.path}/reply`;
  const refused = await one.student.post(reply, { reply: '' });
  assert.equal(refused.status, 422);
  for (const { text } of [await one.student.get(reply), refused]) {
    assert.match(text, /<form[\s\S]*name="reply"/);
    assert.match(text, /Does not meet the rule[\s\S]*September 4, 2012[\s\S]*Part time/);
    assert.doesNotMatch(text, /November 28, 2011/, 'the term that was typed since');
  }
  assert.match((await deputy.get(`${deskOf(fjord, one.id)}/periods`)).text, /2011-11-28/, 'it is on file');
  const french = `/fr/verifications/${one.id}/reponse-a-la-decision-envisagee`;
  assert.match((await one.student.get(french)).text, /Non conforme à la règle[\s\S]*Temps partiel/);
});

it('what was kept before is given the checks that counted for it', async () => {
  // A mistake came to be measured on the day of the request later only.
  const noMistake = sql<boolean>`not ('mistake' = any(reasons))`;
  const kept = async () => ({
    intents: await world.db
      .selectFrom('intents')
      .select(['id', 'evaluation'])
      .where(noMistake)
      .orderBy('id')
      .execute(),
    decisions: await world.db
      .selectFrom('decisions')
      .select(['id', 'fact', 'evaluation'])
      .where(noMistake)
      .orderBy('id')
      .execute(),
  });
  const before = await kept();
  assert.ok(before.decisions.some(({ evaluation }) => evaluation.considered.length === 3));
  assert.ok(before.decisions.some(({ evaluation }) => evaluation.considered.length === 4));
  for (const table of ['intents', 'decisions'])
    await sql`update portal.${sql.raw(table)} set evaluation = evaluation - 'considered'`.execute(world.db);
  const file = new URL('../../migrations/104_checks_that_count.sql', import.meta.url);
  await world.db.transaction().execute(async (tx) => {
    await sql`set local search_path = portal`.execute(tx);
    for (const statement of readFileSync(file, 'utf8')
      .split(/;\s/)
      .filter((one) => one !== ''))
      await sql.raw(statement).execute(tx);
  });
  assert.deepEqual(await kept(), before);
});
