-- One identity number is active at a technical school and, in the ministry's system, at another school.
-- Basis: 人社厅函〔2015〕226号 四(一), 教职成厅函〔2016〕14号 二 (eliminate 双重学籍). Blocks where the person is on an approved aid list.
-- field: 身份证号
with pair as (
  select p.*, row_number() over (partition by subject order by position) as choice
  from match.same_person p
  where not one_line and not two_names and not other_number and not one_system and not one_school
),
aided as (
  select coalesce(c.new_number, a.person) as person
  from (
    select person from effective.waiver where approved_at is not null
    union
    select person from effective."grant" where approved_at is not null
  ) a
  left join match.number_change c on c.old_number = a.person
  group by coalesce(c.new_number, a.person)
)
select subject, counterpart, subject_number as ours, counterpart_number as theirs, cast(null as bigint) as amount_fen,
       case when a.person is not null then 'B' end as severity
from pair p left join aided a on a.person = p.person
where choice = 1
