import { INSTITUTIONS } from '../generate.ts';
import { id } from './drafts.ts';
import type { Sizes } from './sizes.ts';

/** Who takes part, who studies there by whose word, and what they have on file. */
export const students = ({ students: asked }: Sizes): readonly string[] => [
  `insert into participations (line, organisation_id, from_day, recorded_by, recorded_at)
   select 'OCWPP', ${id('o', 'i')}, '2009-09-01', ${id('p', '1')}, :now - interval '900 days'
   from generate_series(1, ${INSTITUTIONS}) i`,
  `insert into campuses (id, organisation_id, name)
   select ${id('campus', 'i')}, ${id('o', '1')}, 'Campus ' || i from generate_series(1, 3) i`,
  `insert into persons (id, given_names, family_name, email, locale, created_at)
   select person, given_names, family_name, case when k % 2 = 0 then 'student' || k || '@demo.invalid' end,
     case when k % 4 = 0 then 'fr' else 'en' end, :now - interval '1500 days' from who`,
  `insert into students (person_id, client_id, date_of_birth, given_names, family_name, created_at)
   select person, client, born, given_names, family_name, :now - interval '1500 days' from who`,
  `insert into roster_people (id, organisation_id, student_number, number_key, given_names, family_name, date_of_birth,
     client_id, campus_id, programme, recorded_by, recorded_at)
   select ${id('r', 'k')}, organisation, prefix || number, lower(prefix || number), given_names, family_name,
     case when on_file <> 'near' then born end, case when on_file <> 'near' and k % 2 = 0 then client end,
     campus, 'Nursing', dir, :now - interval '1500 days'
   from who, lateral (select case when on_file = 'none' then 'X' else '' end) as written (prefix)
   where k <= ${asked}`,
  // One who is gone has no fourth term, and who studies part time does so in the fourth.
  `insert into study_periods (organisation_id, roster_id, term, kind, from_day, to_day, load, standing, source,
     recorded_by, recorded_at)
   select organisation, ${id('r', 'k')}, 'T' || term, 'credential', day - begun, day - ended,
     case when term = 4 and on_file = 'part_time' then 'part_time' else 'full_time' end, 'satisfactory', 'import', dir,
     :now - interval '1 day'
   from bid, (values (1, 480, 361), (2, 345, 226), (3, 225, 106), (4, 80, -40)) as terms (term, begun, ended)
   where not before and (term < 4 or on_file <> 'gone')`,
  `insert into student_places (id, person_id, organisation_id, campus_id, student_number, number_key, programme, status,
     roster_id, proof, proved_client_id, proved_at, proved_by, claimed_at)
   select ${id('l', 'k')}, person, organisation, campus, number, number, 'Nursing',
     case when proved then 'matched' else 'claimed' end, case when proved and on_file <> 'none' then ${id('r', 'k')} end,
     case when proved then 'seen' else 'none' end, case when proved then client end, case when proved then asked end,
     case when proved then dir end, asked
   from bid, lateral (select status in ('eligible', 'consent_revoked') or on_file = 'full' and (o = 2 or k % 4 > 0)) as shown (proved)
   where not before`,
  `insert into consents (id, person_id, organisation_id, line, version, locale, purposes, given_at, revoked_at, replaced)
   select ${id('c', 'i')}, person, organisation, 'OCWPP', 1, 'en', '{verify,yearly}', asked,
     case when before then latest when status = 'consent_revoked' then asked + interval '30 days' end, before
   from bid`,
];

