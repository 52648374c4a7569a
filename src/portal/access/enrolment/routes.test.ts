import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { verifyChain } from '#kernel/audit/verify.ts';
import { mintPin, PIN_BYTES } from '#kernel/codes.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import {
  ANSWERS,
  addOrganisation,
  enrol,
  errorsOf,
  givePin,
  goToPin,
  goToQuestions,
  MARIE,
  pinForm,
  titleOf,
} from '#test/portal/portal-people.ts';
import { DAY } from '#test/world/clock.ts';

let world: PortalWorld;
before(async () => {
  world = await openPortal();
});
after(() => world.close());

const PIN = '/en/enrolment/pin';
const QUESTIONS = '/en/enrolment/security-questions';

/** Changes the last secret character but one, and nothing else: the check character then shows it. */
const slip = (pin: string): string => pin.replace(/.(?=.$)/, (last) => (last === '7' ? '8' : '7'));

/** Another PIN that is found by the same selector. */
function withSelectorOf(pin: string): string {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const selector = Array.from(pin.slice(0, 4), (character) => alphabet.indexOf(character));
  return mintPin(Uint8Array.from([...selector, ...randomBytes(PIN_BYTES)])).text;
}

describe('enrolling', () => {
  it('goes through the pages in the order of the seed, with their titles and buttons', async () => {
    const visitor = await world.visitor();
    const pin = await givePin(world);
    await visitor.post('/en/terms', { answer: 'accept', version: '1' });
    const welcome = await visitor.get('/en/enrolment/welcome');
    assert.equal(titleOf(welcome), 'Welcome to CIC’s Portal');
    assert.match(welcome.text, />Next<\/button>/);
    await visitor.post('/en/enrolment/welcome');
    const have = await visitor.get('/en/enrolment/have-you-received-a-pin');
    assert.match(
      have.text,
      /To continue your enrolment, you must have received a Personal Identification Number \(PIN\) directly from Citizenship and Immigration Canada or from an authorized person within your organization\./,
    );
    assert.match(have.text, /Are you a student\? You need no PIN: select No\./);
    assert.match(have.text, />Yes<\/button>[\s\S]*>No<\/button>/);
    await visitor.post('/en/enrolment/have-you-received-a-pin', { answer: 'yes' });
    const enter = await visitor.get(PIN);
    // One of the names may be empty; the PIN may not.
    for (const label of ['Given Name(s)</label>', 'Family Name</label>', 'PIN<span'])
      assert.ok(enter.text.includes(label), label);
    assert.match(enter.text, />Continue<\/button>/);
    const entered = await visitor.post(PIN, pinForm(pin.text.toLowerCase().replaceAll('-', ' ')));
    assert.equal(entered.location, '/en/enrolment/terms');
    await visitor.post('/en/enrolment/terms', { answer: 'accept', version: '1' });
    const done = await visitor.post(QUESTIONS, ANSWERS);
    assert.equal(done.location, '/en/recovery-code?after=enrolment');
    const home = await visitor.get('/en/home?after=enrolment');
    assert.equal(titleOf(home), 'Welcome to CIC’s Portal');
    assert.match(home.text, /Marie-Ève Tremblay/);
    assert.match(home.text, /You have now enrolled in the CIC Portal\./);
    assert.doesNotMatch((await visitor.get('/en/home')).text, /You have now enrolled/);
  });

  it('says at its field that a name can’t be one, and counts no try for it', async () => {
    const visitor = await world.visitor();
    const pin = await givePin(world);
    await goToPin(visitor);
    const odd = { givenNames: 'Marie-Ève!', familyName: 'https://evil.example', email: 'x@example.ca' };
    for (let times = 0; times < 6; times += 1) {
      const page = await visitor.post(PIN, pinForm(pin.text, odd));
      assert.match(page.text, /the PIN has to be typed again/);
      assert.equal(page.status, 422);
      assert.equal(errorsOf(page).filter((error) => /^In a name, use only letters/.test(error)).length, 2);
    }
    const entered = await visitor.post(PIN, pinForm(pin.text));
    assert.equal(entered.location, '/en/enrolment/terms');
  });

  it('leaves a person, a role, a linked credential, accepted terms, answers, and nothing else', async () => {
    const organisationId = await addOrganisation(world);
    const visitor = await enrol(world, { role: 'dir', organisationId, kind: 'mailed' });
    const { db } = world;
    const credential = await db
      .selectFrom('credentials')
      .selectAll()
      .where('id', '=', visitor.credentialId)
      .executeTakeFirstOrThrow();
    assert.equal(credential.status, 'linked');
    const personId = credential.person_id ?? '';
    const membership = await db
      .selectFrom('memberships as m')
      .innerJoin('pins as p', 'p.id', 'm.pin_id')
      .select(['m.role', 'm.organisation_id', 'm.status', 'p.status as pin', 'p.redeemed_by'])
      .where('m.person_id', '=', personId)
      .execute();
    assert.deepEqual(membership, [
      {
        role: 'dir',
        organisation_id: organisationId,
        status: 'active',
        pin: 'redeemed',
        redeemed_by: personId,
      },
    ]);
    const terms = await db
      .selectFrom('terms_acceptances')
      .select('document')
      .where('person_id', '=', personId)
      .execute();
    assert.deepEqual(terms.map(({ document }) => document).sort(), ['partner', 'portal']);
    const answers = await db
      .selectFrom('security_answers')
      .selectAll()
      .where('person_id', '=', personId)
      .execute();
    assert.equal(answers.length, 4);
    assert.ok(!JSON.stringify(answers).toLowerCase().includes('compass'));
    const row = await db
      .selectFrom('enrolments')
      .select('credential_id')
      .where('credential_id', '=', visitor.credentialId)
      .executeTakeFirst();
    assert.equal(row, undefined);
  });

  it('is told by e-mail and in the audit log, without any secret', async () => {
    const given = await givePin(world, { email: 'told@example.ca' });
    const visitor = await world.visitor();
    await goToQuestions(visitor, given.text);
    await visitor.post(QUESTIONS, ANSWERS);
    const mail = (await world.mail()).find(({ to }) => to === 'told@example.ca');
    assert.equal(mail?.subject, 'Your enrolment is complete');
    const events = await world.db.selectFrom('audit_events').select('body').execute();
    const all = JSON.stringify([
      mail,
      events,
      await world.db.selectFrom('sessions').select('data').execute(),
    ]);
    for (const secret of [given.text, given.text.replaceAll('-', ''), 'compass', 'Quetsche'])
      assert.ok(!all.includes(secret));
    const about = await world.db
      .selectFrom('audit_events')
      .select('action')
      .where('subject', '=', `pin:${given.id}`)
      .orderBy('seq')
      .execute();
    assert.deepEqual(
      about.map(({ action }) => action),
      ['pin.issued', 'pin.proved', 'pin.redeemed'],
    );
    assert.equal((await verifyChain(world.db)).kind, 'intact');
  });

  it('cannot be shortened by typing an address', async () => {
    const visitor = await world.visitor();
    await visitor.post('/en/terms', { answer: 'accept', version: '1' });
    for (const path of [
      '/en/enrolment/have-you-received-a-pin',
      PIN,
      QUESTIONS,
      '/en/home',
      '/en/recovery-code',
      '/en/account/another-pin',
    ])
      assert.equal((await visitor.get(path)).location, '/en/enrolment/welcome', path);
    assert.equal((await visitor.post(QUESTIONS, ANSWERS)).location, '/en/enrolment/welcome');
  });

  it('explains how to obtain a PIN to whoever has none, and takes them back', async () => {
    const visitor = await world.visitor();
    await visitor.post('/en/terms', { answer: 'accept', version: '1' });
    await visitor.post('/en/enrolment/welcome');
    await visitor.post('/en/enrolment/have-you-received-a-pin', { answer: 'no' });
    const answer = await visitor.post('/en/enrolment/capacity', { capacity: 'institution' });
    assert.equal(answer.location, '/en/enrolment/obtain-a-pin');
    const page = await visitor.get('/en/enrolment/obtain-a-pin');
    assert.match(
      page.text,
      /href="\/en\/obtain-a-pin"[\s\S]*action="\/en\/enrolment\/have-you-received-a-pin"[\s\S]*name="answer" value="yes"/,
    );
    assert.equal((await visitor.get(PIN)).location, '/en/enrolment/have-you-received-a-pin');
  });

  it('goes on in another session where the first one stopped', async () => {
    const visitor = await world.visitor();
    await goToQuestions(visitor, (await givePin(world)).text);
    const later = await world.visitor(visitor.credentialId);
    assert.equal((await later.get('/en/enrolment/welcome')).status, 200);
    const page = await later.get(QUESTIONS);
    assert.equal(titleOf(page), 'Create four security questions');
    assert.equal((await later.post(QUESTIONS, ANSWERS)).status, 303);
  });

  it('keeps the answers that are good while the others are put right', async () => {
    const visitor = await world.visitor();
    const pin = await givePin(world);
    await goToQuestions(visitor, pin.text);
    const wrong = await visitor.post(QUESTIONS, { ...ANSWERS, answer_2: 'ab', own_question: 'Why?' });
    assert.equal(errorsOf(wrong).length, 2);
    assert.equal(wrong.text.match(/Kept from before/g)?.length, 3);
    for (const answer of ['poutine', 'compass', 'Quetsche']) assert.ok(!wrong.text.includes(answer), answer);
    const [, form = ''] = /name="_form" value="([^"]*)"/.exec(wrong.text) ?? [];
    const empty = { answer_1: '', answer_3: '', answer_4: '' };
    const elsewhere = await visitor.post(QUESTIONS, {
      ...ANSWERS,
      ...empty,
      question_1: 'read-teacher',
      _form: form,
    });
    assert.match(
      errorsOf(elsewhere).join(),
      /^Enter an answer to question 1\.$/,
      'an answer is for its question',
    );
    const done = await visitor.post(QUESTIONS, {
      ...ANSWERS,
      answer_2: '',
      answer_3: '',
      answer_4: '',
      _form: form,
    });
    assert.equal(done.location, '/en/recovery-code?after=enrolment');
  });

  it('speaks French throughout', async () => {
    const visitor = await world.visitor();
    const pin = await givePin(world);
    await visitor.post('/fr/modalites', { answer: 'accept', version: '1' });
    assert.equal(titleOf(await visitor.get('/fr/inscription/bienvenue')), 'Bienvenue au portail de CIC');
    await visitor.post('/fr/inscription/bienvenue');
    await visitor.post('/fr/inscription/avez-vous-recu-un-nip', { answer: 'yes' });
    const wrong = await visitor.post('/fr/inscription/nip', pinForm(slip(pin.text)));
    assert.match(errorsOf(wrong)[0] ?? '', /faute de frappe/);
    await visitor.post('/fr/inscription/nip', pinForm(pin.text));
    await visitor.post('/fr/inscription/modalites', { answer: 'accept', version: '1' });
    const done = await visitor.post('/fr/inscription/questions-de-securite', ANSWERS);
    assert.equal(done.location, '/fr/code-de-recuperation?after=enrolment');
  });
});

