-- Names as lists are sorted by them: É beside E, hyphens as spaces, capitals like small letters, on every engine alike.
alter table organisations
  add column sort_en text collate "C" generated always as (lower(
    regexp_replace(regexp_replace(normalize(name_en, NFKD), '[\u0300-\u036f''’]', '', 'g'), '[-_.,/]+', ' ', 'g')
  )) stored,
  add column sort_fr text collate "C" generated always as (lower(
    regexp_replace(regexp_replace(normalize(name_fr, NFKD), '[\u0300-\u036f''’]', '', 'g'), '[-_.,/]+', ' ', 'g')
  )) stored;
create index organisations_sort_en on organisations (jurisdiction, sort_en, id);
create index organisations_sort_fr on organisations (jurisdiction, sort_fr, id);

-- The family name first; what parts it from the given names comes before every letter and the space.
alter table persons add column sort_name text collate "C" generated always as (lower(
  regexp_replace(regexp_replace(normalize(family_name || E'\x01' || given_names, NFKD), '[\u0300-\u036f''’]', '', 'g'),
    '[-_.,/]+', ' ', 'g')
)) stored;

alter table campuses add column sort_name text collate "C" generated always as (lower(
  regexp_replace(regexp_replace(normalize(name, NFKD), '[\u0300-\u036f''’]', '', 'g'), '[-_.,/]+', ' ', 'g')
)) stored;
