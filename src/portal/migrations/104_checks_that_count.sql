-- Every evaluation says which checks counted for it. What was intended, and ends that were told or were plain facts, were
-- yearly looks. What has put one of them right stands on what it stood on, by its day.
update intents i set evaluation = i.evaluation || jsonb_build_object('considered', r.body -> 'checks' -> 'annual')
from verifications v join line_rules r on r.line = v.line and r.version = v.rule_version
where v.id = i.verification_id;
update decisions d set evaluation = d.evaluation || jsonb_build_object('considered', r.body -> 'checks' -> case
  when d.intent_id is not null or d.plain in ('withdrew', 'finished', 'dismissed', 'died')
    or (d.inputs ->> 'askedOn')::date <> v.asked_on then 'annual'
  else v.kind end)
from verifications v join line_rules r on r.line = v.line and r.version = v.rule_version
where v.id = d.verification_id;
