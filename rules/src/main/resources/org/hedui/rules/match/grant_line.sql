-- Every approved line of a state grant list (has an approval time, whatever findings it carries): the months it pays, by
-- their position in the term, and what is due. First and last paid month are the policy's unless the list says otherwise
-- (始发年月, 停发年月); one before or after the calendar term means that the list speaks of all or of none of its months. A list that
-- begins with the calendar term (February, August) means the policy's months all the same, unless its amount counts the others too.
-- The list's own amount is what is due; without a readable one, its monthly standard or the policy's times the months.
-- Each month is due the same whole fen, the last one the remainder too. A line without a usable number is a person of its
-- own; a number that the registry has replaced is the new one. `list_no` numbers the lines; `several`: the person has other lines in the term, so that school and month decide.
-- Lines are numbered and counted on the way: that keeps the server from working out first and last month anew wherever they are used.
with listed as (
  select g.row_id as list_row, g.name, g.name_ok, g.id_number, g.card_number as card, g.amount, g.monthly_standard, g.from_month,
         g.to_month, coalesce(s.school, g.school_code, '') as school, coalesce(c.new_number, g.person, concat('#', g.row_id)) as person,
         coalesce(g.term, m.term) as term
  from effective."grant" g
  left join match.school s on s.code = g.school_code
  left join match.number_change c on c.old_number = g.person
  left join match.term_month m on m.month =
    case when g.term is null then cast(date_trunc('month', coalesce(cast(g.from_month as timestamp), g.approved_at)) as date) end
  where g.approved_at is not null
),
bounded as (
  select row_number() over (order by l.list_row) as list_no, l.list_row, l.school, l.term, l.person, l.name, l.name_ok, l.id_number, l.card,
         l.amount,
         coalesce(l.monthly_standard, t.monthly_fen, 0) as monthly_fen, l.to_month as stop_month,
         case when l.from_month > t.ends_on then 99 else coalesce(f.position, t.first_position) end as first_told,
         case when l.to_month < t.starts_on then -1 else coalesce(e.position, t.last_position) end as last_told,
         t.first_position as first_of_policy, t.last_position as last_of_policy
  from listed l
  join match.term_month t on t.term = l.term and t.position = 0
  left join match.term_month f on f.term = l.term and f.month = l.from_month
  left join match.term_month e on e.term = l.term and e.month = l.to_month
),
placed as (
  select b.*, count(*) over (partition by person, term) as lines,
         case when as_told then first_told else greatest(first_told, first_of_policy) end as first_position,
         case when as_told then last_told else least(last_told, last_of_policy) end as last_position
  from (
    select b.*,
           greatest(first_told, first_of_policy) > least(last_told, last_of_policy)
           or coalesce(amount = monthly_fen * (last_told - first_told + 1), false) as as_told
    from bounded b
  ) b
),
valued as (
  select p.*,
         case when last_position < first_position then 0 else last_position - first_position + 1 end as months,
         case when last_position < first_position then 0
              else coalesce(amount, monthly_fen * (last_position - first_position + 1)) end as due_fen
  from placed p
)
select cast(list_no as integer) as list_no, list_row, school, term, person, name, name_ok, id_number, card,
       stop_month, first_position, last_position, due_fen,
       case when months = 0 then 0 else cast((due_fen - due_fen % months) / months as bigint) end as month_fen,
       lines > 1 as several
from valued