describe('the PIN page', () => {
  it('says the same for a wrong name, a wrong PIN, an unknown one, an expired and a void one', async () => {
    const good = await givePin(world);
    const other = await givePin(world);
    const expired = await givePin(world, { now: new Date(world.clock.now().getTime() - 15 * DAY) });
    const ended = await givePin(world);
    await world.db.updateTable('pins').set({ status: 'void' }).where('id', '=', ended.id).execute();
    const tries: Record<string, Record<string, string>> = {
      'given name': pinForm(good.text, { ...MARIE, givenNames: 'Marie' }),
      'family name': pinForm(good.text, { ...MARIE, familyName: 'Roy' }),
      'names in each other’s place': pinForm(good.text, {
        ...MARIE,
        givenNames: MARIE.familyName,
        familyName: MARIE.givenNames,
      }),
      'unknown PIN': pinForm(mintPin(randomBytes(PIN_BYTES)).text),
      'wrong secret': pinForm(withSelectorOf(good.text)),
      'expired PIN': pinForm(expired.text),
      'void PIN': pinForm(ended.text),
      'another’s PIN': pinForm(other.text, { ...MARIE, familyName: 'Someone' }),
    };
    const said = new Set<string>();
    for (const [what, form] of Object.entries(tries)) {
      const visitor = await world.visitor();
      await goToPin(visitor);
      const page = await visitor.post(PIN, form);
      assert.equal(page.status, 422, what);
      said.add(JSON.stringify(errorsOf(page)));
    }
    assert.deepEqual(
      [...said],
      [
        JSON.stringify([
          'These names and this PIN do not match what we have. Check all three against your letter or slip. You can try 4 more times.',
        ]),
      ],
    );
  });

  it('keeps the names that were typed, never the PIN', async () => {
    const visitor = await world.visitor();
    await goToPin(visitor);
    const pin = (await givePin(world)).text;
    const page = await visitor.post(PIN, pinForm(pin, { ...MARIE, familyName: 'Bérubé' }));
    assert.match(page.text, /value="Bérubé"/);
    assert.ok(!page.text.includes(pin));
    const toggled = await visitor.post(PIN, {
      ...pinForm(pin, { ...MARIE, familyName: 'Bérubé' }),
      _language: 'fr',
    });
    assert.match(toggled.location ?? '', /^\/fr\/inscription\/nip\?form=/);
    const french = await visitor.get(toggled.location ?? '');
    assert.match(french.text, /value="Bérubé"/);
    const stored = await world.db.selectFrom('sessions').select('data').execute();
    assert.ok(!JSON.stringify([french.text, stored]).includes(pin));
  });

  it('does not count a typing slip, a short PIN or an empty field', async () => {
    const visitor = await world.visitor();
    await goToPin(visitor);
    const pin = await givePin(world);
    const typed = [
      slip(pin.text),
      pin.text.slice(0, -1),
      '',
      'ÜÜÜÜ-ÜÜÜÜ-ÜÜÜÜ',
      slip(pin.text),
      slip(pin.text),
    ];
    for (const text of typed) {
      const page = await visitor.post(PIN, pinForm(text));
      assert.equal(page.status, 422);
      assert.match(page.text, /aria-describedby="pin-hint pin-error"/, text);
    }
    const { failures } = await world.db
      .selectFrom('pins')
      .select('failures')
      .where('id', '=', pin.id)
      .executeTakeFirstOrThrow();
    assert.equal(failures, 0);
    assert.equal((await visitor.post(PIN, pinForm(pin.text))).location, '/en/enrolment/terms');
  });

  it('makes a credential wait a day after five wrong tries, and says until when', async () => {
    const visitor = await world.visitor();
    await goToPin(visitor);
    const pin = (await givePin(world, { kind: 'mailed' })).text;
    const wrong = pinForm(pin, { ...MARIE, familyName: 'Roy' });
    const said: string[] = [];
    for (let tries = 0; tries < 5; tries += 1) said.push(errorsOf(await visitor.post(PIN, wrong))[0] ?? '');
    assert.match(said[3] ?? '', /You can try once more\./);
    assert.match(said[4] ?? '', /try again on November 23, 2012 at 2:00/);
    const right = await visitor.post(PIN, pinForm(pin));
    assert.deepEqual(errorsOf(right), [
      'For your protection, you can try again on November 23, 2012 at 2:00\u00a0p.m. Eastern Time.',
    ]);
    for (const page of [right, await visitor.get(PIN)]) {
      assert.doesNotMatch(page.text, /name="pin"/);
      assert.match(page.text, /What you can do now.*Foreign Student Unit/s);
      assert.match(page.text, /href="\/en\/ask-for-help"/);
    }
    assert.match((await visitor.get('/fr/inscription/nip')).text, /Ce que vous pouvez faire maintenant/);
    world.clock.advance(DAY);
    const nextDay = await world.visitor(visitor.credentialId);
    assert.equal((await nextDay.post(PIN, pinForm(pin))).location, '/en/enrolment/terms');
  });

  it('makes a PIN void at the twentieth wrong try by whomever, and tells its issuer', async () => {
    const officer = await enrol(world, {
      email: 'officer@example.ca',
      givenNames: 'Olive',
      familyName: 'Officer',
    });
    const issuedBy = await personOf(officer);
    const pin = await givePin(world, { issuedBy });
    const wrong = pinForm(pin.text, { ...MARIE, familyName: 'Roy' });
    for (let person = 0; person < 5; person += 1) {
      const stranger = await world.visitor();
      await goToPin(stranger);
      for (let tries = 0; tries < 4; tries += 1) await stranger.post(PIN, wrong);
    }
    const row = await world.db
      .selectFrom('pins')
      .select('status')
      .where('id', '=', pin.id)
      .executeTakeFirstOrThrow();
    assert.equal(row.status, 'void');
    const told = (await world.mail()).filter(({ to }) => to === 'officer@example.ca');
    assert.deepEqual(
      told.map(({ subject }) => subject).filter((subject) => subject.includes('PIN')),
      ['A PIN that you issued is no longer valid'],
    );
    const holder = await world.visitor();
    await goToPin(holder);
    assert.equal((await holder.post(PIN, pinForm(pin.text))).status, 422);
  });

  it('forgets the wrong tries once the PIN is spent', async () => {
    const visitor = await world.visitor();
    await goToPin(visitor);
    const pin = await givePin(world);
    for (let tries = 0; tries < 4; tries += 1)
      await visitor.post(PIN, pinForm(pin.text, { ...MARIE, familyName: 'Roy' }));
    await visitor.post(PIN, pinForm(pin.text));
    await visitor.post('/en/enrolment/terms', { answer: 'accept', version: '1' });
    const done = await visitor.post(QUESTIONS, ANSWERS);
    assert.equal(done.location, '/en/recovery-code?after=enrolment', done.text);
    const throttles = await world.db
      .selectFrom('throttles')
      .select('key')
      .where('key', '=', `pin:${visitor.credentialId}`)
      .execute();
    assert.deepEqual(throttles, []);
  });

  it('does not forgive wrong tries to whoever proves a PIN of their own in between', async () => {
    const visitor = await world.visitor();
    await goToPin(visitor);
    const own = await givePin(world);
    const other = withSelectorOf((await givePin(world)).text);
    for (let tries = 0; tries < 3; tries += 1) await visitor.post(PIN, pinForm(other));
    await visitor.post(PIN, pinForm(own.text));
    await visitor.post(PIN, pinForm(other));
    const page = await visitor.post(PIN, pinForm(other));
    assert.match(errorsOf(page).join(), /you can try again on/);
  });
});

