-- The return lines that pay no list month of their own: without an order line, with one that pays none plainly, or of a month that has
-- more than one line; usually few.
select return_row, order_row, order_key, payer, stated_school, term, state, booked_on, answered_on,
       return_row % 4294967296 * 2097152 + cast((return_row - return_row % 4294967296) / 4294967296 as bigint) as return_key
from match.payment_pair
where return_row is not null and (unit is null or unit in (select unit from match.busy_unit))
