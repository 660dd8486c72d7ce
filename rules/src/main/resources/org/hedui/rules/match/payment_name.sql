-- Order lines whose account holder is not written like the student: the name on the approved list that the line pays, or on
-- the roster where it pays none. Names that cannot be read are left to the NAM rules.
with listed as (
  select min(s.order_row) as order_row, min(s.unit) as unit, min(s.name) as holder from match.payment_share s where s.name_ok group by s.order_key
),
registered as (
  select person, name, row_id from match.technical
  where name_ok and person in (select person from match.payment_stray)
  union all
  select person, name, row_id from match.vocational
  where name_ok and person in (select person from match.payment_stray)
),
known as (
  select min(s.order_row) as order_row, s.name as holder, min(r.row_id) as row_id, min(r.person) as person
  from match.payment_stray s
  join registered r on r.person = s.person
  where s.name_ok
  group by s.order_key, s.name
  having sum(case when r.name = s.name then 1 else 0 end) = 0
)
select min(p.order_row) as order_row, min(p.holder) as holder, min(g.name) as student, min(g.list_row) as student_row
from match.payment_pair p
join match.grant_line g on g.list_no = cast((p.unit - p.unit % 8) / 8 as integer)
where p.holder is not null and p.order_row is not null
group by p.order_key
union all
select l.order_row, l.holder, g.name, g.list_row
from listed l
join match.grant_line g on g.list_no = cast((l.unit - l.unit % 8) / 8 as integer)
where g.name_ok and g.name <> l.holder
union all
select k.order_row, k.holder, r.name, r.row_id
from known k
join registered r on r.person = k.person and r.row_id = k.row_id
