-- The grants of two or more persons for the same month go to one card.
-- Basis: 鲁人社字〔2017〕103号 三(四). Lines that came back are not counted. The counterpart is the first line of another person.
-- field: 收款账号
with line as (
  select order_row, order_key, card, person, coalesce(stated_school, payer, '') as school, month, sent_on
  from match.payment_pair
  where order_row is not null and state <> 'failed' and person is not null
    and order_key not in (select order_key from match.payment_mended where order_key is not null)
  union all
  select order_row, order_key, card, person, coalesce(stated_school, payer, ''), month, sent_on
  from match.payment_mended
  where order_row is not null and place = 1 and state <> 'failed' and person is not null
),
shared as (
  select card from line where card is not null group by card having min(person) <> max(person)
),
paid as (
  select l.order_row, l.order_key, l.card, l.person, l.school, coalesce(l.month, m.month, cast(date_trunc('month', l.sent_on) as date)) as month
  from line l
  left join match.payment_share s on l.month is null and s.order_key = l.order_key
  left join match.grant_line g on g.list_no = cast((s.unit - s.unit % 8) / 8 as integer)
  left join match.term_month m on m.term = g.term and m.position = cast(s.unit % 8 as integer)
  where l.card in (select card from shared)
),
ranked as (
  select p.*,
         row_number() over (partition by card, month order by school, order_row) as place,
         min(person) over (partition by card, month) as least_person, max(person) over (partition by card, month) as greatest_person,
         first_value(person) over (partition by card, month order by school, order_row) as first_person,
         first_value(order_row) over (partition by card, month order by school, order_row) as first_row
  from paid p
),
second as (
  select card, month, min(place) as place from ranked where person <> first_person group by card, month
)
select min(r.order_row) as subject, min(case when r.person <> r.first_person then r.first_row else o.order_row end) as counterpart,
       min(r.card) as ours, min(r.card) as theirs, cast(null as bigint) as amount_fen
from ranked r
join second s on s.card = r.card and s.month = r.month
join ranked o on o.card = s.card and o.month = s.month and o.place = s.place
where r.least_person <> r.greatest_person
group by r.order_key
