import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { deleteTriesBefore } from '#kernel/throttles/store.ts';
import { type Colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { officer } from '#test/portal/portal-queue.ts';
import {
  type Asked,
  askFor,
  deskOf,
  passTime,
  revisionOn,
  signEligible,
  takePart,
  takeUp,
} from '#test/programme/requests.ts';
import { askTransfer, findEligible, handOutFile, signAccept } from '#test/programme/transfers.ts';
import { MINUTE } from '#test/world/clock.ts';
import { type VerificationStatus, verificationLifecycle } from './verifications/rules.ts';

/** What a list can be narrowed by: each choice of each field, each tab, and where it leads. */
function narrowingsOf(text: string, path: string): readonly string[] {
  const [, form = ''] = /<form class="filters"[^>]*>([\s\S]*?)<\/form>/.exec(text) ?? [];
  const hidden = [...form.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
    ([, name, value]) => `${name}=${value}`,
  );
  const chosen = [...form.matchAll(/<select[^>]* name="(\w+)"[^>]*>([\s\S]*?)<\/select>/g)].flatMap(
    ([, name, options = '']) =>
      [...options.matchAll(/<option value="([^"]+)"/g)].map(([, value]) =>
        [`${path}?${name}=${value}`, ...hidden].join('&'),
      ),
  );
  const [, tabs = ''] = /<nav class="tabs"[^>]*>([\s\S]*?)<\/nav>/.exec(text) ?? [];
  const led = [...tabs.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
  return [...chosen, ...led];
}

describe('the filters of the lists', () => {
  let world: PortalWorld;
  let fjord: string;
  let maple: string;
  let dir: Colleague;
  let marc: Colleague;
  before(async () => {
    world = await openPortal();
    ({ organisationId: fjord, dir } = await institution(world, 'Fjord College'));
    ({ organisationId: maple, dir: marc } = await institution(world, 'Maple College'));
    await takePart(world, fjord, dir.personId);
    await takePart(world, maple, marc.personId);
    await institution(world, 'Larchmere College');
  });
  after(() => world.close());

  let count = 0;
  const ask = async (campus = ''): Promise<Asked> => {
    count += 1;
    await deleteTriesBefore(world.db, 'network:', new Date(world.clock.now().getTime() + 1));
    return askFor(world, fjord, { number: String(5_000_000 + count), campus });
  };
  const put = (
    { id }: Asked,
    values: { status?: VerificationStatus; match?: 'full' | 'near' | 'none' } & {
      prediction?: 'meets' | 'does_not_meet' | 'cannot_tell';
    },
  ) => world.db.updateTable('verifications').set(values).where('id', '=', id).execute();

  /** Every way in which a page can be narrowed finds something; how many there are. */
  async function tryAll(who: Visitor, path: string, holds: RegExp): Promise<readonly string[]> {
    const all = narrowingsOf((await who.get(path)).text, path);
    for (const one of all) assert.match((await who.get(one)).text, holds, one);
    return all;
  }

  const ROW = /<tbody[^>]*>[\s\S]*<tr/;

  it('of an institution’s students offer each status that one of them can be found by', async () => {
    const campuses = await world.db
      .insertInto('campuses')
      .values(['North', 'South'].map((name) => ({ organisation_id: fjord, name })))
      .returning('id')
      .execute();
    for (const { id } of campuses) await ask(id);
    const statuses = Object.keys(verificationLifecycle) as readonly VerificationStatus[];
    for (const status of statuses) {
      const asked = await ask();
      if (status !== 'consent_revoked') {
        await put(asked, { status });
        continue;
      }
      await put(asked, { status: 'eligible' });
      const { consent_id } = await world.db
        .selectFrom('verifications')
        .select('consent_id')
        .where('id', '=', asked.id)
        .executeTakeFirstOrThrow();
      const revoked = await asked.student.post(`/en/consents/${consent_id}/revoke`);
      assert.equal(revoked.notice, 'consentRevokedNow');
    }
    const found = await tryAll(dir, `/en/our-institution/${fjord}/students`, ROW);
    assert.equal(found.length, statuses.length - 1 + campuses.length, 'but what consent has shut');
  });

  it('of an institution’s requests find something in every tray, and by every choice', async () => {
    const path = `/en/our-institution/${fjord}/requests`;
    for (const [match, prediction] of [
      ['full', 'meets'],
      ['near', 'does_not_meet'],
      ['none', 'cannot_tell'],
    ] as const)
      await put(await ask(), { match, prediction });
    const [held, signed, proved, asked] = [await ask(), await ask(), await ask(), await ask()];
    for (const { id } of [held, signed, asked]) await takeUp(dir, fjord, id);
    await signEligible(dir, fjord, signed.id);
    const form = `${deskOf(fjord, asked.id)}/question`;
    await dir.post(form, { revision: await revisionOn(dir, form), question: 'Which courses?' });
    await asked.student.post(`${asked.path}/answer`, { answer: 'All five of them.' });
    await world.db
      .updateTable('student_places')
      .set({ proof: 'seen', proved_at: world.clock.now(), proved_by: dir.personId })
      .where('id', 'in', (query) =>
        query.selectFrom('verifications').select('place_id').where('id', '=', proved.id),
      )
      .execute();
    assert.equal((await tryAll(dir, path, ROW)).length, 3 + 3 + 2 + 7);
  });

  it('of transfers find something in every tab', async () => {
    const leaving = await findEligible(world, fjord, { holder: dir });
    await askTransfer(world, leaving, maple);
    const coming = await findEligible(world, maple, { holder: marc });
    await handOutFile(world, marc, await askTransfer(world, coming, fjord));
    const done = await findEligible(world, maple, { holder: marc });
    const arrived = await handOutFile(world, marc, await askTransfer(world, done, fjord));
    assert.equal((await signAccept(dir, fjord, arrived)).notice, 'transferAccepted');
    await passTime(world, 16 * MINUTE);
    await tryAll(dir, `/en/our-institution/${fjord}/transfers`, ROW);
  });

  it('of the institutions in a line find something by every choice', async () => {
    const odile = await officer(world, 'Odile');
    assert.equal((await tryAll(odile, '/en/lines-of-business/ocwpp/institutions', ROW)).length, 2);
  });
});
