import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { firstUnready } from '#kernel/journey.ts';
import { type Arrival, arrivalJourney, isOnWay } from './rules.ts';

const NEW: Arrival = {
  enrolled: false,
  portalTerms: false,
  welcomed: false,
  hasPin: false,
  proved: false,
  studying: false,
  studentTerms: false,
  detailsGiven: false,
  partnerTerms: false,
  isStudent: false,
  isStaff: false,
  answered: false,
};
const met = { ...NEW, portalTerms: true, welcomed: true };
const studying = { ...met, studying: true };
const enrolled = { ...met, enrolled: true };

describe('the way in', () => {
  for (const [who, arrival, step] of [
    ['a newcomer', NEW, 'portalTerms'],
    ['whoever has not said whether they have a PIN', met, 'havePin'],
    ['whoever has a PIN', { ...met, hasPin: true }, 'enterPin'],
    ['whoever proved one', { ...met, hasPin: true, proved: true }, 'partnerTerms'],
    [
      'whoever accepted the partners’ terms too',
      { ...met, hasPin: true, proved: true, partnerTerms: true },
      'setQuestions',
    ],
    ['a student', studying, 'studentTerms'],
    ['a student who accepted the terms', { ...studying, studentTerms: true }, 'studentDetails'],
    ['a student who gave details', { ...studying, studentTerms: true, detailsGiven: true }, 'setQuestions'],
    ['a student who gave details, of new terms', { ...studying, detailsGiven: true }, 'studentTerms'],
    ['whoever gave details and then had a PIN', { ...met, hasPin: true, detailsGiven: true }, 'enterPin'],
    ['an enrolled student', { ...enrolled, isStudent: true, studentTerms: true }, 'question'],
    ['an enrolled student, of new terms', { ...enrolled, isStudent: true }, 'studentTerms'],
    ['an enrolled partner', { ...enrolled, isStaff: true, partnerTerms: true }, 'question'],
    ['an enrolled partner, of new terms', { ...enrolled, isStaff: true, studentTerms: true }, 'partnerTerms'],
    [
      'whoever is both, of new terms',
      { ...enrolled, isStaff: true, isStudent: true, studentTerms: true },
      'partnerTerms',
    ],
    ['whoever is neither any more', enrolled, 'question'],
    ['whoever answered', { ...enrolled, answered: true }, null],
  ] as const)
    it(`leads ${who} to ${step ?? 'their tools'}`, () =>
      assert.equal(firstUnready(arrivalJourney, arrival), step));

  it('has steps that are those of others', () => {
    const [student, partner] = [studying, { ...met, hasPin: true }];
    for (const step of ['studentTerms', 'studentDetails'] as const)
      assert.deepEqual([isOnWay(step, student), isOnWay(step, partner)], [true, false], step);
    for (const step of ['enterPin', 'partnerTerms'] as const)
      assert.deepEqual([isOnWay(step, student), isOnWay(step, partner)], [false, true], step);
    for (const arrival of [student, partner, enrolled]) assert.ok(isOnWay('setQuestions', arrival));
  });
});
