import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { paths as homes } from '#portal/paths.ts';
import { openViewer, type Viewer } from '#test/browser/viewer.ts';
import { type Colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { officer } from '#test/portal/portal-queue.ts';
import { askFor, deskOf, revisionOn, takePart } from '#test/programme/requests.ts';
import { paths } from './paths.ts';
import { runUnanswered } from './run.ts';

/** More than ten, and more than a tenth of what is open: a night leaves them to an officer. */
const MANY = 11;

describe('the pages about closings, in a browser', () => {
  let world: PortalWorld;
  let viewer: Viewer;
  let dir: Colleague;
  let odile: Visitor;
  let student: Visitor;
  before(async () => {
    world = await openPortal();
    viewer = await openViewer(world);
    odile = await officer(world, 'Odile');
    const made = await institution(world, 'Collège communautaire de la Vallée-du-Haut-Saint-Laurent');
    dir = made.dir;
    await takePart(world, made.organisationId, dir.personId);
    for (let count = 0; count < MANY; count += 1) {
      const asked = await askFor(world, made.organisationId, { number: `5${count}` });
      student = asked.student;
      await dir.post(deskOf(made.organisationId), { chosen: asked.id });
      const form = `${deskOf(made.organisationId, asked.id)}/question`;
      const sent = await dir.post(form, { revision: await revisionOn(dir, form), question: 'Which term?' });
      assert.equal(sent.notice, 'questionSent', sent.text);
    }
  });
  after(async () => {
    await viewer.close();
    await world.close();
  });

  /** The nights after one another: what was asked and told grows older by a day in each. */
  const nights = async (count: number): Promise<void> => {
    for (let night = 0; night < count; night += 1) {
      await sql`update portal.verification_questions set asked_at = asked_at - interval '1 day'`.execute(
        world.db,
      );
      await sql`update portal.closing_notices set on_day = on_day - 1, closes_on = closes_on - 1`.execute(
        world.db,
      );
      await runUnanswered(world.deps);
    }
  };

  it('keep nobody out', async () => {
    await viewer.looksAt(odile, 'closings-none', paths.haltedClosings);
    await nights(16);
    await viewer.looksAt(student, 'closing-soon', homes.home);
    await nights(16);
    assert.match((await odile.get(paths.haltedClosings.en)).text, /Vallée-du-Haut-Saint-Laurent/);
    await viewer.looksAt(odile, 'closings', paths.haltedClosings);
  });
});
