-- The sums of orders and of returns with success as the feeds have them, one row: what no join has touched.
select (select coalesce(sum(amount), 0) from effective.payment_orders) as sent_fen,
       (select coalesce(sum(amount), 0) from effective.payment_returns where state in ('成功', '部分')) as ok_fen
