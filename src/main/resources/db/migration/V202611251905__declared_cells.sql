-- In which levels of which departments of an account we have to be at home, whether or not we know anybody there
-- (D 3.5): one entry in each array for each cell, by level, then by department.
create table declared_cells (
    account_id  uuid           not null,
    version     bigint         not null default 0,
    levels      smallint[]     not null,
    departments text[]         not null,
    created_at  timestamptz(3) not null,
    updated_at  timestamptz(3) not null,
    constraint declared_cells_pkey primary key (account_id),
    constraint declared_cells_account_fkey foreign key (account_id) references account (id),
    constraint declared_cells_paired check (cardinality(levels) = cardinality(departments)),
    constraint declared_cells_level_range check (levels <@ array[1, 2, 3, 4, 5]::smallint[])
);
