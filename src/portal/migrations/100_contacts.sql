-- Somebody to call: the coordinator of each province or territory, and the office.
create table contacts (
  place text primary key check (place in ('office', 'AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK',
    'YT')),
  name_en text not null check (name_en <> ''),
  name_fr text not null check (name_fr <> ''),
  phone text not null,
  email text not null,
  address_en text not null,
  address_fr text not null,
  hours_en text not null,
  hours_fr text not null,
  -- In which languages they answer.
  served text not null check (served in ('both', 'en', 'fr')),
  -- Raised by every change, so that of two who change it at once one is told.
  revision integer not null check (revision > 0),
  saved_at timestamptz not null,
  check (phone <> '' or email <> '')
);
