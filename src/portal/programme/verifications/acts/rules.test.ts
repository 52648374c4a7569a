import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { words } from '#portal/programme/verifications/fr.ts';
import { verificationLifecycle } from '#portal/programme/verifications/rules.ts';
import { ACTORS, type Actor, actorOf, isTold, type LineKind, STEPS } from './rules.ts';
import { lineText, ownLineText } from './text.ts';

/** By whom each kind of line is where a person did it, and where it happened by itself. */
const EXPECTED = {
  asked: ['student', 'student'],
  arrived: ['other_institution', 'other_institution'],
  claim: ['institution', 'portal'],
  put_back: ['institution', 'portal'],
  ask: ['institution', 'portal'],
  answer: ['student', 'student'],
  answer_unheld: ['student', 'student'],
  resume: ['institution', 'portal'],
  find_eligible: ['institution', 'portal'],
  find_ineligible: ['institution', 'portal'],
  restore: ['institution', 'portal'],
  cancel: ['student', 'student'],
  revoke: ['student', 'student'],
  hand_out: ['institution', 'portal'],
  take_back: ['portal', 'portal'],
  complete: ['other_institution', 'other_institution'],
  accept: ['institution', 'portal'],
  decline: ['institution', 'portal'],
  close: ['institution', 'portal'],
  conclude: ['institution', 'portal'],
  amend: ['institution', 'portal'],
  taken_over: ['institution', 'portal'],
  given: ['institution', 'portal'],
  freed: ['institution', 'portal'],
  proved: ['institution', 'portal'],
  code_entered: ['student', 'student'],
  signed: ['institution', 'portal'],
  undone: ['institution', 'portal'],
  undone_unproved: ['institution', 'portal'],
  fell: ['institution', 'portal'],
  intent_drafted: ['institution', 'portal'],
  intent_discarded: ['institution', 'portal'],
  intent_sent: ['institution', 'portal'],
  intent_replied: ['student', 'student'],
  intent_dropped: ['institution', 'portal'],
  appeal_asked: ['student', 'student'],
  appeal_taken: ['institution', 'portal'],
  appeal_upheld: ['institution', 'portal'],
  appeal_changed: ['institution', 'portal'],
  appeal_sent_on: ['student', 'student'],
  appeal_returned: ['coordinator', 'coordinator'],
  appeal_closed: ['coordinator', 'coordinator'],
  appeal_withdrawn: ['student', 'student'],
  correction_asked: ['institution', 'portal'],
  correction_refused: ['institution', 'portal'],
  correction_withdrawn: ['institution', 'portal'],
  correction_recorded: ['institution', 'portal'],
  transfer_asked: ['student', 'student'],
  transfer_refused: ['institution', 'portal'],
  transfer_withdrawn: ['student', 'student'],
  transfer_fallen: ['institution', 'portal'],
} as const satisfies Record<LineKind, readonly [Actor, Actor]>;

type Plain = Exclude<LineKind, 'taken_over' | 'given' | 'freed' | 'proved' | 'signed' | 'take_back'>;

describe('a line of a history', () => {
  const line = { by: 'staff', transfer: null } as const;

  it('tells who did what it says, whatever its kind', () => {
    for (const [kind, [byPerson, byItself]] of Object.entries(EXPECTED) as [LineKind, [Actor, Actor]][]) {
      assert.equal(actorOf({ ...line, kind }), byPerson, kind);
      assert.equal(actorOf({ ...line, kind, by: null }), byItself, `${kind} by itself`);
    }
    const facts = Object.values(verificationLifecycle).flatMap((edges) => Object.keys(edges));
    for (const kind of [...facts, ...STEPS]) assert.ok(kind in EXPECTED, kind);
  });

  it('says of a file that came back who gave it back', () => {
    for (const [transfer, actor] of [
      ['declined', 'other_institution'],
      ['withdrawn', 'student'],
      ['lapsed', 'portal'],
      ['fallen', 'portal'],
    ] as const)
      assert.equal(actorOf({ ...line, kind: 'take_back', by: null, transfer }), actor);
  });

  it('names the department where an officer decided', () => {
    for (const kind of ['signed', 'restore', 'amend', 'correction_refused'] as const)
      assert.equal(actorOf({ ...line, kind, by: 'officer' }), 'department');
  });

  it('names the student where what they did let a signature fall', () => {
    assert.equal(actorOf({ ...line, kind: 'fell', by: 'student' }), 'student');
  });

  it('has words for each, for its student and for the desk', () => {
    for (const locale of ['en', 'fr'] as const)
      for (const actor of ACTORS) {
        assert.notEqual(words[locale].actors.desk[actor], '');
        const own = words[locale].actors.own[actor];
        assert.notEqual(typeof own === 'function' ? own('Fjord College') : own, '');
      }
  });

  it('speaks to its student of what they did, and names no student to them', () => {
    const plain = (one: string): one is Plain => one !== 'take_back' && isTold(one as LineKind);
    for (const kind of Object.keys(EXPECTED).filter(plain))
      for (const locale of ['en', 'fr'] as const) {
        const text = ownLineText(locale, {
          at: new Date(),
          actor: actorOf({ ...line, kind }),
          by: null,
          kind,
        });
        assert.doesNotMatch(text, /student|étudiant/i, kind);
        if (EXPECTED[kind][0] === 'student') assert.match(text, /^(You|Vous) /, kind);
      }
  });

  it('says of a file that came back whether it was declined, not answered or taken back', () => {
    const came = { at: new Date(), actor: 'other_institution', by: null, kind: 'take_back' } as const;
    assert.deepEqual(
      (['declined', 'lapsed', 'withdrawn'] as const).map((transfer) => lineText('en', { ...came, transfer })),
      ['Transfer declined', 'Transfer not answered: it came back', 'Taken back'],
    );
    assert.equal(ownLineText('fr', { ...came, transfer: 'declined' }), 'Transfert refusé');
  });

  it('tells its student nothing that waits, is only drafted, or passes between colleagues', () => {
    for (const kind of ['taken_over', 'given', 'freed'] as const) assert.equal(isTold(kind), false, kind);
    for (const kind of ['proved', 'signed', 'undone', 'fell', 'intent_drafted', 'intent_discarded'] as const)
      assert.equal(isTold(kind), false, kind);
    for (const kind of ['correction_asked', 'correction_refused', 'correction_withdrawn'] as const)
      assert.equal(isTold(kind), false, kind);
  });
});
