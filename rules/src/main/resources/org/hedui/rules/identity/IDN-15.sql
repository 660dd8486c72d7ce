-- Number and name agree with the population registry, but sex, birth date or ethnic group do not.
-- Basis: 教职成厅函〔2016〕14号 三. Silent where the row contradicts its own number (IDN-05, IDN-06), where the birth date is no date
-- (FLD-04) and where the registry's record is another person's (IDN-14).
-- after: IDN-05, IDN-06, IDN-14, FLD-04
with silent as (
  select subject from findings.tonight
  where rule in ('IDN-05', 'IDN-06', 'IDN-14') or (rule = 'FLD-04' and field = '出生日期')
  group by subject
)
select r.row_id as subject, r.source_row as counterpart,
       concat_ws('；', case when sex_differs then sex end, case when birth_differs then cast(birth as varchar(10)) end,
         case when ethnic_differs then ethnic end) as ours,
       case when not extract then '人口库返回：不一致'
         else concat_ws('；', case when sex_differs then registry_sex end,
           case when birth_differs then cast(registry_birth as varchar(10)) end, case when ethnic_differs then registry_ethnic end)
       end as theirs,
       cast(null as bigint) as amount_fen,
       concat_ws('、', case when sex_differs then '性别' end, case when birth_differs then '出生日期' end,
         case when ethnic_differs then '民族' end) as field
from match.registry r left join silent s on s.subject = r.row_id
where r.verdict = '一致' and (sex_differs or birth_differs or ethnic_differs) and s.subject is null
