-- Rules about identity numbers speak of a list or an order only where its number is not on a roster: there it is told once.
truncate findings.silenced;
insert into findings.silenced (rule, row_id)
select distinct f.rule, f.row_id
from intake.row_finding f
join (
  select row_id, id_number from effective.waiver
  union all select row_id, id_number from effective."grant"
  union all select row_id, id_number from effective.payment_orders
) r on r.row_id = f.row_id
join effective.roster t on t.id_number = r.id_number
where f.rule like 'IDN-%';