/** Requests and what became of them; `:evaluation` and `:inputs` are what one of them was judged by. */
export const requests = (): readonly string[] => [
  `insert into verifications (id, reference, line, kind, person_id, place_id, organisation_id, campus_id, status,
     rule_version, asked_on, asked_at, consent_id, answers, holder_id, claimed_at, due_on, days_left, match, prediction,
     judged_at, closed_why, revision, shut)
   select id, 'EV-' || substr(hex, 1, 4) || '-' || substr(hex, 5), 'OCWPP', 'initial', person, ${id('l', 'k')},
     organisation, campus, status, 1, day, asked, ${id('c', 'i')},
     '{"exchange": false, "listed_scholarship": false, "kept_permit": false, "language_only": false}',
     case when status in ('in_progress', 'info_requested') then dir end,
     case when status in ('in_progress', 'info_requested') then greatest(asked, :now - interval '2 days') end,
     case when status = 'info_requested' then day + 30 when open then day + 14 end,
     case when status = 'info_requested' then 7 end,
     case when on_file in ('none', 'near') then on_file else 'full' end,
     case on_file when 'part_time' then 'does_not_meet' when 'none' then 'cannot_tell' when 'gone' then 'cannot_tell'
       else 'meets' end,
     asked, case when status = 'closed' then 'not_ours' end,
     case status when 'new' then 0 when 'in_progress' then 1 when 'cancelled' then 1 when 'info_requested' then 2
       when 'closed' then 2 when 'consent_revoked' then 4 else 3 end, shut
   from bid, lateral (select upper(lpad(to_hex(i), 8, '0'))) as written (hex)`,
  `insert into decisions (id, verification_id, fact, reasons, evaluation, inputs, rule_version, signer_id, role,
     signed_at, effective_at, status, settled_at)
   select decision, id, case status when 'ineligible' then 'find_ineligible' else 'find_eligible' end,
     case status when 'ineligible' then '{too_few_days}' else '{}' end::text[], :evaluation, :inputs, 1, dir, 'dir',
     moved, moved + interval '15 minutes', 'applied', moved + interval '15 minutes'
   from bid where decision is not null`,
  `insert into verification_facts (verification_id, fact, from_status, to_status, at, by, decision_id)
   select id, fact, from_status, to_status, at, by, decided from (
     select id, 1 as step, 'asked' as fact, null as from_status, 'new' as to_status, asked as at, person as by,
       null::uuid as decided from bid
     union all select id, 2, 'claim', 'new', 'in_progress', asked, dir, null from bid
       where status not in ('new', 'cancelled')
     union all select id, 3, f.fact, f.from_status, f.to_status, moved,
         case status when 'cancelled' then person else dir end, decision
       from bid join (values ('cancelled', 'cancel', 'new', 'cancelled'), ('closed', 'close', 'in_progress', 'closed'),
         ('info_requested', 'ask', 'in_progress', 'info_requested'),
         ('eligible', 'find_eligible', 'in_progress', 'eligible'),
         ('consent_revoked', 'find_eligible', 'in_progress', 'eligible'),
         ('ineligible', 'find_ineligible', 'in_progress', 'ineligible')) as f (last, fact, from_status, to_status)
       on f.last = status
     union all select id, 4, 'revoke', 'eligible', 'consent_revoked', asked + interval '30 days', person, null from bid
       where status = 'consent_revoked') happened
   order by at, step`,
  // Every status that one was in has its row, as those who count it leave it: a status that all have left counts none.
  `insert into verification_counts (organisation_id, line, campus_key, status, n)
   select organisation_id, line, coalesce(campus_id, '00000000-0000-0000-0000-000000000000'), moved.status, sum(moved.n)
   from verifications v join verification_facts f on f.verification_id = v.id,
     lateral (values (f.from_status, -1), (f.to_status, 1)) as moved (status, n)
   where not v.shut and moved.status is not null group by 1, 2, 3, 4`,
  `insert into verification_questions (verification_id, question, asked_by, asked_at)
   select id, 'Which term did you begin in?', dir, moved from bid where status = 'info_requested'`,
  `insert into evns (number, person_id, organisation_id, line, verification_id, decision_id, status, live_at, ended_at, reason)
   select stem || ${damm('stem', 9)}, person, organisation, 'OCWPP', id, decision,
     case status when 'eligible' then 'live' else 'void' end, moved + interval '15 minutes',
     case when status <> 'eligible' then asked + interval '30 days' end,
     case when status <> 'eligible' then 'consent_revoked' end
   from bid, lateral (select (100000000 + i * 4481)::text) as drawn (stem)
   where status in ('eligible', 'consent_revoked')`,
  `insert into file_readings (student_id, reader_id, role, organisation_id, page, at, quarter, sealed_on)
   select person, dir, 'dir', organisation, 'request', moved, extract(epoch from moved)::bigint / 900, moved::date + 1
   from bid where decision is not null`,
];

/** The table of the check digit's quasigroup in one row, for a database to look its digits up (`ENS §6`). */
const TABLE =
  '0317598642709215486342068713591750983426612304597836742095815869720134894536201794386172052581436790';

/** What is left of the first so many digits of a text. */
function damm(text: string, count: number): string {
  if (count === 0) return `'0'`;
  const left = `${damm(text, count - 1)}::integer`;
  return `substr('${TABLE}', 1 + 10 * ${left} + substr(${text}, ${count}, 1)::integer, 1)`;
}
