-- Row findings that another source explains or tells already; the view of tonight's findings leaves them out.
-- The number of the file stands beside that of the row for the server's hashes.
truncate findings.silenced;

-- Rules about identity numbers speak of a list or an order only where its number is not on a roster: there it is told once.
insert into findings.silenced (rule, row_id)
select rule, row_id
from (
  select distinct f.rule, f.row_id, f.row_id >> 32
  from intake.row_finding f
  join (
    select row_id, id_number from effective.waiver
    union all select row_id, id_number from effective."grant"
    union all select row_id, id_number from effective.payment_orders
  ) r on r.row_id = f.row_id
  join effective.roster t on t.id_number = r.id_number
  where f.rule like 'IDN-%'
) told_there;

-- A formal student number keeps the identity number it was made of: where the registry knows that this one has become the other,
-- or the other way round, the two agree. The finding holds both.
insert into findings.silenced (rule, row_id)
select rule, row_id
from (
  select distinct f.rule, f.row_id, f.row_id >> 32
  from intake.row_finding f
  left join match.number_change b on b.old_number = substr(f.ours, 2)
  left join match.number_change p on p.old_number = f.theirs
  where f.rule = 'IDN-21' and coalesce(b.new_number, substr(f.ours, 2)) = coalesce(p.new_number, f.theirs)
) agreeing;
