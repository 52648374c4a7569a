-- The home of students counts the codes that they can type now: a handful among all that were ever sent.
create index proof_codes_to_enter on proof_codes (sent_at) where used_at is null;
