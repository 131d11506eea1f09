-- What a scoring run found out about an account. It never changes, also when facts arrive later that are dated before it.
-- No foreign key to the account: a check for each of a million rows costs more than the rows; a run removes, under the
-- lock that removals of accounts hold, what it wrote about accounts that have gone meanwhile.
create table scorecard (
    account_id     uuid           not null,
    as_of          date           not null,
    run_id         uuid           not null, -- of scoring_job; ids follow time, so the greater one is the later run
    policy_version integer        not null,
    churn_score    smallint       not null,
    churn_band     text           not null,
    coverage       double precision not null,
    card           json           not null, -- points and evidence, in no language
    constraint scorecard_pkey primary key (account_id, as_of, run_id), -- the latest of an account, and its history
    constraint scorecard_churn_score_range check (churn_score between 0 and 100),
    constraint scorecard_churn_band_known check (churn_band in ('LOW', 'MEDIUM', 'HIGH')),
    constraint scorecard_coverage_range check (coverage between 0 and 1)
);
