import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { INTENDED, intentOf, reviewOf, signPlain, tellFirst } from '#test/programme/losses.ts';
import { type Asked, deskOf, passTime, takePart } from '#test/programme/requests.ts';
import {
  ageTransfer,
  askTransfer,
  findEligible,
  handOutFile,
  revisionToDecline,
  transferOf,
  transfersOf,
} from '#test/programme/transfers.ts';
import { HOUR, MINUTE } from '#test/world/clock.ts';
import { runTransfers } from './due.ts';

let world: PortalWorld;
let fjord: string;
let maple: string;
let helen: Colleague;
let marc: Colleague;
before(async () => {
  world = await openPortal();
  const [one, other] = [await institution(world, 'Fjord College'), await institution(world, 'Maple College')];
  [fjord, maple, helen, marc] = [one.organisationId, other.organisationId, one.dir, other.dir];
  await takePart(world, fjord, helen.personId);
  await takePart(world, maple, marc.personId);
});
after(() => world.close());

const eligible = (): Promise<Asked> => findEligible(world, fjord, { holder: helen });
const arrived = async () => {
  const asked = await eligible();
  return { asked, toId: await handOutFile(world, helen, await askTransfer(world, asked, maple)) };
};
const decline = async (toId: string) => {
  const path = `${deskOf(maple, toId)}/decline`;
  const revision = await revisionToDecline(marc, path);
  const done = await marc.post(path, { revision, reason: 'not_registered' });
  assert.equal(done.notice, 'transferDeclined', done.text);
};
const textOn = async (who: Visitor, path: string) =>
  (await who.get(path)).text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

