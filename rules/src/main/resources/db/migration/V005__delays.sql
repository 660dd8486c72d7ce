-- How long payments may take before a rule speaks: a province sets its own (policy file deadlines.yaml).
alter table policy.tonight
  add column not_paid_days integer not null default 15,        -- DIS-02, after the month's end
  add column not_resent_days integer not null default 30,      -- DIS-11
  add column late_payment_days integer not null default 60,    -- DIS-12, after the month's end
  add column return_working_days integer not null default 3;   -- DIS-15
