-- The terms that have not ended before tonight.
select term from match.term_month where position = 0 and ends_on >= (select business_date from policy.tonight)
