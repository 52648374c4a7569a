-- When a link was sent last, so that an order for one that was sent a moment ago is known for the same, sent twice.

alter table email_changes add column sent_at timestamptz not null default now();
update email_changes set sent_at = asked_at;

-- By nominees themselves, which ends no former link; and by those who decide, which does.
alter table nominations add column link_asked_at timestamptz;
alter table nominations add column link_replaced_at timestamptz;
