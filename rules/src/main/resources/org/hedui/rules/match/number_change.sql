-- Identity numbers that the population registry has replaced, with the number that holds today.
with told as (
  select p.id_number as old_number, p.new_number,
         row_number() over (partition by p.id_number order by s.position desc, p.row_id desc) as age
  from effective.population p join effective.source s on s.scope_id = p.scope_id
  where p.new_number <> p.id_number
),
newest as (
  select old_number, new_number from told where age = 1
)
select n.old_number, coalesce(later.new_number, n.new_number) as new_number
from newest n
left join newest later on later.old_number = n.new_number and later.new_number <> n.old_number
