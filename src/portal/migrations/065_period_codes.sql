-- The codes of programmes that an institution's periods of study name, each found by one step through the index.
create index study_periods_programme on study_periods (organisation_id, programme)
  where superseded_at is null and programme <> '';
