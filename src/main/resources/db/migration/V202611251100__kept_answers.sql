-- The first answer to each POST that carried an Idempotency-Key, written in the transaction of the work itself, so that a
-- key and what was done under it commit together. While the work runs, nothing stands here: an advisory lock does, which
-- falls with its connection, so that no crash leaves a key taken.
create table kept_answer (
    id          bytea          not null, -- SHA-256 of caller and key: both may be long, and neither is needed again
    fingerprint bytea          not null, -- SHA-256 of what was asked
    status      smallint       not null,
    headers     json           not null, -- those that the operation itself gave
    body        text           not null, -- as it was sent, without what is shown only once
    created_at  timestamptz(3) not null,
    constraint kept_answer_pkey primary key (id),
    constraint kept_answer_id_length check (octet_length(id) = 32),
    constraint kept_answer_fingerprint_length check (octet_length(fingerprint) = 32),
    constraint kept_answer_status_good check (status between 200 and 399)
);
create index kept_answer_created_idx on kept_answer (created_at); -- the sweep of those older than a day
