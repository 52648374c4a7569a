import { INSTITUTIONS } from '../generate.ts';
import { id } from './drafts.ts';
import { LARGE, OFFICER, type Sizes } from './sizes.ts';

/** The cookie that a person brings: of their id, so that the bench knows it too. */
export const cookieOf = (personId: string): string => `bench-${personId}`;

/** Students who look at their home page and at a request, of the institutions that are not measured otherwise. */
export const LOOKING = 16;

/** Places to ask from, an officer, a signatory of one campus, and everybody's credential and session. */
export const comeIn = ({ students, large, signing }: Sizes): readonly string[] => [
  `insert into student_places (id, person_id, organisation_id, student_number, number_key, programme, claimed_at)
   select ${id('a', `k || '-' || nth`)}, person, ${id('o', `3 + (k * 3 + nth) % ${INSTITUTIONS - 2}`)}, number, number,
     'Nursing', :now
   from who, generate_series(1, 3) nth where k > ${students}`,
  `insert into persons (id, given_names, family_name, locale, created_at)
   values ('${OFFICER}', 'Olga', 'Officer', 'en', :now)`,
  `insert into pins (id, selector, secret_hash, pepper_id, kind, status, given_names, family_name, locale, role,
     issued_at, expires_at, redeemed_at, redeemed_by)
   values (${id('k', `'officer'`)}, '~officer', 'none', 'none', 'slip', 'redeemed', 'Olga', 'Officer', 'en', 'officer',
     :now, :now + interval '60 days', :now, '${OFFICER}')`,
  `insert into memberships (person_id, role, status, pin_id, granted_at, last_active_at)
   values ('${OFFICER}', 'officer', 'active', ${id('k', `'officer'`)}, :now, :now)`,
  `insert into membership_campuses (membership_id, campus_id)
   values (${id('m', String(LARGE.signatory))}, ${id('campus', '1')})`,
  `create temp table actor on commit drop as
   select person from who where k > ${students} or k between ${large + signing - LOOKING + 1} and ${large + signing}
   union all select unnest(array['${LARGE.dir}', ${id('p', String(LARGE.signatory))}, ${id('p', '1')}, '${OFFICER}']::uuid[])`,
  `insert into credentials (id, issuer, subject, person_id, status, first_seen_at, linked_at)
   select ${id('credential', 'person')}, 'https://bench.invalid', person, person, 'linked', :now, :now from actor`,
  // Used an hour from now, so that none ends, and no question is asked again, while the bench takes its time.
  `insert into sessions (token_hash, subject, data, locale, network, user_agent, created_at, seen_at)
   select sha256(convert_to('bench-' || person, 'utf8')), 'person:' || person, jsonb_build_object(
       'credential', ${id('credential', 'person')}, 'answeredAt', to_jsonb(:now + interval '1 hour')),
     'en', '127.0.0.0/24', 'bench', :now + interval '1 hour', :now + interval '1 hour'
   from actor`,
];
