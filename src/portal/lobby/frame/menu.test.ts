import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type Page, type PortalWorld } from '#test/portal/portal.ts';
import { goToPin } from '#test/portal/portal-people.ts';

const PEOPLE = 'People of your institution';

describe('the menu', () => {
  let world: PortalWorld;
  let dir: Colleague;
  let signatory: Colleague;
  let people = '';
  before(async () => {
    world = await openPortal();
    const founded = await institution(world, 'Larchmere College');
    dir = founded.dir;
    signatory = await colleague(world, founded.organisationId, 'signatory');
    people = `/en/our-institution/${founded.organisationId}/people`;
  });
  after(() => world.close());

  it('leads from a tool to every other, and says which one this is', async () => {
    const page = await dir.get(people);
    const { shown, folded } = menuIn(page);
    assert.deepEqual(shown, ['Home', 'My account', `${PEOPLE} (page)`]);
    assert.ok(folded.length > 5 && folded.includes(`${PEOPLE} (page)`), folded.join());
    assert.match(page.text, /<title>People – Larchmere College – Partner Portal<\/title>/);
  });

  it('leads from a page within a tool back to the tool, at the same institution', async () => {
    const page = await dir.get(`${people}/${signatory.membershipId}`);
    assert.deepEqual(menuIn(page).shown, ['Home', 'My account', `${PEOPLE} (true)`]);
    assert.ok(page.text.includes(`href="${people}" aria-current="true"`));
    assert.deepEqual(menuIn(await dir.get('/en/account/email')).shown, ['Home', 'My account (true)']);
  });

  it('leads from the page of the account to every tool, and asks for nothing more', async () => {
    const { folded } = menuIn(await dir.get('/en/account'));
    assert.ok(folded.includes(PEOPLE), folded.join());
    assert.ok(!menuIn(await signatory.get('/en/account')).folded.includes(PEOPLE));
  });

  it('shows nobody the tools of another role', async () => {
    assert.deepEqual(menuIn(await signatory.get('/en/home')).folded, [], 'they stand there as cards');
    const { folded } = menuIn(await signatory.get(people.replace('people', 'requests')));
    assert.ok(folded.length > 1);
    assert.ok(!folded.join().includes(PEOPLE), folded.join());
  });

  it('is there for those alone who have come in', async () => {
    const stranger = await world.visitor();
    await goToPin(stranger);
    const page = await stranger.get('/en/enrolment/pin');
    assert.equal(page.status, 200);
    assert.deepEqual(menuIn(page), { shown: [], folded: [] });
  });
});

/** What the menu shows at once and what it folds away, each with how it is marked. */
function menuIn({ text }: Page) {
  const [, menu = ''] = /<nav aria-label="Main menu">(.*?)<\/nav>/s.exec(text) ?? [];
  const [shown = '', folded = ''] = menu.split('<details');
  const links = (part: string) =>
    [...part.matchAll(/<a href="[^"]*"(?: aria-current="(\w+)")?>([^<]*)/g)].map(
      ([, current, label]) => `${label}${current ? ` (${current})` : ''}`,
    );
  return { shown: links(shown), folded: links(folded) };
}
