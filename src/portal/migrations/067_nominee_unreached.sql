-- When mail to a nominee was last given up; null again once a new link is sent, or the nominee has completed the forms.
alter table nominations add column unreached_at timestamptz;

create index nominations_unreached on nominations (organisation_id) where unreached_at is not null;
