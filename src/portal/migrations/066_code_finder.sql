-- The first four characters of a recovery code, by which its account is found among others that say the same of
-- themselves, as those of a PIN find the PIN; the twelve others are its secret. Codes from before have none.
alter table recovery_codes add column finder text;
