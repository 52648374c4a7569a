-- A coordinator of one large institution reads its findings: few among all that was decided there.
create index decisions_found on decisions (verification_id, settled_at, id)
  where fact = 'find_ineligible' and status in ('applied', 'corrected');
