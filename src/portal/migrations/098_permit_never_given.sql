-- What became of the permit of a number that has ended: given back, or none was ever given by it. Either lifts that
-- eligibility was lost (`ENS §6`).
alter table surrenders add column what text not null default 'given_back' check (what in ('given_back', 'never_given'));

-- Signatures that came to nothing, which stand on home pages for a week.
create index decisions_overtaken on decisions (settled_at) where status = 'overtaken';
