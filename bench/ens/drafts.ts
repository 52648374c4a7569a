import { INSTITUTIONS } from '../generate.ts';
import type { Sizes } from './sizes.ts';

/** The same identifier for the same number, everywhere. */
export const id = (kind: string, number: string): string => `md5('${kind}' || (${number}))::uuid`;
const pick = (values: readonly string[], number: string): string =>
  `(array[${values.map((value) => `'${value}'`).join(', ')}])[1 + (${number}) % ${values.length}]`;
/** For every so many in turn: so often each status. */
const pickOf = (shares: Readonly<Record<string, number>>, number: string): string =>
  pick(
    Object.entries(shares).flatMap(([value, times]) => Array<string>(times).fill(value)),
    number,
  );

const OPEN = { new: 7, in_progress: 2, info_requested: 1 };
const LARGE = { eligible: 14, ineligible: 2, cancelled: 1, consent_revoked: 1, closed: 2 };
const ELSEWHERE = { new: 1, in_progress: 1, info_requested: 1, eligible: 27, ineligible: 4, cancelled: 2 };
const BEFORE = { ineligible: 2, closed: 1, cancelled: 1 };

const GIVEN = ['Amina', 'Björn', 'Chloé', 'Duc', 'Esperanza', 'Fatou', 'Gaston', 'Hyun-woo', 'Inès', 'Jamal'];
const BEGIN = ['Gal', 'Tremb', 'Oka', 'Bel', 'San', 'Nguy', 'Dha', 'Éthi', 'Mac', 'Rou', 'Kowal', 'Yil'];
const MIDDLE = ['lan', 'la', 'for', 'li', 'ti', 'en', 'ver', 'mar', 'de', 'ou'];
const END = ['t', 'y', 'ski', 'go', 'ne', 'ra', 'maz', 'o', 'ault', 'in'];

/** Twelve hundred family names, each begun like a hundred others. */
const family = `${pick(BEGIN, 'k')} || ${pick(MIDDLE, 'k / 12')} || ${pick(END, 'k / 120')}`;
export const names = `${pick(GIVEN, 'k / 7')} as given_names, ${family} as family_name`;

const org = ({ large, signing }: Sizes): string =>
  `case when k <= ${large} then 1 when k <= ${large + signing} then 2 else 3 + k % ${INSTITUTIONS - 2} end`;

/** What somebody is on file as: those who sign together at the second institution are all as they should be. */
const onFile = ({ large, open }: Sizes): string =>
  `case when k > ${large} and k <= ${large + open} then 'full'
     else ${pickOf({ none: 2, gone: 3, part_time: 2, near: 3, full: 10 }, 'k')} end`;

/**
 * Tables for the length of the transaction, from which all others are filled: `who` has a row for each student, with
 * what became of their latest request; `bid` for each request. A fifth of the students asked before, in vain.
 */
export const drafts = (sizes: Sizes): readonly string[] => [
  `create temp table who on commit drop as
   select k, o, ${id('s', 'k')} as person, ${id('o', 'o')} as organisation, ${names},
     ${id('p', `case o when 1 then ${INSTITUTIONS} else o - 1 end`)} as dir,
     case when o = 1 and k % 4 > 0 then ${id('campus', 'k % 4')} end as campus,
     '20' || lpad(k::text, 6, '0') as number, '9' || lpad(k::text, 7, '0') as client,
     date '1995-01-01' + (k % 3000)::integer as born, on_file, became,
     :now - k % 86400 * interval '1 second' - interval '1 day' *
       case when became in ('new', 'in_progress', 'info_requested') then k % 14 else 20 + k % 1000 end as latest
   from (select k, ${org(sizes)} as o, ${onFile(sizes)} as on_file, ${became(sizes)} as became
     from generate_series(1, ${sizes.students + sizes.asking}) k) numbered`,
  `create temp table bid on commit drop as
   select *, (asked at time zone 'America/Toronto')::date as day,
     status in ('new', 'in_progress', 'info_requested') as open, became = 'consent_revoked' as shut,
     asked + case when status = 'info_requested' then interval '1 minute' else interval '5 days' end as moved,
     case when status in ('eligible', 'ineligible', 'consent_revoked') then ${id('d', 'i')} end as decision
   from (
     select i, ${id('v', 'i')} as id, before, who.*, case when before then ${pickOf(BEFORE, 'i')} else became end as status,
       case when before then :now - (1100 + i % 300) * interval '1 day' else latest end as asked
     from (select i, i > ${sizes.students} as before, case when i <= ${sizes.students} then i
         else i - ${sizes.students} + ${sizes.large + sizes.signing} end as k
       from generate_series(1, ${sizes.verifications}) i) placed
     join who using (k)
   ) asked`,
  'analyze who',
  'analyze bid',
];

/** What has become of somebody's latest request. */
const became = ({ large, open, signing }: Sizes): string =>
  `case when k <= ${open} then ${pickOf(OPEN, 'k')} when k <= ${large} then ${pickOf(LARGE, 'k')}
     when k <= ${large + open} then 'new' when k <= ${large + signing} then 'eligible'
     else ${pickOf({ ...ELSEWHERE, consent_revoked: 2, closed: 2 }, 'k')} end`;
