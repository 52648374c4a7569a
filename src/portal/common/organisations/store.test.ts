import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Database, Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';
import { openTestDatabase } from '#test/world/database.ts';
import { FIRST_PAGE, PAGE_SIZE } from './rules.ts';
import { addOrganisation, listChoices, listOrganisations } from './store.ts';

let database: Database;
let db: Db<PortalTables>;

const IN_ORDER = [
  'Cégep du Havre',
  'College Zed',
  'Collège-Zénith',
  'École A',
  'Ecole B',
  'Institut L’Écrit',
];

before(async () => {
  database = await openTestDatabase();
  db = database.schema<PortalTables>('portal');
  const add = (nameEn: string, nameFr: string) =>
    addOrganisation(db, { nameEn, nameFr, jurisdiction: 'QC', confirmedBy: null, now: new Date() });
  for (const [index, name] of [...IN_ORDER.entries()].toReversed()) await add(`${index} of six`, name);
  await db.updateTable('organisations').set({ status: 'confirmed' }).execute();
});
after(() => database.close());

const wanted = { jurisdictions: ['QC'], search: '', status: null } as const;

it('sorts institutions as a reader of French does, accents, capitals and hyphens aside', async () => {
  const names = (rows: readonly { readonly name: { readonly fr: string } }[]) =>
    rows.map(({ name }) => name.fr);
  assert.deepEqual(names(await listOrganisations(db, wanted, 'fr', FIRST_PAGE)), IN_ORDER);
  assert.deepEqual(names(await listChoices(db, 'QC', 'fr')), IN_ORDER);
});

it('sorts by the names of the reader’s language', async () => {
  const names = (await listChoices(db, 'QC', 'en')).map(({ name }) => name.en);
  assert.deepEqual(names, names.toSorted());
});

it('goes on over the pages where the one before ended', async () => {
  const add = (n: number) =>
    addOrganisation(db, {
      nameEn: `Many ${n}`,
      nameFr: `Établissement ${n}`,
      jurisdiction: 'ON',
      confirmedBy: null,
      now: new Date(),
    });
  for (let n = 0; n < PAGE_SIZE + 3; n += 1) await add(n);
  const pages = await Promise.all(
    [1, 2].map((page) =>
      listOrganisations(db, { ...wanted, jurisdictions: ['ON'] }, 'fr', { ...FIRST_PAGE, current: page }),
    ),
  );
  const ids = pages.flat().map(({ id }) => id);
  assert.equal(new Set(ids).size, PAGE_SIZE + 3);
});

it('sorts people by family name, then by given names', async () => {
  const people = [
    ['Ada', 'Éloi'],
    ['Zoé', 'Eloi'],
    ['Ada', 'Eloi Roy'],
    ['Ada', 'Ferland'],
    ['Ada', 'Œuvrard'],
    ['Ada', 'Ogden'],
    ['Ada', 'Østby'],
    ['Ada', 'Otis'],
    ['Ada', 'Zorn'],
  ] as const;
  for (const [given_names, family_name] of people.toReversed())
    await db
      .insertInto('persons')
      .values({
        given_names,
        family_name,
        email: null,
        locale: 'fr',
        asked_position: null,
        created_at: new Date(),
      })
      .execute();
  const rows = await db
    .selectFrom('persons')
    .select(['given_names', 'family_name'])
    .orderBy('sort_name')
    .execute();
  assert.deepEqual(
    rows.map((row) => [row.given_names, row.family_name]),
    people,
  );
});
