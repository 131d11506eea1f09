-- Who changed what, when and from where: one line for each write, in its transaction. No personal data of customers and
-- no secrets: resources by their ids, callers by the name of their credentials. Lines are never changed.
create table audit_line (
    id             uuid             not null,
    at             timestamptz(3)   not null,
    caller         text collate "C" not null,
    operation      text collate "C" not null, -- the operationId of the contract
    resource_type  text collate "C" not null,
    resource_id    text collate "C",          -- null where a write names no single resource
    also_changed   text[],                    -- ids of further resources: of a batch, of a merge
    resource       text collate "C" not null, -- its path
    status         smallint         not null,
    remote_address text,
    request_id     text collate "C" not null,
    constraint audit_line_pkey primary key (id),
    constraint audit_line_status_good check (status between 200 and 399),
    constraint audit_line_also_changed_filled check (cardinality(also_changed) > 0)
);
create index audit_line_at_idx on audit_line (at, id);                                   -- newest first
create index audit_line_caller_idx on audit_line (caller, at, id);                       -- caller
create index audit_line_operation_idx on audit_line (operation, at, id);                 -- operation
create index audit_line_type_idx on audit_line (resource_type, at, id);                  -- resourceType
create index audit_line_resource_idx on audit_line (resource_id, at, id);                -- resourceId
create index audit_line_also_changed_idx on audit_line using gin (also_changed)
    where also_changed is not null;                                                      -- resourceId, too
create index audit_line_request_idx on audit_line (request_id);                          -- requestId
