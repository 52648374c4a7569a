-- Numbers that students name, without the zeros in front: what institutions entered is compared with them in *Unusual
-- activity*, and without an index of it each row of a large record was compared with all its institution's places.

create index student_places_bare_number on student_places ((ltrim(number_key, '0')), organisation_id);
