-- A State Council holiday notice that an administrator loaded; it replaces the bundled one of its year.
create table minxu.holiday_notice (
    year integer primary key,
    source text not null,
    loaded_at timestamptz not null,
    loaded_by text not null
);

-- A notice may reach into the neighbouring years (2022-12-31 belongs to the notice of 2023).
create table minxu.holiday_notice_day (
    year integer not null references minxu.holiday_notice on delete cascade,
    date date not null,
    kind text not null check (kind in ('HOLIDAY', 'WORKDAY')),
    name text not null,
    primary key (year, date)
);
