-- A reading is one for each reader, file, page and quarter of an hour, and for each institution, role and reason by
-- which somebody reads: who reads one file in two capacities leaves two.

alter table file_readings drop constraint file_readings_student_id_reader_id_page_quarter_key;
create unique index file_readings_once on file_readings
  (student_id, reader_id, page, quarter, role, organisation_id, md5(reason)) nulls not distinct;
