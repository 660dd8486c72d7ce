-- A person is declared for the same programme and term by two schools or in two systems.
-- Basis: 教职成厅函〔2016〕14号 二, 人社厅函〔2015〕226号 四(一). A school that is in both systems has two codes; both lists are named.
-- field: 身份证件号
with twice as (
  select programme, person, term from match.aid_line where person is not null and term is not null
  group by programme, person, term having min(code) <> max(code)
),
ranked as (
  select l.row_id, l.programme, l.person, l.term, l.code, l.id_number,
         row_number() over (partition by l.programme, l.person, l.term order by l.code, l.row_id) as place,
         dense_rank() over (partition by l.programme, l.person, l.term order by l.code) as school_place
  from match.aid_line l
  join twice t on t.programme = l.programme and t.person = l.person and t.term = l.term
)
select r.row_id as subject, o.row_id as counterpart, r.id_number as ours, o.id_number as theirs, cast(null as bigint) as amount_fen
from ranked r
join (
  select programme, person, term, school_place, row_id, id_number,
         row_number() over (partition by programme, person, term, school_place order by place) as first_of_school
  from ranked
) o on o.programme = r.programme and o.person = r.person and o.term = r.term and o.first_of_school = 1
  and o.school_place = case when r.school_place = 1 then 2 else 1 end