describe('a PIN that many use', () => {
  it('makes one person of 200 credentials that finish at the same moment', async () => {
    const pin = await givePin(world, { familyName: 'Unique' });
    const visitors: Visitor[] = [];
    for (let count = 0; count < 200; count += 1) visitors.push(await world.visitor());
    await readyForQuestions(visitors, pin.id);
    const pages = await Promise.all(visitors.map((visitor) => visitor.post(QUESTIONS, ANSWERS)));
    assert.equal(pages.filter(({ status }) => status === 303).length, 1);
    assert.equal(pages.filter(({ status }) => status === 409).length, 199);
    const people = await world.db
      .selectFrom('persons')
      .select('id')
      .where('family_name', '=', 'Unique')
      .execute();
    assert.equal(people.length, 1);
    const linked = await world.db
      .selectFrom('credentials')
      .select('id')
      .where('person_id', '=', people[0]?.id ?? '')
      .execute();
    assert.equal(linked.length, 1);
    const memberships = await world.db
      .selectFrom('memberships')
      .select('id')
      .where('pin_id', '=', pin.id)
      .execute();
    assert.equal(memberships.length, 1);
  });

  it('takes the others back to the PIN, with nothing lost but the PIN', async () => {
    const pin = await givePin(world);
    const [first, second] = [await world.visitor(), await world.visitor()];
    await goToQuestions(first, pin.text);
    await goToQuestions(second, pin.text);
    await first.post(QUESTIONS, ANSWERS);
    const late = await second.post(QUESTIONS, ANSWERS);
    assert.equal(late.status, 409);
    assert.equal(titleOf(late), 'Your PIN can no longer be used');
    assert.equal(titleOf(await second.get(QUESTIONS)), 'Your PIN can no longer be used');
    const another = await givePin(world);
    assert.equal((await second.post(PIN, pinForm(another.text))).location, QUESTIONS);
    assert.equal((await second.post(QUESTIONS, ANSWERS)).status, 303);
  });

  it('enrols once whoever presses the button twice', async () => {
    const visitor = await world.visitor();
    await goToQuestions(visitor, (await givePin(world, { familyName: 'Twice' })).text, {
      ...MARIE,
      familyName: 'Twice',
    });
    const pages = await Promise.all([visitor.post(QUESTIONS, ANSWERS), visitor.post(QUESTIONS, ANSWERS)]);
    assert.deepEqual(
      pages.map(({ status }) => status),
      [303, 303],
    );
    const people = await world.db
      .selectFrom('persons')
      .select('id')
      .where('family_name', '=', 'Twice')
      .execute();
    assert.equal(people.length, 1);
  });
});

