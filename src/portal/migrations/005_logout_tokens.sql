-- A provider numbers its own logout tokens: whoever takes another's number must not make that other's token count as seen.
-- Of those seen until now it isn't known whose they are; none of them is fresh for more than five minutes.
alter table logout_tokens
  add column issuer text not null default '',
  drop constraint logout_tokens_pkey,
  add primary key (issuer, jti);
alter table logout_tokens alter column issuer drop default;
