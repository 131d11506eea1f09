-- Keys are found by their prefix and compared by hash; the secret itself is stored nowhere.
create table api_key (
    id           uuid             not null,
    version      bigint           not null default 0,
    name         text             not null,
    prefix       text collate "C" not null,
    secret_hash  bytea            not null,
    scopes       text[]           not null,
    created_at   timestamptz(3)   not null,
    expires_at   timestamptz(3),
    revoked_at   timestamptz(3),
    last_used_at timestamptz(3),
    constraint api_key_pkey primary key (id),
    constraint api_key_prefix_key unique (prefix),
    constraint api_key_name_length check (char_length(name) between 1 and 200),
    constraint api_key_hash_length check (octet_length(secret_hash) = 32),
    constraint api_key_scopes_known check (scopes <@ array['read', 'write', 'import', 'admin'] and cardinality(scopes) > 0)
);
create index api_key_created_idx on api_key (created_at, id);

-- Secrets that the instances over this database share. The page-token secret only keeps page tokens from being made
-- up; two random UUIDs (244 random bits) are enough for it.
create table server_secret (
    name  text  not null,
    value bytea not null,
    constraint server_secret_pkey primary key (name)
);
insert into server_secret (name, value)
values ('page-token', sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));
