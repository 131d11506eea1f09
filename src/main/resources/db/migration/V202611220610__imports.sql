-- One upload and what became of it. The row that turns it SUCCEEDED is written in the transaction of the merge.
create table import_job (
    id              uuid           not null,
    type            text           not null,
    source          text           not null,
    state           text           not null,
    dry_run         boolean        not null,
    mode            text           not null,
    on_error        text           not null,
    file_name       text,
    rows_read       bigint         not null default 0,
    rows_inserted   bigint         not null default 0,
    rows_updated    bigint         not null default 0,
    rows_unchanged  bigint         not null default 0,
    rows_rejected   bigint         not null default 0,
    bytes_read      bigint         not null default 0,
    created_at      timestamptz(3) not null,
    started_at      timestamptz(3),
    finished_at     timestamptz(3),
    message         text,
    code            text,
    -- The caller's own column names in the order of the file; null where each row brings its own (NDJSON).
    header          text[],
    -- Who works on it: an instance renews heartbeat_at (by the database's clock); whoever finds it stale fails the job.
    instance_id     uuid           not null,
    heartbeat_at    timestamptz(3) not null,
    constraint import_job_pkey primary key (id),
    constraint import_job_state_known check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED')),
    constraint import_job_mode_known check (mode in ('UPSERT', 'INSERT_ONLY', 'UPDATE_ONLY')),
    constraint import_job_on_error_known check (on_error in ('CONTINUE', 'ABORT')),
    constraint import_job_finished_at_end check ((finished_at is not null) = (state in ('SUCCEEDED', 'FAILED')))
);
create index import_job_created_idx on import_job (created_at, id);                                        -- newest first
create index import_job_unfinished_idx on import_job (heartbeat_at) where state in ('QUEUED', 'RUNNING'); -- dead jobs

-- Rejected rows in input order, each with the caller's own columns (json keeps their order).
create table import_error (
    import_id   uuid   not null,
    line        bigint not null,
    column_name text,
    code        text   not null,
    message     text   not null,
    cells       json   not null,
    constraint import_error_pkey primary key (import_id, line),
    constraint import_error_job_fkey foreign key (import_id) references import_job (id) on delete cascade
);
