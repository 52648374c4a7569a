-- A student's file is found by the family name and the date of birth, too.
create index students_born on students (date_of_birth, sort_name);
