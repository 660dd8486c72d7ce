-- Whether a case is still to be settled, or was when something happened to it: said once, here.
alter table cases.case_file add column open boolean generated always as (state not in ('已关闭', '误报')) stored;
alter table cases.event add column open boolean generated always as (state not in ('已关闭', '误报')) stored;

-- What no rule reads: locks and yearly amounts are judged in Java, row by row.
alter table policy.term
  drop column registration_lock,
  drop column registration_lock_education,
  drop column aid_lock;
alter table policy.aid_standard
  drop column yearly_fen,
  drop column term_fen;
