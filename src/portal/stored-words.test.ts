import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { COLUMN_FIELDS } from '#portal/common/identification/fields.ts';
import { colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { enrol } from '#test/portal/portal-people.ts';
import { addNominee, officer } from '#test/portal/portal-queue.ts';
import { crawl } from '#test/site/crawl.ts';

/** What the rules for each field would not let in, as if it had come by another way: mark-up, and Hebrew. */
const HOSTILE = `"'><img src=x onerror=alert(1)> ליאת כהן`;
/** In an institution’s record, which our printed forms show, only letters that they have are taken. */
const PRINTED = `"'><img src=x onerror=alert(1)>`;
const HEBREW = /[\u0590-\u05ff]/;

/** Every column that holds people's own words. */
const COLUMNS = {
  organisations: COLUMN_FIELDS.flatMap(({ kind, record }) => (kind === 'choice' ? [] : [record])),
  campuses: ['name'],
  persons: ['given_names', 'family_name'],
  memberships: ['reason'],
  nominations: ['given_names', 'family_name', 'put_forward_as', 'reasons'],
  amendments: ['reasons'],
  staff_invitations: ['given_names', 'family_name'],
  pins: ['given_names', 'family_name'],
  scans: ['file_name', 'withdrawn_reason'],
  sign_ins: ['user_agent'],
} as const;

describe('words that people have written', () => {
  let world: PortalWorld;
  let found: Map<string, string>;
  before(async () => {
    world = await openPortal();
    found = await readAll(await inhabit(world));
  });
  after(() => world.close());

  it('are nowhere read as mark-up, and are shown', () => {
    const harmed = [...found].flatMap(([url, text]) => (/<img src=x|"'>/.test(text) ? [url] : []));
    assert.deepEqual(harmed, []);
    const shown = [...found].filter(([, text]) => text.includes('&lt;img src=x'));
    assert.ok(shown.length > 40, `${shown.length} pages`);
  });

  it('from right to left are kept apart wherever they stand', () => {
    const turned = [...found].flatMap(([url, text]) => {
      const rest = text
        .replace(/<bdi>[^<]*<\/bdi>/g, '')
        .replace(/<(textarea|option|title)\b[^>]*>[^<]*<\/\1>/g, '')
        .replace(/<[^>]*>/g, '');
      return HEBREW.test(rest) ? [`${url}: ${rest.slice(rest.search(HEBREW) - 40).slice(0, 80)}`] : [];
    });
    assert.deepEqual(turned, []);
    const titles = [...found.values()].flatMap((text) => /<title>([^<]*)/.exec(text)?.[1] ?? []);
    const named = titles.filter((title) => HEBREW.test(title));
    for (const title of named) assert.match(title, /\u2068[^\u2069]*\u2069/);
  });

  /** One of everything, by people who are then all named so. */
  async function inhabit({ db, clock }: PortalWorld): Promise<readonly Visitor[]> {
    const { organisationId, dir } = await institution(world);
    await colleague(world, organisationId, 'signatory');
    const odile = await officer(world, 'Odile');
    const admin = await enrol(world, { role: 'administrator', givenNames: 'Ada', email: 'ada@example.ca' });
    const coordinator = await enrol(world, {
      role: 'coordinator',
      jurisdiction: 'QC',
      givenNames: 'Nadia',
      email: 'nadia@example.ca',
    });
    const amend = `/en/our-institution/${organisationId}/record/amend`;
    const record = {
      nameEn: PRINTED,
      nameFr: PRINTED,
      campuses: PRINTED,
      sector: 'public',
      address: PRINTED,
      institutionPhone: '418-555-0142',
    };
    const check = await dir.post(amend, record);
    const seen = /name="seen" value="([^"]+)"/.exec(check.text)?.[1] ?? assert.fail(check.text);
    assert.equal((await dir.post(amend, { ...record, seen })).status, 303);
    const { id } = await addNominee(world, organisationId, { status: 'received', forms: true });
    await db
      .insertInto('scans')
      .values({
        nomination_id: id,
        file_name: 'x',
        media_type: 'application/pdf',
        bytes: 1,
        digest: '0'.repeat(64),
        added_by: dir.personId,
        added_at: clock.now(),
        withdrawn_at: clock.now(),
        withdrawn_by: dir.personId,
        withdrawn_reason: 'x',
      })
      .execute();
    await db
      .insertInto('case_notes')
      .values({ nomination_id: id, note: HOSTILE, written_by: dir.personId, written_at: clock.now() })
      .execute();
    await db.insertInto('campuses').values({ organisation_id: organisationId, name: 'x' }).execute();
    for (const [table, columns] of Object.entries(COLUMNS))
      await db
        .updateTable(table as 'persons')
        .set(Object.fromEntries(columns.map((column) => [column, HOSTILE])))
        .execute();
    return [dir, odile, admin, coordinator];
  }

  async function readAll(readers: readonly Visitor[]): Promise<Map<string, string>> {
    const pages = new Map<string, string>();
    for (const [at, reader] of readers.entries()) {
      const cookie = `portal=${reader.cookie()}`;
      for (const from of ['/en/home', '/fr/accueil'])
        for (const [url, text] of await crawl(world.app, { from: [from], most: 90, cookie }))
          pages.set(`${at} ${url}`, text);
    }
    return pages;
  }
});