describe('an enrolment that breaks off in the middle', () => {
  it('leaves nothing behind, and can be finished later', async () => {
    const broken = await openPortal();
    try {
      const visitor = await broken.visitor();
      const pin = await givePin(broken);
      await goToQuestions(visitor, pin.text);
      // The very last statement of the transaction fails, as late as a power cut can come.
      const log = broken.db.schema.alterTable('audit_events');
      await log.addCheckConstraint('cut', sql`action <> 'membership.granted'`).execute();
      assert.equal((await visitor.post(QUESTIONS, ANSWERS)).status, 500);
      const people = await broken.db.selectFrom('persons').select('id').execute();
      const answers = await broken.db.selectFrom('security_answers').select('position').execute();
      const memberships = await broken.db.selectFrom('memberships').select('id').execute();
      assert.deepEqual([people, answers, memberships], [[], [], []]);
      const pins = await broken.db.selectFrom('pins').select(['status', 'redeemed_by']).execute();
      assert.deepEqual(pins, [{ status: 'issued', redeemed_by: null }]);
      const again = await broken.visitor(visitor.credentialId);
      await log.dropConstraint('cut').execute();
      assert.equal((await again.post(QUESTIONS, ANSWERS)).location, '/en/recovery-code?after=enrolment');
    } finally {
      await broken.close();
    }
  });
});

