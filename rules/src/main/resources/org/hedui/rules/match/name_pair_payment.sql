-- Names of account holders and students that differ.
select distinct holder as a, student as b from match.payment_name
