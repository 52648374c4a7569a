-- A student reads that it was recorded that their permit was given back.
alter table messages drop constraint messages_kind_check;
alter table messages add check (kind in ('received', 'asked', 'answered', 'decided', 'revoked', 'closing', 'contested',
  'closed', 'transfer', 'intended', 'replied', 'intent_dropped', 'review', 'corrected', 'given_back'));
