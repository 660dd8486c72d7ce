-- The day that stands for that of a payment file without one: the business date. Empty where every file that counts tells its day.
select business_date as day from policy.tonight
where exists (select 1 from effective.payment_file where file_date is null)
