-- The list months that have more than one line: several payments, or several answers to one.
select unit from match.payment_pair where unit is not null and order_row is not null group by unit having count(*) > 1
