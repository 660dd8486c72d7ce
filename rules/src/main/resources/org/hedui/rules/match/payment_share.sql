-- Which list months an order line pays that does not plainly name one by person and month.
-- Where a person has several list lines in the term, the first that pays the month at the school takes the line.
-- A lump sum (no month) pays the term of its file or, where the person has no approval then, the latest term before: each due
-- month takes at most what is still open, in order; where more was sent than is open, at most its whole due, and the last month
-- the rest. A line whose person has no approval for the month pays an approved month with the same card, amount and month that
-- nobody else has been sent money for. `spread` is 1 for a share of a lump sum.
with line as (
  select order_row, order_key, return_row, card, month, sent_fen, person, stated_school, term, position, paid_fen, state,
         coalesce(sent_on, (select day from match.undated)) as sent_on, coalesce(booked_on, answered_on) as answered_on,
         name, name_ok
  from match.payment_pair
  where order_row is not null and unit is null and order_key not in (select order_key from match.payment_mended where order_key is not null)
  union all
  select order_row, order_key, return_row, card, month, sent_fen, person, stated_school, term, position, paid_fen, state,
         coalesce(sent_on, (select day from match.undated)), coalesce(booked_on, answered_on), name, name_ok
  from match.payment_mended
  where order_row is not null and unit is null and place = 1
),
known as (
  select l.order_key, g.school, g.term, g.person,
         row_number() over (partition by l.order_key order by t.starts_on desc, g.list_no) as place
  from line l
  join match.grant_line g on g.person = l.person and g.school = coalesce(l.stated_school, g.school)
  join match.term_month t on t.term = g.term and t.position = 0 and t.starts_on <= l.sent_on
  where l.month is null
),
known_by_card as (
  select l.order_key, g.school, g.term, g.person, row_number() over (partition by l.order_key order by g.list_no) as place
  from line l
  join match.grant_line g
    on g.card = l.card and g.due_fen = l.sent_fen and g.term = l.term and g.school = coalesce(l.stated_school, g.school)
  where l.month is null and l.order_key not in (select order_key from known)
),
lump as (
  select l.*, k.school, k.term as paid_term, k.person as paid_person
  from line l
  join (
    select order_key, school, term, person from known where place = 1
    union all
    select order_key, school, term, person from known_by_card where place = 1
  ) k on k.order_key = l.order_key
),
due as (
  select cast(g.list_no as bigint) * 8 + m.position as unit, g.school, g.term, g.person, g.card, m.position,
         case when m.position = g.last_position then g.due_fen - g.month_fen * (g.last_position - g.first_position)
              else g.month_fen end as due_fen
  from match.grant_line g
  join match.term_month m on m.term = g.term and m.position between g.first_position and g.last_position
  left join match.grant_shared h on h.list_no = g.list_no and h.position = m.position
  where (not g.several or h.first_at_school)
    and (g.person in (select person from line) or g.person in (select paid_person from lump) or g.card in (select card from line))
),
lump_due as (
  select d.*
  from due d
  where exists (select 1 from lump l where l.paid_person = d.person and l.paid_term = d.term and l.school = d.school)
),
named as (
  select l.order_key, l.state, d.unit, row_number() over (partition by l.order_key order by d.unit) as place
  from line l
  join due d on d.person = l.person and d.term = l.term and d.position = l.position and d.school = coalesce(l.stated_school, d.school)
  where l.month is not null
),
alike as (
  select l.order_key, d.unit, row_number() over (partition by l.order_key order by d.unit) as place
  from line l
  join due d
    on d.card = l.card and d.due_fen = l.sent_fen and d.term = l.term and d.position = l.position
    and d.school = coalesce(l.stated_school, d.school)
  where l.month is not null
    and not exists (select 1 from match.grant_line g
                    where g.person = l.person and g.term = l.term and g.school = coalesce(l.stated_school, g.school))
),
taken as (
  select unit from named where state <> 'failed' and place = 1
  union
  select unit from match.payment_pair where state <> 'failed' and unit in (select unit from alike)
  union
  select unit from match.payment_mended where state <> 'failed' and place = 1 and unit in (select unit from alike)
),
told_month as (
  select l.order_key, a.unit, l.state, l.sent_fen, l.paid_fen
  from (
    select order_key, unit from named where place = 1
    union all
    select order_key, unit from alike where place = 1 and unit not in (select unit from taken)
  ) a
  join line l on l.order_key = a.order_key
),
monthly as (
  select unit, sum(case when state = 'pending' then sent_fen else paid_fen end) as taken_fen
  from (
    select order_row, unit, state, sent_fen, paid_fen
    from match.payment_pair
    where unit in (select unit from lump_due) and order_key not in (select order_key from match.payment_mended where order_key is not null)
    union all
    select order_row, unit, state, sent_fen, paid_fen
    from match.payment_mended
    where unit in (select unit from lump_due) and order_row is not null and place = 1
    union all
    select order_key, unit, state, sent_fen, paid_fen from told_month where unit in (select unit from lump_due)
  ) paid
  group by unit
),
room as (
  select d.unit, d.school, d.term, d.person, d.due_fen, d.open_fen,
         sum(d.due_fen) over (partition by d.school, d.term, d.person) as total_due,
         sum(d.open_fen) over (partition by d.school, d.term, d.person) as total_open,
         sum(d.due_fen) over (partition by d.school, d.term, d.person order by d.position) - d.due_fen as due_before,
         sum(d.open_fen) over (partition by d.school, d.term, d.person order by d.position) - d.open_fen as open_before,
         d.position = max(d.position) over (partition by d.school, d.term, d.person) as is_last
  from (
    select d.*, greatest(0, d.due_fen - coalesce(m.taken_fen, 0)) as open_fen
    from lump_due d left join monthly m on m.unit = d.unit
  ) d
),
part as (
  select order_row, order_key, school, paid_term, paid_person, sent_on, 1 as step, 'ok' as kind, paid_fen as fen from lump where paid_fen > 0
  union all
  select order_row, order_key, school, paid_term, paid_person, sent_on, 2, 'pending', sent_fen from lump where state = 'pending' and sent_fen > 0
  union all
  select order_row, order_key, school, paid_term, paid_person, sent_on, 3, 'failed', sent_fen - paid_fen from lump where state <> 'pending' and sent_fen > paid_fen
),
queued as (
  select p.*,
         coalesce(sum(case when kind = 'failed' then 0 else fen end) over (
           partition by school, paid_term, paid_person order by sent_on, order_row, step
           rows between unbounded preceding and 1 preceding), 0) as before_fen
  from part p
),
spread as (
  select q.order_key, q.kind, r.unit,
         case when q.before_fen + q.fen <= r.total_open
              then least(q.before_fen + q.fen, r.open_before + r.open_fen) - greatest(q.before_fen, r.open_before)
              else least(q.fen, r.due_before + r.due_fen) - r.due_before
                   + case when r.is_last and q.fen > r.total_due then q.fen - r.total_due else 0 end
         end as fen
  from queued q
  join room r on r.school = q.school and r.term = q.paid_term and r.person = q.paid_person
),
share as (
  select order_key, unit,
         cast(sum(case when kind = 'ok' then fen else 0 end) as bigint) as paid_fen,
         cast(sum(case when kind = 'failed' then fen else 0 end) as bigint) as failed_fen,
         cast(sum(case when kind = 'pending' then fen else 0 end) as bigint) as pending_fen,
         row_number() over (partition by order_key order by unit) as place
  from spread
  where fen > 0
  group by order_key, unit
)
select l.order_row, l.order_key, l.return_row, s.unit, 1 as spread,
       case when s.paid_fen > 0 then 'ok' when s.pending_fen > 0 then 'pending' else 'failed' end as state,
       l.sent_on, l.answered_on, l.name, l.name_ok, s.paid_fen, s.failed_fen, s.pending_fen,
       case when s.place = 1 then greatest(l.paid_fen - l.sent_fen, 0) else 0 end as surplus_fen
from share s
join lump l on l.order_key = s.order_key
union all
select l.order_row, l.order_key, l.return_row, a.unit, 0, l.state, l.sent_on, l.answered_on, l.name, l.name_ok, l.paid_fen,
       case when l.state = 'pending' then 0 else greatest(l.sent_fen - l.paid_fen, 0) end,
       case when l.state = 'pending' then l.sent_fen else 0 end,
       greatest(l.paid_fen - l.sent_fen, 0)
from told_month a
join line l on l.order_key = a.order_key
