-- A fit of lifetime models, a back-test or a run over the portfolio, and what became of it. Questions and answers stand
-- as they were given, so that they stay the same to the last digit.
create table scoring_job (
    id             uuid           not null,
    kind           text           not null,
    state          text           not null,
    as_of          date           not null,
    policy_version integer        not null,
    asked          json           not null,
    answer         json,
    accounts_total bigint         not null default 0,
    accounts_done  bigint         not null default 0,
    message        text,
    created_at     timestamptz(3) not null,
    started_at     timestamptz(3),
    finished_at    timestamptz(3),
    -- Who works on it: an instance renews heartbeat_at (by the database's clock); whoever finds it stale fails the job.
    instance_id    uuid           not null,
    heartbeat_at   timestamptz(3) not null,
    constraint scoring_job_pkey primary key (id),
    constraint scoring_job_kind_known check (kind in ('RUN', 'MODELS', 'BACKTEST')),
    constraint scoring_job_state_known check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED')),
    constraint scoring_job_finished_at_end check ((finished_at is not null) = (state in ('SUCCEEDED', 'FAILED'))),
    constraint scoring_job_answered check (answer is null or state = 'SUCCEEDED')
);
create index scoring_job_kind_idx on scoring_job (kind, created_at, id);                                    -- newest first
create index scoring_job_unfinished_idx on scoring_job (heartbeat_at) where state in ('QUEUED', 'RUNNING'); -- dead jobs
create unique index scoring_job_one_run_idx on scoring_job (kind)                     -- one run at a time, on any instance
    where kind = 'RUN' and state in ('QUEUED', 'RUNNING');
