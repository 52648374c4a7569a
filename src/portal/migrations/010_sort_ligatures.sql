-- Œuvre beside Oeuvre and Østby beside Ostby, which normalisation leaves as letters of their own after z.
create function sort_key(name text) returns text language sql immutable strict parallel safe
return lower(translate(
  regexp_replace(
    regexp_replace(
      regexp_replace(
        regexp_replace(normalize(name, NFKD), '[\u0300-\u036f''’]', '', 'g'),
        '[-_.,/]+', ' ', 'g'),
      '[Œœ]', 'oe', 'g'),
    '[Ææ]', 'ae', 'g'),
  'ØøĐđŁłĦħŦŧ', 'ooddllhhtt'
));

-- An expression can be replaced in place from PostgreSQL 17 on; these columns go with their indexes and come back.
alter table organisations drop column sort_en, drop column sort_fr;
alter table organisations
  add column sort_en text collate "C" generated always as (sort_key(name_en)) stored,
  add column sort_fr text collate "C" generated always as (sort_key(name_fr)) stored;
create index organisations_sort_en on organisations (jurisdiction, sort_en, id);
create index organisations_sort_fr on organisations (jurisdiction, sort_fr, id);

alter table persons drop column sort_name;
alter table persons add column sort_name text collate "C"
  generated always as (sort_key(family_name || E'\x01' || given_names)) stored;

alter table campuses drop column sort_name;
alter table campuses add column sort_name text collate "C" generated always as (sort_key(name)) stored;
