import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { randomToken, sha256 } from '#kernel/secrets/tokens.ts';
import { type Sending, sendAtOnce } from '#test/portal/at-once.ts';
import { type Colleague, colleague } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { namesForm, newcomer, showCredential } from '#test/portal/portal-moves.ts';
import { ANSWERS, addOrganisation, enrol, type MARIE } from '#test/portal/portal-people.ts';
import { addNominee, officer } from '#test/portal/portal-queue.ts';
import { DAY, MINUTE } from '#test/world/clock.ts';

// A form that is sent several times at once, as a double click does, has the effect of one: one event, one mail, one
// answer. On PostgreSQL, with its many connections, all of them are under way together.

const DIR = 'dir@example.ca';

const BEGINNER = { givenNames: 'Ada', familyName: 'Begins', email: 'begins@example.ca', language: 'en' };

interface Effect {
  /** The actions in the log. */
  readonly events: readonly string[];
  /** The addresses that are written to. */
  readonly mail: readonly string[];
}

let world: PortalWorld;
let organisationId: string;
let dir: Colleague;
let odile: Visitor;
before(async () => {
  world = await openPortal();
  organisationId = await addOrganisation(world);
  dir = await colleague(world, organisationId, 'dir', { email: DIR });
  odile = await officer(world, 'Odile');
});
after(() => world.close());

/** Somebody at the institution, signed in. */
const member = (person: Partial<typeof MARIE>) =>
  enrol(world, { ...person, role: 'signatory', organisationId });

/** The same person in another browser. */
async function signedInAgain({ credentialId }: Visitor): Promise<void> {
  const visitor = await world.visitor(credentialId);
  const name = /name="(answer_\d)"/.exec((await visitor.get('/en/security-question')).text)?.[1] ?? '';
  const answer = (ANSWERS as Readonly<Record<string, string>>)[name] ?? '';
  assert.equal((await visitor.post('/en/security-question', { [name]: answer })).location, '/en/home');
}

/** The token of a personal link of a nominee. */
async function linkOf(nominationId: string): Promise<string> {
  const token = randomToken();
  const [created_at, expires_at] = [world.clock.now(), new Date(world.clock.now().getTime() + DAY)];
  const link = { token_hash: sha256(token), nomination_id: nominationId, created_at, expires_at };
  await world.db.insertInto('nomination_links').values(link).execute();
  return token;
}

