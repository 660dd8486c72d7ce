-- One line for every code that the master data know a school by: its own, else the ministry's. A school that was renamed stands
-- there once a name; the name in force tonight counts, else the latest.
create view effective.school_of as
select any_code, school_code, school_name, ministry_code, city
from (
  select k.any_code, k.school_code, k.school_name, k.ministry_code, k.city,
    row_number() over (partition by k.any_code order by k.place, k.in_force desc, k.valid_from desc nulls last, k.row_id desc) as rank
  from (
    select s.*, s.school_code as any_code, 1 as place,
      coalesce(s.state, '') <> '撤销' and coalesce(s.valid_from <= n.business_date, true) and coalesce(s.valid_to >= n.business_date, true) as in_force
    from effective.schools s left join policy.tonight n on true
    union all
    select s.*, s.ministry_code, 2,
      coalesce(s.state, '') <> '撤销' and coalesce(s.valid_from <= n.business_date, true) and coalesce(s.valid_to >= n.business_date, true)
    from effective.schools s left join policy.tonight n on true
  ) k
  where k.any_code is not null
) ranked
where rank = 1;

-- A file that was corrected in its place: another version of it has been accepted since, and what it held lies in the inbox no more.
create view intake.corrected as
select f.file_no
from intake.file f
where not f.present
  and exists (select 1 from intake.file n where n.path = f.path and n.file_no > f.file_no and n.state = 'accepted');

-- Where the newest row of a person counts, a corrected file keeps its rows, but what was wrong in it is over.
create or replace view findings.tonight as
  select f.rule, f.row_id as subject, null::bigint as counterpart, f.field, f.ours, f.theirs, f.amount_fen, f.severity
  from intake.row_finding f join intake.scope s on s.scope_id = f.scope_id
  where s.effective
    and not (s.feed in ('divisions', 'population', 'population-answers') and s.file_no in (select file_no from intake.corrected))
    and not exists (select 1 from findings.silenced q where q.row_id = f.row_id and q.rule = f.rule)
  union all
  select f.rule, f.row_id, null, f.field, f.ours, f.theirs, f.amount_fen, f.severity
  from intake.row_finding f join intake.file i on i.file_no = (f.row_id >> 32)
  where f.scope_id is null and (i.state = 'accepted' or (i.state in ('held', 'skipped') and i.present))
    and i.file_no not in (select file_no from intake.corrected)
  union all
  select rule, subject, counterpart, field, ours, theirs, amount_fen, severity from findings.set_finding;
