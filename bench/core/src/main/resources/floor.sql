-- The facts of a need in as few tables as will hold them, with the indexes that their own questions need.
create table need (
  id bigint primary key, channel text not null, urgent boolean not null, community text not null, subcategory text not null, place text,
  content text not null, registered_at timestamptz not null, registered_by text not null, promised_at timestamptz not null,
  scale text, grade text, holder text not null, priority integer not null, answer text, answered_at timestamptz, outcome text,
  closed_at timestamptz);
create index need_open on need (holder) where closed_at is null;
create table resident (need_id bigint primary key, name text, phone text);
create table decision (
  id bigint generated always as identity primary key, need_id bigint not null, at timestamptz not null, user_id text not null,
  step text not null, outcome text not null, reason text);
create index decision_need on decision (need_id);
create table deadline (
  id bigint generated always as identity primary key, need_id bigint not null, step text not null, holder text not null,
  opened_at timestamptz not null, warn_at timestamptz not null, due_at timestamptz not null, closed_at timestamptz);
create index deadline_open on deadline (need_id) where closed_at is null;
create index deadline_due on deadline (due_at) where closed_at is null;
create table evaluation (need_id bigint not null, round integer not null, level text not null, at timestamptz not null, primary key (need_id, round));
