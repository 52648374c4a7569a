-- The hold of a move begins when the mail server has taken its notice; where nobody could be told, somebody is asked.
alter table credential_moves
  add column answered_at timestamptz,
  drop constraint credential_moves_status_check,
  add constraint credential_moves_status_check check (status in ('awaiting_approval', 'awaiting_second', 'awaiting_answers', 'awaiting_mail', 'unreached', 'unreached_second', 'held', 'done', 'cancelled', 'refused')),
  add constraint credential_moves_awaited check (
    status not in ('awaiting_mail', 'unreached', 'unreached_second') or (answered_at is not null and cancel_token_hash is not null)
  );
drop index credential_moves_open;
create unique index credential_moves_open on credential_moves (new_credential_id)
  where status in ('awaiting_approval', 'awaiting_second', 'awaiting_answers', 'awaiting_mail', 'unreached', 'unreached_second', 'held');

-- What became of the notice to each address on file.
create table move_notices (
  move_id uuid not null references credential_moves,
  address text not null,
  status text not null check (status in ('waiting', 'taken', 'refused')),
  settled_at timestamptz,
  primary key (move_id, address),
  check ((status = 'waiting') = (settled_at is null))
);
