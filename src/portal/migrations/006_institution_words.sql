-- The words of an institution's names without case, accents and hyphens, so that it is found by any of them.
alter table organisations add column words tsvector
  generated always as (to_tsvector('simple', lower(
    regexp_replace(regexp_replace(normalize(name_en || ' ' || name_fr || ' ' || coalesce(operating_name, ''), NFKD),
      '[\u0300-\u036f''’]', '', 'g'), '[-_.,/]+', ' ', 'g')
  ))) stored;
create index organisations_words on organisations using gin (words) with (fastupdate = off);
