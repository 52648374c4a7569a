import { sql } from 'kysely';
import type { Database } from '#kernel/db/database.ts';

/** How many times as large the large system is, to see what grows with it: `BENCH_TIMES=5`. */
const TIMES = Number(process.env.BENCH_TIMES ?? 1);
if (!(Number.isInteger(TIMES) && TIMES >= 1 && TIMES <= 20))
  throw new Error('BENCH_TIMES: a whole number from 1 to 20');

export const INSTITUTIONS = 1500 * TIMES;
export const PEOPLE = 20_000 * TIMES;
/** Nominations besides those by which the people came: one in every state, again and again. */
export const PENDING = 6000 * TIMES;
/** Approved nominations whose letters are to be printed, besides those. */
export const TO_PRINT = 500 * TIMES;

/**
 * Fills the portal's migrated tables with 1,500 institutions and 20,000 people with their PINs, roles and nominations,
 * 6,000 nominations in every state and 500 letters to print; the database makes all of it. A third of the institutions are in Ontario.
 */
export async function generate(database: Database, now = new Date()): Promise<void> {
  await database.root.transaction().execute(async (tx) => {
    await sql`set local search_path to portal`.execute(tx);
    await sql`set local statement_timeout to 0`.execute(tx);
    for (const text of STATEMENTS)
      await sql.raw(text.replaceAll(':now', `timestamptz '${now.toISOString()}'`)).execute(tx);
  });
  // As a database that has worked for some hours does by itself: only then does an index answer alone.
  for (const table of TABLES) await sql`vacuum analyze ${sql.id('portal', table)}`.execute(database.root);
}

const TABLES = ['organisations', 'persons', 'pins', 'memberships', 'nominations', 'scans', 'pin_letters'];

/**
 * The worst night there can be: people came on one of the last 200 days, and nobody was ever warned. Apart, so that
 * those who look at lists find them as they are in an ordinary week.
 */
export async function forget(database: Database, now = new Date()): Promise<void> {
  const days = sql`abs(hashtext(id::text)) % 200`;
  const at = sql`${now.toISOString()}::timestamptz`;
  await sql`update portal.memberships set last_active_at = ${at} - ${days} * interval '1 day'`.execute(
    database.root,
  );
}

/** The same identifier for the same number, everywhere. */
const id = (kind: string, number: string): string => `md5('${kind}' || (${number}))::uuid`;
const pick = (values: readonly string[], number: string): string =>
  `(array[${values.map((value) => `'${value}'`).join(', ')}])[1 + (${number}) % ${values.length}]`;

