-- Files that a student adds to the answer to a question: their own alone until the answer is sent. What they hold lies in
-- the folder of the files, under its digest.
create table answer_files (
  id uuid primary key default gen_random_uuid(),
  question_id uuid not null references verification_questions,
  file_name text not null,
  media_type text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
  bytes integer not null check (bytes > 0),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  added_at timestamptz not null,
  unique (question_id, digest)
);

-- Files whose last reference may be gone: a night removes those that nothing refers to.
create table forgotten_files (
  digest text primary key check (digest ~ '^[0-9a-f]{64}$'),
  at timestamptz not null
);
