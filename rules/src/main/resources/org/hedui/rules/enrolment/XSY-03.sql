-- Roster and ministry's system differ in who the student is: the same identity number with a different name (N5), or the same
-- student number with another identity number.
-- Basis: 教基一厅〔2016〕2号 一.3. A number that is wrong in itself has its own finding and is not compared.
-- after: IDN-01, IDN-02, IDN-03
with wrong_number as (
  select subject from findings.tonight where rule in ('IDN-01', 'IDN-02', 'IDN-03') group by subject
)
select s.technical as subject, s.vocational as counterpart,
       case when s.t_person <> s.v_person then s.t_id_number else s.t_name end as ours,
       case when s.t_person <> s.v_person then s.v_id_number else s.v_name end as theirs,
       cast(null as bigint) as amount_fen,
       case when s.t_person <> s.v_person then '身份证号' else '姓名' end as field
from match.seen_twice s
left join match.name_level l on l.a = s.t_name and l.b = s.v_name and s.names_ok
left join wrong_number t on t.subject = s.technical
left join wrong_number v on v.subject = s.vocational
where (s.t_person <> s.v_person and t.subject is null and v.subject is null)
   or (l.level = 'N5' and (s.t_person is null or s.v_person is null or s.t_person = s.v_person))
