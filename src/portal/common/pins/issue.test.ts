import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readPin } from '#kernel/codes.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { givePin, goToQuestions, MARIE } from '#test/portal/portal-people.ts';

describe('issuing a PIN', () => {
  let world: PortalWorld;
  before(async () => {
    world = await openPortal();
  });
  after(() => world.close());

  const partsOf = (text: string) => {
    const read = readPin(text);
    return read.kind === 'pin' ? read : assert.fail(text);
  };

  it('takes another selector where a live PIN has the same, and the secret stays right', async () => {
    const bytes = Buffer.alloc(11, 7);
    const first = await givePin(world, { bytes, email: 'first@example.ca' });
    const second = await givePin(world, { bytes, email: 'second@example.ca' });
    const [one, two] = [partsOf(first.text), partsOf(second.text)];
    assert.equal(one.secret, two.secret);
    assert.notEqual(one.selector, two.selector);
    for (const [pin, email] of [
      [first, 'first@example.ca'],
      [second, 'second@example.ca'],
    ] as const)
      await goToQuestions(await world.visitor(), pin.text, { ...MARIE, email });
  });
});
