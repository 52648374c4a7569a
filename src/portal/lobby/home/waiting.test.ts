import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Room } from '#portal/room.ts';
import { rooms } from '#portal/rooms.ts';
import { whenText } from './waiting.ts';

const since = new Date('2012-11-28T15:00:00Z');
const until = new Date('2012-11-28T15:15:00Z');
const when = { since, due: null, until: null };

it('says until when something waits in words that fit whatever noun is counted', () => {
  for (const count of [1, 2])
    for (const one of [when, { ...when, due: '2012-12-16' }, { ...when, until }])
      assert.doesNotMatch(whenText('fr', { ...one, count }), /premi(er|ère)/);
  const due = { ...when, due: '2012-12-16' };
  assert.match(
    whenText('fr', { ...due, count: 2 }),
    /^au plus tard le 16\sdécembre\s2012 pour le cas le plus/,
  );
  assert.match(whenText('en', { ...when, until, count: 1 }), /^good until November 28, 2012 at 10:15/);
});

it('calls on people in every French card that says what they do, as the others do', () => {
  for (const { description } of Object.values(rooms).flatMap(({ tools = [] }: Room) => tools))
    assert.doesNotMatch(description.fr, /(?:^|[;:] )(?:les )?[a-zé]+(?:er|ir|re)\b/i, description.fr);
});
