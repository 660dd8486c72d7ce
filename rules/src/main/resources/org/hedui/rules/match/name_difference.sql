-- Names of one student that differ between the roster and another source, with the level of the difference. The ministry's
-- system is looked at before the registry. Where the identity numbers differ the names say nothing.
with difference as (
  select s.technical as row_id, s.vocational as other_row, 1 as source, s.t_name as name, s.v_name as other_name
  from match.seen_twice s
  where s.names_ok and (s.t_person is null or s.v_person is null or s.t_person = s.v_person)
  union all
  select r.row_id, r.source_row, 2, r.name, r.registry_name
  from match.registry r
  where r.name_ok and r.verdict = '一致'
)
select d.row_id, d.other_row, d.source, d.name, d.other_name, l.level, l.truncated, l.explanation,
       length(d.name) - length(replace(d.name, '·', '')) as separators,
       length(d.other_name) - length(replace(d.other_name, '·', '')) as other_separators
from difference d join match.name_level l on l.a = d.name and l.b = d.other_name
