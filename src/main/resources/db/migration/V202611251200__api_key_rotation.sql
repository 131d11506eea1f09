-- The key that this one was made to replace: a key has one successor at most, however many rotate it at once.
alter table api_key
    add column replaces_id uuid,
    add constraint api_key_replaces_fkey foreign key (replaces_id) references api_key (id),
    add constraint api_key_replaces_key unique (replaces_id);
