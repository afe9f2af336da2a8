create table initiative_criterion (
  id bigint generated always as identity primary key,
  key text not null check (key ~ '^[a-z][a-z0-9]{1,19}$'),
  name text not null,
  maximum integer not null check (maximum between 0 and 100),
  source text not null,
  valid_from date not null,
  entered_by_name text not null,
  entered_at timestamptz not null,
  constraint initiative_criterion_once unique (key, valid_from)
);
comment on table initiative_criterion is
  'By what a council gives marks, and the most of each, from a day on; the newest that holds on the day a review is opened counts. A maximum of 0 ends a criterion.';
insert into initiative_criterion (key, name, maximum, source, valid_from, entered_by_name, entered_at) values
  ('novelty', 'Tính mới', 30, 'Mức gợi ý, chưa kiểm chứng với quy định của tỉnh', '2026-01-01', 'Hệ thống', '2026-01-01T00:00:00Z'),
  ('effect', 'Hiệu quả', 40, 'Mức gợi ý, chưa kiểm chứng với quy định của tỉnh', '2026-01-01', 'Hệ thống', '2026-01-01T00:00:00Z'),
  ('copying', 'Khả năng nhân rộng', 30, 'Mức gợi ý, chưa kiểm chứng với quy định của tỉnh', '2026-01-01', 'Hệ thống', '2026-01-01T00:00:00Z');

create table initiative_review (
  id uuid primary key default gen_random_uuid(),
  initiative_id uuid not null references initiative (id),
  round integer not null check (round between 1 and 20),
  due_on date not null,
  criteria_on date not null,
  opened_by uuid references person (id),
  opened_by_name text not null,
  opened_at timestamptz not null,
  outcome text check (outcome in ('recognise', 'pilot', 'decline')),
  minutes_number text,
  minutes_on date,
  conclusion text,
  concluded_by uuid references person (id),
  concluded_by_name text,
  concluded_at timestamptz,
  constraint initiative_review_round_once unique (initiative_id, round),
  constraint initiative_review_concluded_has_minutes check
    ((outcome is null) = (minutes_number is null) and (outcome is null) = (minutes_on is null)
      and (outcome is null) = (conclusion is null) and (outcome is null) = (concluded_at is null))
);
comment on table initiative_review is 'A council looks at an initiative: members give marks by criteria, then the conclusion with its minutes.';
comment on column initiative_review.criteria_on is 'The day whose criteria hold for all members.';
create unique index initiative_review_one_open on initiative_review (initiative_id) where outcome is null;

create table initiative_member (
  review_id uuid not null references initiative_review (id),
  person_id uuid not null references person (id),
  name text not null,
  conflict text,
  remark text,
  marked_at timestamptz,
  primary key (review_id, person_id),
  constraint initiative_member_in_conflict_gives_no_marks check (conflict is null or marked_at is null)
);
comment on table initiative_member is 'Who sits on the council. Who has an interest of his own says so and is shut out.';
create index initiative_member_by_person on initiative_member (person_id) where marked_at is null and conflict is null;

create table initiative_mark (
  review_id uuid not null,
  person_id uuid not null,
  criterion_id bigint not null references initiative_criterion (id),
  mark integer not null check (mark between 0 and 100),
  primary key (review_id, person_id, criterion_id),
  constraint initiative_mark_of_a_member foreign key (review_id, person_id) references initiative_member (review_id, person_id)
);
comment on table initiative_mark is 'Marks of a member, given once for all criteria; seen by others only once they have given theirs.';
