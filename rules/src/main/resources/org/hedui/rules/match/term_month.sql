-- The calendar months of every term (秋 8-1, 春 2-7), numbered from 0, and with them which of the term's months are paid
-- (policy: 秋 9-1, 春 3-7) and the grant's monthly standard.
with digit as (
  select 0 as position union all select 1 union all select 2 union all select 3 union all select 4 union all select 5
),
term as (
  select t.term, t.starts_on, t.ends_on, a.monthly_fen,
         cast(extract(year from t.starts_on) as integer) * 12 + cast(extract(month from t.starts_on) as integer) - 1 as start,
         cast(extract(year from t.first_month) as integer) * 12 + cast(extract(month from t.first_month) as integer) - 1 as first_paid,
         cast(extract(year from t.last_month) as integer) * 12 + cast(extract(month from t.last_month) as integer) - 1 as last_paid
  from policy.term t
  left join policy.aid_standard a on a.programme = '助学金' and a.term = t.term
),
month as (
  select t.term, d.position, t.starts_on, t.ends_on, t.first_paid - t.start as first_position, t.last_paid - t.start as last_position,
         t.monthly_fen,
         make_date(cast((t.start + d.position - (t.start + d.position) % 12) / 12 as integer), (t.start + d.position) % 12 + 1, 1) as month,
         make_date(cast((t.start + d.position + 1 - (t.start + d.position + 1) % 12) / 12 as integer),
                   (t.start + d.position + 1) % 12 + 1, 1) as next_month
  from term t cross join digit d
)
select term, position, month, next_month - 1 as month_end, starts_on, ends_on, first_position, last_position, monthly_fen from month where month <= ends_on
