import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { lookForContested } from '#portal/programme/contested/run.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { askedOf } from '#test/programme/questions.ts';
import { askFor, passTime, takePart } from '#test/programme/requests.ts';
import { askTransfer, findEligible, transfersOf } from '#test/programme/transfers.ts';
import { DAY } from '#test/world/clock.ts';

let world: PortalWorld;
let fjord: string;
let dir: Colleague;
let noor: Colleague;
before(async () => {
  world = await openPortal();
  const made = await institution(world);
  fjord = made.organisationId;
  dir = made.dir;
  await takePart(world, fjord, dir.personId);
  noor = await colleague(world, fjord, 'signatory');
});
after(() => world.close());

/** What stands under *Waits for you* on somebody's home page, as text. */
async function waitsOf(visitor: Visitor, home = '/en/home'): Promise<string> {
  const { text } = await visitor.get(home);
  const list = /<h2>(?:Waits for you|En attente de votre part)<\/h2><ul>(.*?)<\/ul>/s.exec(text)?.[1] ?? '';
  return list.replaceAll(/<\/li>/g, '; ').replaceAll(/<[^>]*>/g, '');
}

describe('what waits for a student', () => {
  it('is a question with its last day, and no message of it, until it is answered', async () => {
    const asked = await askedOf(world, { organisationId: fjord, noor }, '801');
    const { due_on } = await world.db
      .selectFrom('verifications')
      .select('due_on')
      .where('id', '=', asked.id)
      .executeTakeFirstOrThrow();
    assert.equal(due_on, '2012-12-22');
    assert.match(
      await waitsOf(asked.student),
      /1 question to answer, due on December 22, 2012; 1 message to read, since|1 message to read, since .*; 1 question to answer, due on December 22, 2012;/,
    );
    assert.match(
      await waitsOf(asked.student, '/fr/accueil'),
      /1\squestion à laquelle répondre, au plus tard le 22\sdécembre\s2012/,
    );
    await asked.student.get(asked.path);
    assert.match(await waitsOf(asked.student), /^1 question to answer, due on/);
    await asked.student.post(`${asked.path}/answer`, { answer: 'Fall.' });
    assert.doesNotMatch(await waitsOf(asked.student), /question/);
  });

  it('leaves no question new that was answered where it was read', async () => {
    const asked = await askedOf(world, { organisationId: fjord, noor }, '802');
    await asked.student.get('/en/home');
    await asked.student.post(`${asked.path}/answer`, { answer: 'Fall.' });
    const { text } = await asked.student.get(asked.path);
    const said = (title: string) =>
      new RegExp(`timeline-title">${title}[^<]*</p>(.*?)</li>`, 's').exec(text)?.[1];
    assert.match(said('Collège du Fjord asks you') ?? said('.* asks you') ?? '', /Which term/);
    assert.doesNotMatch(said('.* asks you') ?? '', />New</);
  });

  it('is said of an address that they gave, and not that there is none', async () => {
    const asked = await askFor(world, fjord, { number: '803' });
    assert.match((await asked.student.get(asked.path)).text, /No e-mail address is on file for you/);
    await asked.student.post('/en/account/email', {
      email: 'waits@student.example',
      confirm: 'waits@student.example',
    });
    const { text } = await asked.student.get(asked.path);
    assert.match(text, /waits to be confirmed: we sent a link to waits@student\.example/);
    assert.match(text, /href="\/en\/account">Send the link again/);
    assert.doesNotMatch(text, /No e-mail address/);
  });

  it('is a transfer that was refused, until they ask again or a month is over', async () => {
    const { organisationId: maple, dir: helen } = await institution(world, 'Maple College');
    await takePart(world, maple, helen.personId);
    const asked = await findEligible(world, fjord, { holder: noor });
    const { id, place_id } = await askTransfer(world, asked, maple);
    for (const page of ['', '/check'])
      assert.equal(
        (await asked.student.get(`/en/verifications/new/${place_id}${page}`)).notice,
        'askedAlready',
        'it is under way',
      );
    assert.doesNotMatch(await waitsOf(asked.student), /transfer/);
    const keep = { reason: 'not_our_student', note: '' };
    assert.equal((await dir.post(`${transfersOf(fjord, id)}/keep`, keep)).notice, 'fileKept');
    assert.match(
      await waitsOf(asked.student),
      /1 transfer that came to nothing \(you can ask again\), since/,
    );
    assert.match(await waitsOf(asked.student, '/fr/accueil'), /1\stransfert resté sans suite/);
    assert.match(
      (await asked.student.get('/en/home')).text,
      /href="\/en\/transfers\/new"[^>]*>[^<]*1 transfer/,
    );
    assert.match(
      (await asked.student.get('/en/transfers/new')).text,
      new RegExp(`came to nothing[\\s\\S]*href="${asked.path}"[^>]*>See why, and what you can do`),
    );
    assert.match((await asked.student.get(asked.path)).text, /What you can do: ask for the transfer again/);
    world.clock.advance(1000);
    const again = await askTransfer(world, asked, maple);
    assert.doesNotMatch(await waitsOf(asked.student), /transfer/);
    await dir.post(`${transfersOf(fjord, again.id)}/keep`, keep);
    assert.match(await waitsOf(asked.student), /1 transfer that came to nothing/);
    const longAgo = new Date(world.clock.now().getTime() - 31 * DAY);
    await world.db.updateTable('transfers').set({ settled_at: longAgo }).where('id', '=', again.id).execute();
    assert.doesNotMatch(await waitsOf(asked.student), /transfer/);
  });

  it('is a finding about their record that they can object to, for both accounts, until they do', async () => {
    const first = await findEligible(world, fjord, { holder: noor });
    const { student_number } = await world.db
      .selectFrom('student_places as p')
      .innerJoin('verifications as v', 'v.place_id', 'p.id')
      .select('p.student_number')
      .where('v.id', '=', first.id)
      .executeTakeFirstOrThrow();
    const details = { givenNames: 'Maya', familyName: 'Obi', dateOfBirth: '1991-01-01' };
    const later = await askFor(world, fjord, { number: `0${student_number}`, details });
    await lookForContested(world.deps);
    const { id } = await world.db
      .selectFrom('contested_records as c')
      .innerJoin('verifications as v', 'v.place_id', 'c.place_id')
      .select('c.id')
      .where('v.id', '=', later.id)
      .executeTakeFirstOrThrow();
    const path = `/en/our-institution/${fjord}/claimed-twice/${id}`;
    await dir.post(path, { finding: 'same_person', seen: 'yes' });
    assert.doesNotMatch(await waitsOf(first.student), /finding/);
    assert.equal((await noor.post(path, { decision: 'confirm' })).notice, 'findingConfirmed');
    for (const { student } of [first, later]) {
      assert.match(await waitsOf(student), /1 finding about your record to read.* due on \w+ \d+, 2012/);
      assert.match(await waitsOf(student, '/fr/accueil'), /1\sconclusion sur votre dossier à lire/);
      assert.match((await student.get('/en/home')).text, /href="\/en\/home#claims".*<div id="claims">/s);
    }
    const [, claim = ''] =
      /href="(\/en\/claims\/[\w-]+)"/.exec((await first.student.get('/en/home')).text) ?? [];
    await first.student.post(claim, { objection: 'The other account is not mine.' });
    for (const { student } of [first, later]) assert.doesNotMatch(await waitsOf(student), /finding/);
    await passTime(world, 0);
  });
});
