-- The approved months that are not simply paid (too little, too much, twice, failed or pending), and those paid by two schools,
-- each of which has an approval of its own (`elsewhere`); usually few.
with twice as (
  select unit, person, month
  from match.reconciliation
  where unit is not null and paid_fen > 0 and (unit - unit % 8) / 8 in (select list_no from match.grant_line where several)
),
elsewhere as (
  select t.unit
  from twice t
  join (select person, month from twice group by person, month having count(*) > 1) m on m.person = t.person and m.month = t.month
)
select r.unit, r.school, r.person, r.class, r.month, r.due_fen, r.paid_fen, r.list_row, e.unit is not null as elsewhere
from match.reconciliation r
left join elsewhere e on e.unit = r.unit
where r.unit is not null and (r.class in ('underpaid', 'overpaid', 'paid_twice', 'failed', 'pending') or e.unit is not null)
