import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Sending, sendAtOnce } from '#test/portal/at-once.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { askCorrection, correctionOf, WHY } from '#test/programme/corrections.ts';
import { INTENDED, intentOf, reviewOf, signPlain, tellFirst } from '#test/programme/losses.ts';
import { staffOf } from '#test/programme/marks.ts';
import { type Asked, deskOf, passTime, revisionOn, takePart } from '#test/programme/requests.ts';
import { findEligible } from '#test/programme/transfers.ts';
import { MINUTE } from '#test/world/clock.ts';

// The forms by which somebody loses a number, replies, asks for a review or gets it back, each sent several times at once,
// have the effect of one; and what is signed at once by two means, one of them.

let world: PortalWorld;
let fjord: string;
let helen: Colleague;
let deputy: Colleague;
let nadia: Visitor;

/** A day of work is eight hours, by which sessions end: each part has its own. */
async function begin(): Promise<void> {
  world = await openPortal();
  const { organisationId, dir } = await institution(world, 'Fjord College');
  [fjord, helen] = [organisationId, dir];
  await takePart(world, fjord, helen.personId);
  deputy = await colleague(world, fjord, 'alternate_dir');
  nadia = await staffOf(world, 'coordinator');
}
const end = () => world.close();

const eligible = (): Promise<Asked> => findEligible(world, fjord, { holder: helen });

/** Somebody who was told first. */
async function told(): Promise<Asked> {
  const one = await eligible();
  await tellFirst(helen, fjord, one.id);
  return one;
}

async function replied(): Promise<Asked> {
  const one = await told();
  const sent = await one.student.post(`${one.path}/reply`, { reply: 'I was ill.' });
  assert.equal(sent.notice, 'intentReplied', sent.text);
  return one;
}

/** Somebody who lost the number by a plain fact. */
async function lost(): Promise<Asked> {
  const one = await eligible();
  assert.equal((await signPlain(helen, fjord, { id: one.id, fact: 'dismissed' })).notice, 'requestSigned');
  await passTime(world, 15 * MINUTE);
  return one;
}

/** A review as far as it has come. */
async function reviewed(as: 'asked' | 'taken' | 'upheld' | 'sent_on'): Promise<Asked> {
  const one = await lost();
  await one.student.post(`${one.path}/review`, { grounds: 'I was never dismissed.' });
  const page = reviewOf(fjord, one.id);
  if (as !== 'asked') await deputy.post(page, { do: 'take' });
  if (as === 'upheld' || as === 'sent_on')
    await deputy.post(page, { do: 'uphold', seen: 'yes', answer: 'The letter is on file.' });
  if (as === 'sent_on')
    await one.student.post(`${one.path}/review/coordinator`, { grounds: 'Read it again, please.' });
  return one;
}

async function mistaken(): Promise<Asked> {
  const one = await lost();
  assert.equal((await askCorrection(helen, fjord, { id: one.id })).notice, 'correctionAsked');
  return one;
}

