-- The lines of the reconciliation, each with the rank of its group: comparing the names of the few groups for each of millions
-- of lines would cost more than all the rest. Their places are those of three rows, looked up by the program.
select g.place, r.person, r.month, r.class, r.list_row, r.order_row, r.return_row, r.school, r.term, r.programme,
  coalesce(r.id_number, '') as id_number, coalesce(r.name, '') as name, r.due_fen, r.paid_fen
from match.reconciliation r
left join (
  select school, coalesce(term, '') as term, programme,
    row_number() over (order by school collate "C", term collate "C", programme collate "C") as place
  from match.equations where school is not null
) g on g.school = r.school and g.term = coalesce(r.term, '') and g.programme = r.programme