const JURISDICTIONS = ['AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'PE', 'QC', 'SK', 'YT'];
const GIVEN = [
  'Amara',
  'Benoît',
  'Chidi',
  'Delphine',
  'Élodie',
  'Farah',
  'Gurpreet',
  'Hana',
  'Ingrid',
  'Jean-Luc',
  'Kamala',
];
const FAMILY = [
  'Abara',
  'Bélanger',
  'Cardinal',
  'Dhaliwal',
  'Émond',
  'Flett',
  'Gallant',
  'Haddad',
  'O’Hare',
  'Nguyen',
];
const STATUSES = [
  'invited',
  'completed',
  'received',
  'returned',
  'approved',
  'pin_issued',
  'refused',
  'withdrawn',
  'expired',
];

const names = `${pick(GIVEN, 'i')} as given_names, ${pick(FAMILY, 'i / 11')} || ' ' || i as family_name`;
const role = `case when i <= ${INSTITUTIONS} then 'dir' else 'signatory' end`;
const kind = `case when i <= ${INSTITUTIONS} then 'new_dir' else 'signatory' end`;
const at = `:now - i % 1000 * interval '1 day' - i * interval '1 second'`;
const place = id('o', `1 + i % ${INSTITUTIONS}`);

const STATEMENTS: readonly string[] = [
  `insert into organisations (id, name_en, name_fr, jurisdiction, address, created_at)
   select ${id('o', 'i')}, ${pick(FAMILY, 'i * 7')} || ' College ' || i, 'Collège ' || ${pick(FAMILY, 'i * 7')} || ' ' || i,
     case when i % 3 = 0 then 'ON' else ${pick(JURISDICTIONS, 'i')} end, i || ' College Avenue', :now - interval '3 years'
   from generate_series(1, ${INSTITUTIONS}) i`,
  `insert into persons (id, given_names, family_name, email, locale, created_at)
   select ${id('p', 'i')}, ${names}, 'person' || i || '@demo.invalid', ${pick(['en', 'fr'], 'i')}, ${at}
   from generate_series(1, ${PEOPLE}) i`,
  `insert into nominations (id, reference, kind, status, organisation_id, given_names, family_name, email, locale,
     nominated_by, confirmation, created_at, completed_at, received_on, received_by, decided_at, decided_by)
   select ${id('n', 'i')}, 'PP-BENCH-' || i, ${kind}, 'enrolled', ${place}, ${names}, 'person' || i || '@demo.invalid', 'en',
     ${id('p', '1')}, 'not_needed', ${at} - interval '30 days', ${at} - interval '25 days', (${at} - interval '20 days')::date,
     ${id('p', '1')}, ${at} - interval '18 days', ${id('p', '1')}
   from generate_series(1, ${PEOPLE}) i`,
  `insert into pins (id, selector, secret_hash, pepper_id, kind, status, given_names, family_name, email, locale, role,
     organisation_id, issued_by, issued_at, expires_at, redeemed_at, redeemed_by, nomination_id)
   select ${id('k', 'i')}, '~' || i, 'none', 'none', case when i <= ${INSTITUTIONS} then 'mailed' else 'slip' end, 'redeemed',
     ${names}, 'person' || i || '@demo.invalid', 'en', ${role}, ${place}, ${id('p', '1')}, ${at} - interval '9 days',
     ${at} + interval '50 days', ${at}, ${id('p', 'i')}, ${id('n', 'i')}
   from generate_series(1, ${PEOPLE}) i`,
  `update nominations n set pin_id = k.id from pins k where k.nomination_id = n.id`,
  `insert into memberships (id, person_id, role, organisation_id, status, pin_id, granted_by, granted_at, last_active_at)
   select ${id('m', 'i')}, ${id('p', 'i')}, ${role}, ${place},
     case when i <= ${INSTITUTIONS} then 'active' else ${pick(['active', 'active', 'active', 'suspended', 'active', 'deactivated', 'ended'], 'i')} end,
     ${id('k', 'i')}, ${id('p', '1')}, ${at}, :now - i % 50 * interval '1 day'
   from generate_series(1, ${PEOPLE}) i`,
  `insert into nominations (id, reference, kind, status, organisation_id, given_names, family_name, email, locale,
     nominated_by, confirmation, created_at, completed_at, received_on, received_by)
   select ${id('w', 'i')}, 'PP-WAITS-' || i, ${pick(['new_dir', 'signatory', 'alternate_dir', 'signatory'], 'i')},
     ${pick(STATUSES, 'i')}, ${place}, ${names}, 'nominee' || i || '@demo.invalid', 'en', ${id('p', '1')}, 'not_needed',
     :now - i % 60 * interval '1 day' - i * interval '1 second',
     case when i % 9 > 0 then :now - i % 60 * interval '12 hours' end,
     case when i % 9 > 1 then (:now - i % 60 * interval '6 hours')::date end, case when i % 9 > 1 then ${id('p', '1')} end
   from generate_series(1, ${PENDING}) i`,
  `insert into nominations (id, reference, kind, status, organisation_id, given_names, family_name, email, locale,
     nominated_by, confirmation, created_at, completed_at, received_on, received_by, decided_at, decided_by)
   select ${id('a', 'i')}, 'PP-PRINT-' || i, 'new_dir', 'approved', ${place}, ${names}, 'printed' || i || '@demo.invalid',
     ${pick(['en', 'fr'], 'i')}, ${id('p', '1')}, 'confirmed', :now - interval '9 days', :now - interval '7 days',
     (:now - interval '4 days')::date, ${id('p', '1')}, :now - interval '1 day' - i * interval '1 second', ${id('p', '1')}
   from generate_series(1, ${TO_PRINT}) i`,
  `insert into scans (id, nomination_id, file_name, media_type, bytes, digest, added_by, added_at)
   select ${id('s', 'i')}, ${id('w', 'i')}, 'form.pdf', 'application/pdf', 40000, repeat('0', 64), ${id('p', '1')}, :now
   from generate_series(1, ${PENDING}) i where i % 9 in (3, 4, 5) or i % 18 = 2`,
  `insert into pins (id, selector, secret_hash, pepper_id, kind, status, given_names, family_name, email, locale, role,
     organisation_id, issued_by, issued_at, expires_at, nomination_id)
   select md5('x' || n.reference)::uuid, '~' || n.reference, 'none', 'none',
     case when n.kind = 'new_dir' then 'mailed' else 'slip' end, 'issued', n.given_names, n.family_name, n.email, n.locale,
     case when n.kind = 'new_dir' then 'dir' else n.kind end, n.organisation_id, ${id('p', '1')}, n.created_at,
     :now + interval '14 days', n.id
   from nominations n where n.status = 'pin_issued'`,
  `update nominations n set pin_id = k.id from pins k where k.nomination_id = n.id and n.status = 'pin_issued'`,
  `insert into pin_letters (pin_id, nomination_id, printed_at, printed_by)
   select id, nomination_id, issued_at, issued_by from pins where status = 'issued' and kind = 'mailed'`,
];
