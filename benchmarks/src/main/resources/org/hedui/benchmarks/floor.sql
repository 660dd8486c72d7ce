-- Payments: what is due per person and month, what came back as paid, and how the two stand to each other.
create unlogged table floor_paid as
select o."证件号码" as person, o."发放年月" as month, sum(cast(o."金额" as numeric)) as sent,
  sum(case when r."处理状态" = '成功' then cast(r."金额" as numeric) else 0 end) as paid, count(*) as lines
from floor_payment_orders o
left join floor_payment_returns r on r."收款账号" = o."收款账号" and r."发放年月" = o."发放年月" and r."序号" = o."序号"
group by o."证件号码", o."发放年月";
create unlogged table floor_reconciled as
select coalesce(d.person, p.person) as person, coalesce(d.month, p.month) as month, d.due, p.paid,
  case when d.person is null then 'not approved' when p.person is null then 'not paid' when p.lines > 1 then 'several'
    when p.paid = d.due then 'matched' when p.paid = 0 then 'failed' when p.paid < d.due then 'less' else 'more' end as class
from (
  select g."身份证件号" as person, m.month, cast(g."应发金额" as numeric) / 5 as due
  from floor_grant g
  join (values ('2025年秋季', '2025-09'), ('2025年秋季', '2025-10'), ('2025年秋季', '2025-11'), ('2025年秋季', '2025-12'),
    ('2025年秋季', '2026-01'), ('2025年春季', '2025-03'), ('2025年春季', '2025-04'), ('2025年春季', '2025-05'),
    ('2025年春季', '2025-06'), ('2025年春季', '2025-07')) m (term, month) on m.term = g."学期"
) d
full join floor_paid p on p.person = d.person and p.month = d.month;

-- Identities that the registry does not confirm.
create unlogged table floor_identity as
select r."学校代码", r."身份证号" from floor_roster r
left join floor_population p on p."公民身份号码" = r."身份证号"
where p."公民身份号码" is null or p."姓名" <> r."姓名" or p."性别" <> r."性别" or p."出生日期" <> r."出生日期" or p."民族" <> r."民族"
  or p."人员状态" <> '正常' or p."变更后号码" <> '';

-- Students of one system beside those of the other.
create unlogged table floor_systems as
select r."学校代码", v."学校标识码", coalesce(r."身份证号", v."身份证件号") as person from floor_roster r
full join floor_vocational v on v."身份证件号" = r."身份证号"
where r."身份证号" is null or v."身份证件号" is null or r."学校代码" <> v."学校标识码" or r."姓名" <> v."姓名" or r."学籍号" <> v."全国学籍号";

-- Lists beside registrations.
create unlogged table floor_lists as
select l.code, l.person from (
  select "学校标识码" as code, "身份证件号" as person from floor_grant
  union all select "学校标识码", "身份证件号" from floor_waiver
) l
left join floor_roster r on r."身份证号" = l.person and r."学校代码" = l.code
where r."身份证号" is null or r."学籍状态" not in ('在读', '在校');

-- The same number or student number twice.
create unlogged table floor_twice as
select r."学校代码", r."身份证号" from floor_roster r
join (select "身份证号" from floor_roster group by "身份证号" having count(*) > 1) t on t."身份证号" = r."身份证号"
union all
select r."学校代码", r."学籍号" from floor_roster r
join (select "学籍号" from floor_roster group by "学籍号" having count(*) > 1) t on t."学籍号" = r."学籍号";

-- One card for two persons.
create unlogged table floor_cards as
select "收款账号" from floor_payment_orders group by "收款账号" having min("证件号码") <> max("证件号码");
