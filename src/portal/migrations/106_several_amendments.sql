-- Several changes of one record may be asked for, as long as no field is in two of them: the institution's row lock, under
-- which they are asked for, keeps them apart.
drop index amendments_open;
