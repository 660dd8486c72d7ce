-- One identity number has different national student numbers (G or J).
-- Basis: 教基一〔2013〕521号 二. Between the systems the roster row is the subject, within a system every row. Other numbers are the
-- technical schools' own (or temporary, L) and may differ.
-- field: 学籍号
with pair as (
  select a.row_id as subject, b.row_id as counterpart, a.national_number as ours, b.national_number as theirs, b.school
  from match.crowd a
  join match.crowd b on b.person = a.person and b.national_number <> a.national_number
  where a.technical or not b.technical
  union all
  select m.technical, m.vocational, m.t_national_number, m.v_national_number, m.v_school
  from match.meeting m
  left join match.crowd_person c on c.person = m.t_person
  where c.person is null and m.t_national_number <> m.v_national_number
),
chosen as (
  select p.*, row_number() over (partition by subject order by school, counterpart) as choice from pair p
)
select subject, counterpart, ours, theirs, cast(null as bigint) as amount_fen
from chosen
where choice = 1
