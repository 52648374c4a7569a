-- Deadlines, reasons and the time in which a signature can be undone become part of a rule; what was in force until now
-- by the program stands in every version that there is.
update line_rules set body = body ||
  '{"undoMinutes": 15,
    "clocks": {"decide": 10, "claim": 5, "resume": 2, "info": 30, "notices": [15, 25, 29]},
    "reasons": ["too_few_days", "part_time", "standing", "not_enrolled", "programme", "excluded", "permit_kept"]}'
where not body ? 'clocks';
update rule_proposals set body = body ||
  '{"undoMinutes": 15,
    "clocks": {"decide": 10, "claim": 5, "resume": 2, "info": 30, "notices": [15, 25, 29]},
    "reasons": ["too_few_days", "part_time", "standing", "not_enrolled", "programme", "excluded", "permit_kept"]}'
where not body ? 'clocks';
