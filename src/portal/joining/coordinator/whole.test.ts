import assert from 'node:assert/strict';
import { it } from 'node:test';
import { openPortal } from '#test/portal/portal.ts';
import { addOrganisation, enrol } from '#test/portal/portal-people.ts';
import { addNominee, officer } from '#test/portal/portal-queue.ts';

it('nominations stand on pages, and all on one to be printed; letters to print likewise', async () => {
  const world = await openPortal();
  try {
    const organisation = await addOrganisation(world);
    for (let n = 0; n < 21; n += 1)
      await addNominee(world, organisation, { status: 'approved', email: `n${n}@example.ca` });
    const coordinator = await enrol(world, { role: 'coordinator', jurisdiction: 'QC', givenNames: 'Nadia' });
    const odile = await officer(world, 'Odile');
    for (const [who, path] of [
      [coordinator, '/en/nominations'],
      [odile, '/en/pin-letters'],
    ] as const) {
      const lines = async (query: string) => {
        const { text } = await who.get(path + query);
        const all = /<a href="([^"]+)">The whole list/.exec(text)?.[1] ?? null;
        return { shown: text.match(/<tr role="row"><th scope="row"/g)?.length, all };
      };
      assert.deepEqual(await lines(''), { shown: 20, all: `${path}?page=all` });
      assert.deepEqual(await lines('?page=all'), { shown: 21, all: null });
    }
  } finally {
    await world.close();
  }
});