describe('another PIN', () => {
  it('is told to whoever issued it, and costs no try', async () => {
    const visitor = await enrol(world);
    const issuedBy = await personOf(visitor);
    const pin = await givePin(world, { role: 'coordinator', jurisdiction: 'BC', issuedBy });
    for (let time = 1; time <= 6; time++) {
      const page = await visitor.post('/en/account/another-pin', pinForm(pin.text));
      assert.match(errorsOf(page).join(), /^This PIN was issued or approved by you/);
    }
    const wrong = await visitor.post(
      '/en/account/another-pin',
      pinForm(pin.text, { ...MARIE, familyName: 'Roy' }),
    );
    assert.match(errorsOf(wrong).join(), /You can try 4 more times/);
    const tried = world.db.selectFrom('pins').select('failures').where('id', '=', pin.id);
    assert.equal((await tried.executeTakeFirstOrThrow()).failures, 1);
  });

  it('adds its role to the person who is signed in', async () => {
    const visitor = await enrol(world, { familyName: 'Roy' });
    const organisationId = await addOrganisation(world, 'Northern College');
    const names = { ...MARIE, familyName: 'Roy' };
    const pin = await givePin(world, { ...names, role: 'signatory', organisationId });
    const page = await visitor.post('/en/account/another-pin', pinForm(pin.text, names));
    assert.equal(page.location, '/en/home');
    assert.match((await visitor.get('/en/home')).text, /Northern College/);
    const again = await visitor.post('/en/account/another-pin', pinForm(pin.text, names));
    assert.equal(again.status, 422);
  });

  it('refuses a PIN of somebody else like any that does not match', async () => {
    const visitor = await enrol(world, { familyName: 'Côté' });
    const theirs = await givePin(world, { familyName: 'Gagnon' });
    const form = pinForm(theirs.text, { ...MARIE, familyName: 'Gagnon' });
    const page = await visitor.post('/en/account/another-pin', form);
    assert.equal(page.status, 422);
    assert.match(errorsOf(page).join(), /^These names and this PIN do not match what we have/);
  });
});

async function personOf(visitor: Visitor): Promise<string> {
  const row = await world.db
    .selectFrom('credentials')
    .select('person_id')
    .where('id', '=', visitor.credentialId)
    .executeTakeFirstOrThrow();
  return row.person_id ?? '';
}

/** As if each had gone the way by itself: the way is tested above. */
async function readyForQuestions(visitors: readonly Visitor[], pinId: string): Promise<void> {
  const now = world.clock.now();
  const credentials = visitors.map(({ credentialId }) => credentialId);
  await world.db
    .insertInto('enrolments')
    .values(
      credentials.map((id) => ({
        credential_id: id,
        welcomed_at: now,
        has_pin_at: now,
        pin_id: pinId,
        proved_at: now,
      })),
    )
    .execute();
  await world.db
    .insertInto('terms_acceptances')
    .values(
      credentials.flatMap((id) =>
        (['portal', 'partner'] as const).map((document) => ({
          document,
          version: 1,
          locale: 'en' as const,
          credential_id: id,
          person_id: null,
          accepted_at: now,
        })),
      ),
    )
    .execute();
}
