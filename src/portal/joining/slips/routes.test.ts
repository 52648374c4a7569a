import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { csrfToken } from '#kernel/http/csrf.ts';
import { minutes } from '#kernel/time.ts';
import type { PinSlip } from '#portal/joining/forms/pin/slip.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { titleOf } from '#test/portal/portal-people.ts';
import { readPdf } from '#test/site/pdf.ts';
import { testClock } from '#test/world/clock.ts';
import { openSlip, sealSlip } from './sealed.ts';

const PIN = '7K3M-Q9TX-4WBD';

describe('a slip that is printed from the page that shows its PIN', () => {
  const clock = testClock();
  let world: PortalWorld;
  let dir: Colleague;
  let other: Colleague;
  let slip: PinSlip;
  before(async () => {
    world = await openPortal({}, clock);
    const { organisationId, dir: first } = await institution(world);
    [dir, other] = [first, await colleague(world, organisationId, 'dir')];
    slip = {
      locale: 'fr',
      givenNames: 'Éloïse',
      familyName: 'Gagnon',
      role: 'signatory',
      institution: 'Collège du Fjord',
      issuer: 'Denis Roy',
      pin: PIN,
      expires: new Date(clock.now().getTime() + minutes(60 * 24 * 14)),
      issued: clock.now(),
      portal: 'http://portal.example',
      partners: false,
    };
  });
  after(() => world.close());

  const sealed = () => sealSlip(world.deps, slip, dir.personId);

  const print = (who: Visitor, text: string) =>
    world.app.inject({
      method: 'POST',
      url: '/en/pin-slip',
      headers: {
        cookie: `portal=${who.cookie()}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: new URLSearchParams({
        _csrf: csrfToken(world.deps.keys.derive('csrf'), who.cookie()),
        slip: text,
      }).toString(),
    });

  it('is shown folded, asks its viewer to print it, and is kept by nobody', async () => {
    const answer = await print(dir, sealed());
    assert.equal(answer.statusCode, 200);
    assert.equal(answer.headers['content-type'], 'application/pdf');
    assert.equal(answer.headers['cache-control'], 'no-store');
    assert.equal(answer.headers['content-disposition'], "inline; filename*=UTF-8''pin-slip.pdf");
    const policy = `${answer.headers['content-security-policy']}`;
    assert.match(policy, /default-src 'none'.*frame-ancestors 'none'/);
    assert.doesNotMatch(policy, /script-src/);
    assert.match(answer.rawPayload.toString('latin1'), /\/OpenAction \d+ 0 R/);
    assert.match(answer.rawPayload.toString('latin1'), /\/S \/Named\n\/N \/Print/);
    const { pages } = readPdf(answer.rawPayload);
    assert.ok(JSON.stringify(pages).includes('Gagnon'));
  });

  it('is no more than a sealed text to its page, which does not bear the PIN', () => {
    assert.ok(!sealed().includes(PIN) && !Buffer.from(sealed(), 'base64url').includes(PIN));
  });

  it('is for whoever issued it alone, unchanged, and for a while', async () => {
    for (const [who, text] of [
      [other, sealed()],
      [dir, `${sealed()}A`.replace(/^./, 'x')],
      [dir, ''],
    ] as const) {
      const refused = await print(who, text);
      assert.equal(refused.statusCode, 410);
      assert.ok(!refused.payload.includes(PIN));
    }
    const late = { personId: dir.personId, now: new Date(clock.now().getTime() + minutes(31)) };
    assert.equal(openSlip(world.deps, sealed(), late), null);
    const page = await dir.post('/en/pin-slip', { slip: '' });
    assert.equal(titleOf(page), 'The slip can’t be printed any more');
    const stranger = await print(await world.visitor(), sealed());
    assert.equal(stranger.statusCode, 303);
    assert.equal((await dir.get('/en/pin-slip')).status, 404);
  });
});
