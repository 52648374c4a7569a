import { after, before, describe, it } from 'node:test';
import { addPlace, endPlace } from '#portal/programme/places/store.ts';
import { addReading } from '#portal/programme/readings/store.ts';
import { openViewer, type Viewer } from '#test/browser/viewer.ts';
import { institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { enrol } from '#test/portal/portal-people.ts';
import { officer } from '#test/portal/portal-queue.ts';
import { enrolStudent } from '#test/portal/students.ts';
import { passTime } from '#test/programme/requests.ts';
import { DAY } from '#test/world/clock.ts';
import { paths } from './paths.ts';

describe('the pages of what is unusual, in a browser', () => {
  let world: PortalWorld;
  let viewer: Viewer;
  let odile: Visitor;
  before(async () => {
    world = await openPortal();
    viewer = await openViewer(world);
    odile = await officer(world, 'Odile');
  });
  after(async () => {
    await viewer.close();
    await world.close();
  });

  const administrator = (givenNames: string) =>
    enrol(world, {
      ...{ role: 'administrator', jurisdiction: null, organisationId: null, familyName: 'Example' },
      ...{ givenNames, email: `${givenNames.toLowerCase()}@department.example` },
    });

  it('keep nobody out while they are empty', async () => {
    await viewer.looksAt(odile, 'unusual-none', paths.unusual);
    await viewer.looksAt(await administrator('Ada'), 'reasons-none', paths.reasons);
  });

  it('keep nobody out when they are full', async () => {
    const made = await institution(world, 'Collège communautaire de la Vallée-du-Haut-Saint-Laurent');
    await enrolStudent(world, {
      ...{ givenNames: 'Maximiliana-Konstantina', familyName: 'Papadopoulou-Featherstonehaugh' },
      clientId: '97000001',
    });
    const { person_id: personId } = await world.db
      .selectFrom('students')
      .select('person_id')
      .executeTakeFirstOrThrow();
    const now = world.clock.now();
    const { organisationId, dir } = made;
    for (const studentNumber of ['1', '2', '3', '4']) {
      const claim = { personId, organisationId, campusId: null, studentNumber, programme: '' };
      const id = await addPlace(world.db, claim, now);
      if (id !== null) await endPlace(world.db, id, 'ended', now);
    }
    for (let n = 0; n < 12; n++)
      await world.db
        .insertInto('roster_people')
        .values({
          ...{ organisation_id: organisationId, student_number: `8${n}`, number_key: `8${n}` },
          ...{ given_names: 'A', family_name: 'B', date_of_birth: null, client_id: null, email: null },
          ...{ email_by: null, campus_id: null, programme: '', recorded_by: dir.personId, recorded_at: now },
        })
        .execute();
    for (let n = 0; n < 5; n++)
      await odile.post('/en/check-a-number', { number: '3719000429', second: 'Obi' });
    await viewer.looksAt(odile, 'unusual', paths.unusual);
    for (const reason of ['complaint: the letter of November 3, to the minister', 'correction: EV-4H2K-9QXR'])
      await addReading(
        world.db,
        {
          studentId: personId,
          readerId: dir.personId,
          role: 'officer',
          organisationId: null,
          page: 'file',
          reason,
        },
        now,
      );
    await passTime(world, 31 * DAY);
    const bea = await administrator('Bea');
    await viewer.looksAt(bea, 'reasons', paths.reasons);
    await viewer.looksAt(bea, 'unusual-administrator', paths.unusual);
  });
});