/** The lines of an institution's log about one request, the latest first. */
async function linesOf(who: Visitor, organisationId: string, id: string): Promise<string> {
  const { reference } = await world.db
    .selectFrom('verifications')
    .select('reference')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const { text } = await who.get(`/en/our-institution/${organisationId}/log?reference=${reference}`);
  return text
    .slice(text.indexOf('<table'))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

describe('a transfer that comes to nothing once the file is there', () => {
  const ends = {
    'Transfer declined by the new institution': ({ toId }: { readonly toId: string }) => decline(toId),
    'Transfer withdrawn by the student': ({ asked }: { readonly asked: Asked }) =>
      asked.student.post(`${asked.path}/withdraw-transfer`),
    'Transfer not accepted in time': async ({ asked }: { readonly asked: Asked }) => {
      const { id } = await transferOf(world, asked.id);
      for (const days of [26, 3, 4, 4]) {
        await ageTransfer(world, id, days);
        await runTransfers(world.deps);
      }
    },
  } as const;
  for (const [line, end] of Object.entries(ends))
    it(`stands in the logs of both institutions by its own word: ${line}`, async () => {
      const { asked, toId } = await arrived();
      await end({ asked, toId });
      assert.match(await linesOf(helen, fjord, asked.id), new RegExp(line));
      const there = await linesOf(marc, maple, toId);
      assert.match(there, new RegExp(line));
      assert.doesNotMatch(there, /Verification closed/);
    });
});

it('stands on the home page of its student below the number that is good', async () => {
  const { asked, toId } = await arrived();
  await decline(toId);
  const [, first = '', second = ''] = (await asked.student.get('/en/home')).text.split(
    '<section class="panel">',
  );
  assert.match(first, /Fjord College/);
  assert.match(second, /Maple College/);
});

describe('transfers that are done', () => {
  it('stand by the moment at which they were, the latest first, on every page', async () => {
    const { organisationId: cove, dir } = await institution(world, 'Cove College');
    await takePart(world, cove, dir.personId);
    const handed: string[] = [];
    for (let n = 0; n < 4; n += 1) {
      const asked = await findEligible(world, fjord, { holder: helen });
      const transfer = await askTransfer(world, asked, cove);
      handed.push(transfer.id);
    }
    // Handed out in another order than they were asked.
    const order = [2, 0, 3, 1].map((at) => handed[at] ?? assert.fail());
    for (const id of order) {
      world.clock.advance(MINUTE);
      const done = await helen.post(transfersOf(fjord, id), { lastDay: '', seen: 'whole' });
      assert.equal(done.notice, 'fileHandedOut', done.text);
    }
    const { text } = await helen.get(`${transfersOf(fjord)}?tab=done`);
    const shown = [...text.matchAll(/requests\/([\w-]{36})\?back/g)].map(([, id]) => id);
    const rows = await world.db
      .selectFrom('transfers')
      .select('from_id')
      .where('id', 'in', order)
      .orderBy('handed_at', 'desc')
      .execute();
    assert.deepEqual(
      shown.slice(0, 4),
      rows.map((row) => row.from_id),
    );
  });
});

describe('an intended decision while a transfer is under way', () => {
  it('says to both that the transfer would end with it, and to the institution what was told', async () => {
    const asked = await eligible();
    const form = intentOf(fjord, asked.id);
    assert.doesNotMatch(await textOn(helen, form), /transfer to Maple College/);
    const transfer = await askTransfer(world, asked, maple);
    assert.match(await textOn(helen, form), /that the transfer to Maple College would end with it/);
    await tellFirst(helen, fjord, asked.id);
    assert.match(await textOn(asked.student, asked.path), /Your transfer to Maple College ends with it/);
    const desk = await textOn(helen, deskOf(fjord, asked.id));
    assert.match(desk, new RegExp(`What the student was told on .*${INTENDED.note.slice(0, 40)}`));
    await asked.student.post(`${asked.path}/reply`, { reply: 'I move to another college.' });
    const sign = intentOf(fjord, asked.id, 'sign');
    assert.match(await textOn(helen, sign), /The transfer to Maple College that is under way ends with it/);
    await handOutFile(world, helen, transfer);
    assert.match(await textOn(helen, sign), /The transfer to Maple College that is under way ends with it/);
    const fact = `${deskOf(fjord, asked.id)}/plain-fact`;
    assert.match(await textOn(helen, fact), /The transfer to Maple College that is under way ends with it/);
    assert.match(
      await textOn(asked.student, asked.path.replace('/en/verifications', '/fr/verifications')),
      /Votre transfert vers un autre établissement \(Maple College\) prendrait fin/,
    );
    const thread = await textOn(helen, deskOf(fjord, asked.id));
    assert.match(thread, /Told to the student: transfer asked/);
    assert.match(thread, /Told to the student: file handed out/);
  });
});

describe('a review on its student’s home page', () => {
  it('says how far it has come, by which day, and what comes next', async () => {
    const { organisationId: cove, dir } = await institution(world, 'Elm College');
    await takePart(world, cove, dir.personId);
    const second = await colleague(world, cove, 'alternate_dir');
    const asked = await findEligible(world, cove, { holder: dir });
    await signPlain(dir, cove, { id: asked.id, fact: 'dismissed' });
    await passTime(world, 15 * MINUTE);
    const home = () => textOn(asked.student, '/en/home');
    assert.match(await home(), /until when you can ask for a review/);
    await asked.student.post(`${asked.path}/review`, { grounds: 'I was never dismissed.' });
    assert.match(await home(), /Somebody of Elm College who neither .* should decide by [A-Z]/);
    assert.doesNotMatch(await home(), /until when you can ask for a review/);
    const page = reviewOf(cove, asked.id);
    await second.post(page, { do: 'take' });
    assert.match(await home(), /Elm College reviews the decision, and should decide by/);
    await second.post(page, { do: 'uphold', seen: 'yes', answer: 'The letter is about you.' });
    assert.match(await home(), /You can send it once to the coordinator/);
    await passTime(world, HOUR);
    await asked.student.post(`${asked.path}/review/coordinator`, {
      grounds: 'They looked at another letter.',
    });
    const told =
      /You sent it to the coordinator of your province or territory, who should answer by [A-Z]\w+ \d/;
    assert.match(await home(), told);
    assert.match(await textOn(asked.student, asked.path), told);
    await asked.student.post(`${asked.path}/review/withdraw`);
    assert.match(await home(), /The decision stays as it is\. When you meet the conditions, you can ask/);
  });
});
