-- The cases of both ways side by side: open, close, change (other evidence), same. A case that a person has closed or called a
-- false alarm stays so while its evidence does: it is open neither way.
create table match.shadow_difference as
with settled as (
  select c.case_id, d.fingerprint
  from cases.case_file c join cases.decision d on d.case_id = c.case_id
  where not c.open
),
present as (
  select t.* from match.shadow_present t
  where not exists (select 1 from settled s where s.case_id = t.case_id and s.fingerprint = t.fingerprint)
),
changed as (
  select t.* from cases.tonight t
  where not exists (select 1 from settled s where s.case_id = t.case_id and s.fingerprint = t.fingerprint)
),
both_ways as (
  select
    case
      when p.case_id is null then 'open'
      when c.case_id is null then 'close'
      when p.fingerprint <> c.fingerprint then 'change'
      else 'same'
    end as change,
    coalesce(c.case_id, p.case_id) as case_id, c.case_id is not null as of_change
  from present p full join changed c on c.case_id = p.case_id
)
select b.change, t.case_id, t.rule, t.severity, t.school_code, t.school_name, t.feed, t.source_file, t.source_row, t.student_name,
  t.id_number, t.field, t.ours, t.theirs, t.amount_fen
from both_ways b join changed t on b.of_change and t.case_id = b.case_id
union all
select b.change, t.case_id, t.rule, t.severity, t.school_code, t.school_name, t.feed, t.source_file, t.source_row, t.student_name,
  t.id_number, t.field, t.ours, t.theirs, t.amount_fen
from both_ways b join present t on not b.of_change and t.case_id = b.case_id