const ACTIONS: Readonly<Record<string, { from(): Promise<Sending>; to: Effect }>> = {
  'security questions': {
    from: async () => ({
      by: await member({ email: 'questions@example.ca' }),
      path: '/en/account/security-questions',
      fields: { ...ANSWERS, answer_1: 'Pea soup' },
    }),
    to: { events: ['person.questions_changed'], mail: ['questions@example.ca'] },
  },
  'the end of a session elsewhere': {
    from: async () => {
      const by = await member({ email: 'elsewhere@example.ca' });
      await signedInAgain(by);
      const end = /\/en\/account\/sessions\/[0-9a-f-]{36}\/end/.exec((await by.get('/en/account')).text)?.[0];
      return { by, path: end ?? assert.fail('no other session') };
    },
    to: { events: ['session.ended'], mail: [] },
  },
  'the end of all other sessions': {
    from: async () => {
      const by = await member({ email: 'others@example.ca' });
      await signedInAgain(by);
      return { by, path: '/en/account/sessions/end' };
    },
    to: { events: ['session.others_ended'], mail: [] },
  },
  'logging out': {
    from: async () => ({ by: await member({ email: 'leaves@example.ca' }), path: '/en/log-out' }),
    to: { events: ['session.ended'], mail: [] },
  },
  'terms of use': {
    from: async () => ({
      by: await world.visitor(),
      path: '/en/terms',
      fields: { answer: 'accept', version: '1' },
    }),
    to: { events: ['terms.accepted'], mail: [] },
  },
  'the language of one’s mail': {
    from: async () => ({ by: dir, path: '/en/account/language', fields: { language: 'fr' } }),
    to: { events: ['person.language_changed'], mail: [] },
  },
  'a new e-mail address': {
    from: async () => ({
      by: await member({ email: 'former@example.ca' }),
      path: '/en/account/email',
      fields: { email: 'new@example.ca' },
    }),
    to: { events: ['person.email_change_asked'], mail: ['former@example.ca', 'new@example.ca'] },
  },
  'the link to a new e-mail address': {
    from: async () => {
      const by = await member({ email: 'waiting@example.ca' });
      await by.post('/en/account/email', { email: 'waiting-new@example.ca' });
      world.clock.advance(MINUTE);
      return { by, path: '/en/account/email/new-link' };
    },
    to: { events: ['person.email_link_sent'], mail: ['waiting-new@example.ca'] },
  },
  'the campuses of a signatory': {
    from: async () => {
      const { membershipId } = await colleague(world, organisationId, 'signatory');
      const { id } = await world.db
        .insertInto('campuses')
        .values({ organisation_id: organisationId, name: 'Campus nord' })
        .returning('id')
        .executeTakeFirstOrThrow();
      const path = `/en/our-institution/${organisationId}/people/${membershipId}/campuses`;
      return { by: dir, path, fields: { reach: 'some', campuses: id } };
    },
    to: { events: ['membership.scoped'], mail: [] },
  },
  'a link that is sent again to a nominee': {
    from: async () => {
      const email = 'again@example.ca';
      const { id } = await addNominee(world, organisationId, { kind: 'signatory', status: 'invited', email });
      return { by: dir, path: `/en/our-institution/${organisationId}/nominations/${id}/link` };
    },
    to: { events: ['nomination.link_sent'], mail: ['again@example.ca'] },
  },
  'a link that a nominee asks for': {
    from: async () => {
      const email = 'asks@example.ca';
      const { id } = await addNominee(world, organisationId, { kind: 'signatory', status: 'invited', email });
      const token = await linkOf(id);
      world.clock.advance(MINUTE);
      return { by: await world.visitor(), path: `/en/nomination/${token}/new-link` };
    },
    to: { events: [], mail: ['asks@example.ca'] },
  },
  'a nomination at the public form': {
    from: async () => ({
      by: await world.visitor(),
      path: '/en/obtain-a-pin/new-dir?in=QC',
      fields: { ...BEGINNER, institution: organisationId },
    }),
    to: { events: ['nomination.started'], mail: ['begins@example.ca'] },
  },
  'an order of letters': {
    from: async () => {
      const { id } = await addNominee(world, organisationId, { status: 'approved', email: 'run@example.ca' });
      return { by: odile, path: '/en/pin-letters', fields: { nomination: id } };
    },
    to: { events: ['letters.ordered'], mail: [] },
  },
  'a move that is proved by a code': {
    from: async () => {
      const owner = { givenNames: 'Ada', familyName: 'Code', email: 'code@example.ca' };
      const page = await (await member(owner)).post('/en/recovery-code');
      const code = /<code>([^<]+)<\/code>/.exec(page.text)?.[1] ?? assert.fail(page.text);
      const fields = { ...namesForm(owner), email: owner.email, recovery_code: code };
      return { by: await newcomer(world), path: '/en/move/recovery-code', fields };
    },
    to: { events: ['move.requested'], mail: [] },
  },
  'a move that is proved by the former credential': {
    from: async () => {
      const owner = { givenNames: 'Ada', familyName: 'Shown', email: 'shown@example.ca' };
      const by = await newcomer(world);
      await showCredential(world, by, (await member(owner)).credentialId, 'prove-old');
      return { by, path: '/en/move/former-credential', fields: namesForm(owner) };
    },
    to: { events: ['move.requested'], mail: [] },
  },
  'a move that somebody must approve': {
    from: async () => {
      const owner = { givenNames: 'Ada', familyName: 'Asking', email: 'asking@example.ca' };
      await member(owner);
      const fields = { ...namesForm(owner), email: owner.email };
      return { by: await newcomer(world), path: '/en/move/approval', fields };
    },
    to: { events: ['move.requested'], mail: [DIR] },
  },
};

describe('what is sent several times at once happens once', () => {
  for (const [name, { from, to }] of Object.entries(ACTIONS))
    it(name, async () => {
      const { answers, ...effect } = await sendAtOnce(world, await from());
      assert.deepEqual(effect, to);
      // The embedded database does one after another: the later ones may find the page closed.
      if (process.env.TEST_ENGINE === 'postgres') assert.equal(answers.size, 1, [...answers].join(', '));
    });
});
