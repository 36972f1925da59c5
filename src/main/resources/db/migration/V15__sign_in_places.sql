-- Whence an account has signed in (a digest of both): there its right password is not kept waiting for what others try elsewhere.
create table minxu.sign_in_place (
  place bytea primary key,
  seen date not null
);
create index sign_in_place_seen on minxu.sign_in_place (seen);