const FORMS: Readonly<Record<string, { from(): Promise<Sending>; events: readonly string[] }>> = {
  'an intended decision that is sent': {
    from: async () => ({ by: helen, path: intentOf(fjord, (await eligible()).id), fields: INTENDED }),
    events: ['intent.sent'],
  },
  'an intended decision that is dropped': {
    from: async () => ({ by: helen, path: intentOf(fjord, (await told()).id, 'drop') }),
    events: ['intent.dropped'],
  },
  'a reply': {
    from: async () => {
      const { student, path } = await told();
      return { by: student, path: `${path}/reply`, fields: { reply: 'I was ill.' } };
    },
    events: ['intent.replied'],
  },
  'an intended decision that is signed': {
    from: async () => {
      const path = intentOf(fjord, (await replied()).id, 'sign');
      const revision = await revisionOn(helen, path);
      return { by: helen, path, fields: { revision, reasons: ['part_time'], note: 'Ask again next term.' } };
    },
    events: ['verification.signed'],
  },
  'a plain fact': {
    from: async () => {
      const path = `${deskOf(fjord, (await eligible()).id)}/plain-fact`;
      const revision = await revisionOn(helen, path);
      return { by: helen, path, fields: { revision, fact: 'withdrew', day: '2012-11-22' } };
    },
    events: ['verification.signed'],
  },
  'a review that is asked for': {
    from: async () => {
      const { student, path } = await lost();
      return { by: student, path: `${path}/review`, fields: { grounds: 'I was never dismissed.' } };
    },
    events: ['appeal.asked'],
  },
  'a review that is taken up': {
    from: async () => ({
      by: deputy,
      path: reviewOf(fjord, (await reviewed('asked')).id),
      fields: { do: 'take' },
    }),
    events: ['appeal.taken'],
  },
  'a review that is upheld': {
    from: async () => ({
      by: deputy,
      path: reviewOf(fjord, (await reviewed('taken')).id),
      fields: { do: 'uphold', seen: 'yes', answer: 'The letter is on file.' },
    }),
    events: ['appeal.upheld'],
  },
  'a decision that a review changes': {
    from: async () => {
      const path = `${reviewOf(fjord, (await reviewed('taken')).id)}/change`;
      const revision = await revisionOn(deputy, path);
      return { by: deputy, path, fields: { revision, note: 'The letter was about somebody else.' } };
    },
    events: ['verification.signed'],
  },
  'a review that is sent on': {
    from: async () => {
      const { student, path } = await reviewed('upheld');
      return {
        by: student,
        path: `${path}/review/coordinator`,
        fields: { grounds: 'Read it again, please.' },
      };
    },
    events: ['appeal.sent_on'],
  },
  'a review that is sent back': {
    from: async () => {
      const { id } = await reviewed('sent_on');
      const appeal = await world.db
        .selectFrom('appeals')
        .select('id')
        .where('verification_id', '=', id)
        .executeTakeFirstOrThrow();
      return {
        by: nadia,
        path: `/en/reviews-of-decisions/${appeal.id}`,
        fields: { what: 'send_back', words: 'Read the second page.' },
      };
    },
    events: ['appeal.returned'],
  },
  'a correction that is asked for': {
    from: async () => ({
      by: helen,
      path: `${correctionOf(fjord, (await lost()).id)}/new`,
      fields: { what: 'outcome', why: WHY },
    }),
    events: ['correction.asked'],
  },
  'a correction that is made': {
    from: async () => {
      const path = correctionOf(fjord, (await mistaken()).id);
      const revision = await revisionOn(deputy, path);
      return { by: deputy, path, fields: { revision, act: 'approve' } };
    },
    events: ['verification.signed'],
  },
  'a correction that is refused': {
    from: async () => ({
      by: deputy,
      path: correctionOf(fjord, (await mistaken()).id),
      fields: { act: 'refuse', answer: 'The letter is right.' },
    }),
    events: ['correction.refused'],
  },
  'a correction that is withdrawn': {
    from: async () => ({
      by: helen,
      path: correctionOf(fjord, (await mistaken()).id),
      fields: { act: 'withdraw' },
    }),
    events: ['correction.withdrawn'],
  },
};

describe('what is sent several times at once happens once', () => {
  before(begin);
  after(end);
  for (const [name, { from, events }] of Object.entries(FORMS))
    it(name, async () => {
      const happened = (await sendAtOnce(world, await from())).events;
      assert.deepEqual([...happened].sort(), events);
    });
});

/** Pages on which something is signed that only lives by a consent. */
const SIGNED: Readonly<Record<string, () => Promise<{ readonly one: Asked; readonly sending: Sending }>>> = {
  'what was intended': async () => {
    const one = await replied();
    const path = intentOf(fjord, one.id, 'sign');
    const revision = await revisionOn(helen, path);
    return {
      one,
      sending: { by: helen, path, fields: { revision, reasons: ['part_time'], note: 'Ask again.' } },
    };
  },
  'a plain fact': async () => {
    const one = await eligible();
    const path = `${deskOf(fjord, one.id)}/plain-fact`;
    const revision = await revisionOn(helen, path);
    return { one, sending: { by: helen, path, fields: { revision, fact: 'withdrew', day: '2012-11-22' } } };
  },
  'what a review changes': async () => {
    const one = await reviewed('taken');
    const path = `${reviewOf(fjord, one.id)}/change`;
    const revision = await revisionOn(deputy, path);
    return { one, sending: { by: deputy, path, fields: { revision, note: 'The letter was another’s.' } } };
  },
  'a correction': async () => {
    const one = await mistaken();
    const path = correctionOf(fjord, one.id);
    return {
      one,
      sending: { by: deputy, path, fields: { revision: await revisionOn(deputy, path), act: 'approve' } },
    };
  },
};

describe('consent that is revoked between the page and the signature', () => {
  before(begin);
  after(end);
  for (const [name, prepare] of Object.entries(SIGNED))
    it(`leaves ${name} unsigned, and the page is there no more`, async () => {
      const { one, sending } = await prepare();
      const consents = (await one.student.get('/en/consents')).text;
      const revoke = /href="(\/en\/consents\/[\w-]+\/revoke)"/.exec(consents)?.[1] ?? assert.fail(consents);
      assert.equal((await one.student.post(revoke)).status, 303);
      assert.equal((await sending.by.post(sending.path, sending.fields)).status, 404);
      const waiting = await world.db
        .selectFrom('decisions')
        .select('id')
        .where('verification_id', '=', one.id)
        .where('status', '=', 'signed')
        .execute();
      assert.deepEqual(waiting, []);
      assert.equal((await sending.by.get(sending.path)).status, 404);
    });
});
