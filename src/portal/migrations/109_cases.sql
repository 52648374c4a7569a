-- Which officer has taken up a nomination. It counts for some days, while the forms are open and the officer is one; both
-- are asked where it is read (`office/claims`), so that nothing need end it.
create table case_claims (
  nomination_id uuid primary key references nominations on delete cascade,
  person_id uuid not null references persons,
  claimed_at timestamptz not null
);
create index case_claims_person on case_claims (person_id);

-- What officers tell one another of a nomination: never changed, and kept as long as it is.
create table case_notes (
  id bigint generated always as identity primary key,
  nomination_id uuid not null references nominations on delete cascade,
  note text not null check (note <> ''),
  written_by uuid not null references persons,
  written_at timestamptz not null
);
create index case_notes_nomination on case_notes (nomination_id, id);
create index case_notes_written_by on case_notes (written_by);

create function refuse_note_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and not exists (select from portal.nominations where id = old.nomination_id) then
    return old;
  end if;
  raise exception 'notes of a case are append-only';
end
$$;
create trigger case_notes_append_only before update or delete on case_notes
  for each row execute function refuse_note_change();
