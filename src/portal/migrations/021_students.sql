-- Students: people as their study permit names them. What is claimed here is proved elsewhere, so nothing is unique but the person.

create table students (
  person_id uuid primary key references persons,
  -- Eight digits; those that begin with 9 belong to invented people.
  client_id text not null check (client_id ~ '^[0-9]{8}$'),
  date_of_birth date not null,
  -- One of the two names is '' for people of one name.
  given_names text not null,
  family_name text not null check (given_names <> '' or family_name <> ''),
  former_names text[] not null default '{}',
  created_at timestamptz not null
);
create index students_client_id on students (client_id);

-- What a student typed before there was a person: gone with the enrolment, or a month later.
create table student_details (
  credential_id uuid primary key references credentials,
  client_id text not null check (client_id ~ '^[0-9]{8}$'),
  date_of_birth date not null,
  given_names text not null,
  family_name text not null check (given_names <> '' or family_name <> ''),
  email text,
  saved_at timestamptz not null
);

create index student_details_saved on student_details (saved_at);

-- Since when a credential comes in as a student's, without a PIN.
alter table enrolments add column studying_at timestamptz;

-- Students accept terms of their own, and consent to each line of business by itself.
alter table terms_versions drop constraint terms_versions_document_check;
alter table terms_versions add constraint terms_versions_document_check
  check (document ~ '^(portal|partner|student|consent:[A-Z]{2,12})$');
alter table terms_drafts drop constraint terms_drafts_document_check;
alter table terms_drafts add constraint terms_drafts_document_check
  check (document ~ '^(portal|partner|student|consent:[A-Z]{2,12})$');
