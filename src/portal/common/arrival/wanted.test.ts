import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { answerQuestion, enrol } from '#test/portal/portal-people.ts';
import { MINUTE } from '#test/world/clock.ts';

describe('the page that somebody came for before they had logged in', () => {
  let world: PortalWorld;
  let sam: Visitor;
  let zoe: Visitor;
  before(async () => {
    world = await openPortal();
    sam = await officer('Sam');
    zoe = await officer('Zoe');
  });
  after(() => world.close());

  const officer = (givenNames: string) =>
    enrol(world, {
      givenNames,
      familyName: 'Example',
      email: `${givenNames.toLowerCase()}@example.ca`,
      role: 'officer',
    });
  /** Where somebody is led who signs in with this browser, after their question. */
  async function ledTo(who: Visitor, browser: Visitor, path?: string): Promise<string | null> {
    return (await answerQuestion(await world.visitor(who.credentialId, browser), path)).location;
  }
  /** A browser whose session has ended by itself. */
  async function lapsed(who: Visitor): Promise<Visitor> {
    const browser = await world.visitor(who.credentialId);
    await answerQuestion(browser);
    world.clock.advance(21 * MINUTE);
    return browser;
  }

  it('opens once they have, with all of its address, and once only', async () => {
    const browser = await lapsed(sam);
    const page = await browser.get('/en/work-queue?q=Larch%20mere');
    assert.deepEqual([page.location, page.notice], ['/en/log-in', 'lapsed']);
    assert.equal(await ledTo(sam, browser), '/en/work-queue?q=Larch+mere');
    assert.equal(await ledTo(sam, browser), '/en/home');
  });

  it('waits for whoever follows a link in a message, and is said to', async () => {
    const browser = await world.visitor(sam.credentialId);
    await browser.post('/en/log-out');
    const page = await browser.get('/fr/travail-en-attente');
    assert.deepEqual([page.location, page.notice], ['/fr/ouvrir-une-session', 'pageWaits']);
    assert.equal(await ledTo(sam, browser), '/en/work-queue', 'in the language that they log in with');
  });

  it('waits for whoever follows it before their question is answered', async () => {
    const browser = await world.visitor(sam.credentialId);
    assert.equal((await browser.get('/en/work-queue')).location, '/en/security-question');
    assert.equal((await answerQuestion(browser)).location, '/en/work-queue');
  });

  it('is for a button the page that it stood on, or the nearest one above', async () => {
    const browser = await lapsed(sam);
    await browser.post('/en/account/sessions/0d9d7b6e-0000-4000-8000-000000000000/end');
    assert.equal(await ledTo(sam, browser), '/en/account');
  });

  it('is nobody else’s where a session had ended, nor after a logout, nor half an hour later', async () => {
    const other = await lapsed(sam);
    await other.get('/en/work-queue');
    assert.equal(await ledTo(zoe, other), '/en/home');
    const left = await lapsed(sam);
    await left.get('/en/work-queue');
    const back = await world.visitor(sam.credentialId, left);
    await back.post('/en/log-out');
    assert.equal(await ledTo(zoe, back), '/en/home');
    const late = await lapsed(sam);
    await late.get('/en/work-queue');
    world.clock.advance(30 * MINUTE);
    assert.equal(await ledTo(sam, late), '/en/home');
  });

  it('is none that a stranger wrote', async () => {
    const browser = await lapsed(sam);
    for (const forged of ['https://elsewhere.example', 'e30', '']) {
      browser.carries.set('portal-wanted', forged);
      assert.equal(await ledTo(sam, browser), '/en/home', forged);
    }
  });
});
