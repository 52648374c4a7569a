-- What became of a proposal waits at home until its proposer has read it.
alter table rule_proposals add column read_at timestamptz;
