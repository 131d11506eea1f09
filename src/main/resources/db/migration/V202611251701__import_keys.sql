-- The idempotency key under which an import was sent, what was sent under it, and what was answered first. It stands on
-- the row of the job, so that it is bound together with it. A job that FAILED lets its key go: nothing of it landed.
alter table import_job
    add column key_id     bytea,    -- as in kept_answer
    add column key_head   bytea,    -- digest of method, path and query
    add column key_body   bytea,    -- digest of the body; null until it has arrived
    add column key_status smallint, -- the first answer; null until it is given
    add column key_answer text,
    add constraint import_job_key_once unique (key_id),
    add constraint import_job_key_whole check ((key_id is null) = (key_head is null)),
    add constraint import_job_key_body_of_key check (key_body is null or key_id is not null),
    add constraint import_job_key_answer_of_body check (key_answer is null or key_body is not null),
    add constraint import_job_key_answer_whole check ((key_answer is null) = (key_status is null));
