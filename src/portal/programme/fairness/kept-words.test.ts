import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Colleague } from '#test/portal/institution.ts';
import type { PortalWorld, Visitor } from '#test/portal/portal.ts';
import { errorsOf } from '#test/portal/portal-people.ts';
import { askCorrection, correctionOf, endedBy, twoColleges } from '#test/programme/corrections.ts';
import { intentOf, reviewOf, signIntended, signPlain, tellFirst } from '#test/programme/losses.ts';
import { type Asked, deskOf, press, revisionOn } from '#test/programme/requests.ts';
import { askTransfer, findEligible, transfersOf } from '#test/programme/transfers.ts';

let world: PortalWorld;
let fjord: string;
let maple: string;
let helen: Colleague;
let deputy: Colleague;
before(async () => {
  ({ world, fjord, maple, helen, deputy } = await twoColleges());
});
after(() => world.close());

const WORDS = 'These words were written with care, & may not get lost.';
const SHOWN = /These words were written with care, &amp; may not get lost\./;

const eligible = (): Promise<Asked> => findEligible(world, fjord, { holder: helen });
const ended = (): Promise<Asked> => endedBy(world, 'dismissed', { organisationId: fjord, dir: helen });

/** Somebody who was told what is intended of them, and has replied. */
async function replied(): Promise<Asked> {
  const one = await eligible();
  await tellFirst(helen, fjord, one.id);
  await one.student.post(`${one.path}/reply`, { reply: 'I take five courses again.' });
  return one;
}

/** Somebody whose review was taken up. */
async function reviewed(): Promise<Asked> {
  const one = await ended();
  await one.student.post(`${one.path}/review`, { grounds: 'I was never dismissed.' });
  await deputy.post(reviewOf(fjord, one.id), { do: 'take' });
  return one;
}

interface Moved {
  readonly begin: () => Promise<Asked>;
  readonly path: (one: Asked) => string | Promise<string>;
  readonly sends: Readonly<Record<string, string>>;
  /** What somebody else does meanwhile. */
  readonly meanwhile: (one: Asked) => Promise<unknown>;
  readonly by?: () => Visitor;
}

const transferIds = new Map<string, string>();
const uphold = { do: 'uphold', seen: 'yes', answer: 'The letter is on file.' };

const FORMS: Readonly<Record<string, Moved>> = {
  'an intended decision': {
    begin: eligible,
    path: ({ id }) => intentOf(fjord, id),
    sends: { reasons: 'part_time', note: WORDS },
    meanwhile: ({ id }) => tellFirst(deputy, fjord, id),
  },
  'a decision after a reply': {
    begin: replied,
    path: ({ id }) => intentOf(fjord, id, 'sign'),
    sends: { reasons: 'part_time', note: WORDS },
    meanwhile: ({ id }) => signIntended(deputy, fjord, id),
  },
  'a plain fact': {
    begin: eligible,
    path: ({ id }) => `${deskOf(fjord, id)}/plain-fact`,
    sends: { fact: 'withdrew', day: '2012-11-22', note: WORDS },
    meanwhile: ({ id }) => signPlain(deputy, fjord, { id, fact: 'withdrew' }),
  },
  'a file that is kept': {
    begin: async () => {
      const one = await eligible();
      transferIds.set(one.id, (await askTransfer(world, one, maple)).id);
      return one;
    },
    path: ({ id }) => `${transfersOf(fjord, transferIds.get(id) ?? '')}/keep`,
    sends: { reason: 'other', note: WORDS },
    meanwhile: ({ student, path }) => student.post(`${path}/withdraw-transfer`),
  },
  'a correction that is asked for': {
    begin: ended,
    path: ({ id }) => `${correctionOf(fjord, id)}/new`,
    sends: { what: 'outcome', why: WORDS },
    meanwhile: ({ id }) => askCorrection(deputy, fjord, { id }),
  },
  'a correction that is refused': {
    begin: async () => {
      const one = await ended();
      await askCorrection(helen, fjord, { id: one.id });
      return one;
    },
    path: ({ id }) => correctionOf(fjord, id),
    sends: { act: 'refuse', answer: WORDS },
    meanwhile: ({ id }) => helen.post(correctionOf(fjord, id), { act: 'withdraw' }),
    by: () => deputy,
  },
  'a review that is upheld': {
    begin: reviewed,
    path: ({ id }) => reviewOf(fjord, id),
    sends: { do: 'uphold', seen: 'yes', answer: WORDS },
    meanwhile: ({ id }) => deputy.post(reviewOf(fjord, id), uphold),
    by: () => deputy,
  },
  'a review that is upheld beside a correction': {
    begin: reviewed,
    path: ({ id }) => reviewOf(fjord, id),
    sends: { do: 'uphold', seen: 'yes', answer: WORDS },
    meanwhile: ({ id }) => askCorrection(helen, fjord, { id }),
    by: () => deputy,
  },
  'a review by which a decision is changed': {
    begin: reviewed,
    path: ({ id }) => `${reviewOf(fjord, id)}/change`,
    sends: { note: WORDS, seen: 'yes' },
    meanwhile: ({ id }) => deputy.post(reviewOf(fjord, id), uphold),
    by: () => deputy,
  },
};

describe('what somebody wrote', () => {
  for (const [what, { begin, path, sends, meanwhile, by = () => helen }] of Object.entries(FORMS))
    it(`stands on the page still where somebody was faster: ${what}`, async () => {
      const one = await begin();
      const form = await path(one);
      const who = by();
      const { text } = await who.get(form);
      const revision = /name="revision" value="(\d+)"/.exec(text)?.[1] ?? '';
      await meanwhile(one);
      const late = await who.post(form, { ...sends, revision });
      assert.equal(late.status, 422, late.text);
      assert.ok(errorsOf(late).length > 0, 'it says why');
      assert.match(late.text, SHOWN);
    });

  it('is offered again to whoever undid their signature, and to nobody else', async () => {
    const one = await replied();
    const sign = intentOf(fjord, one.id, 'sign');
    assert.equal((await signIntended(helen, fjord, one.id, WORDS)).notice, 'requestSigned');
    assert.equal((await press(helen, fjord, { id: one.id, what: 'undo' })).notice, 'signatureUndone');
    assert.match((await helen.get(sign)).text, SHOWN);
    assert.doesNotMatch((await deputy.get(sign)).text, SHOWN);
    const bare = await helen.post(sign, { revision: await revisionOn(helen, sign), note: '' });
    assert.doesNotMatch(bare.text, SHOWN, 'what was deleted stays so');
  });
});
