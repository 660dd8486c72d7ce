-- Roster and ministry's system differ in major, length of study or study form of one student.
-- Basis: 人社厅函〔2015〕226号 三(二), 四(一). The kind of brackets and blanks do not make a major differ.
with compared as (
  select s.*,
         t_length <> v_length as length_differs, t_study_form <> v_study_form as form_differs,
         replace(translate(t_major_name, '（）　', '() '), ' ', '') <> replace(translate(v_major_name, '（）　', '() '), ' ', '')
           as major_differs
  from match.seen_twice s
)
select technical as subject, vocational as counterpart,
       concat_ws('；', case when major_differs then t_major_name end,
         case when length_differs then concat(cast(t_length as varchar(10)), '个月') end,
         case when form_differs then t_study_form end) as ours,
       concat_ws('；', case when major_differs then v_major_name end,
         case when length_differs then concat(cast(v_length as varchar(10)), '个月') end,
         case when form_differs then v_study_form end) as theirs,
       cast(null as bigint) as amount_fen,
       concat_ws('、', case when major_differs then '专业名称' end, case when length_differs then '学制' end,
         case when form_differs then '学习形式' end) as field
from compared
where major_differs or length_differs or form_differs
