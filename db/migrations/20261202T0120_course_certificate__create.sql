create table course_certificate (
  id uuid primary key default gen_random_uuid(),
  course_id uuid not null references course (id),
  seat_id uuid references course_seat (id) on delete set null,
  person_id uuid references person (id),
  unit_id uuid not null references unit (id),
  year integer not null,
  number integer not null,
  code text not null unique check (code ~ '^[2-9A-HJ-NP-Z]{8}$'),
  name_sealed text not null,
  issued_at timestamptz not null,
  issued_by_name text not null,
  revoked_at timestamptz,
  revoked_by_name text,
  revoked_reason text,
  constraint course_certificate_number_once unique (unit_id, year, number),
  constraint course_certificate_revoked_has_reason check
    ((revoked_at is null) = (coalesce(revoked_reason, '') = '') and (revoked_at is null) = (revoked_by_name is null))
);
comment on table course_certificate is
  'Certificates of having completed a course (giấy chứng nhận), numbered by the unit that issues them and the year. code opens the public page that says the course, the unit and the day, with the name by first letters; the second half of the full code, which shows the name, is derived and kept nowhere. The name is sealed as it was when it was issued. Removed some years after (CERTIFICATE_YEARS).';
create unique index course_certificate_one_stands_per_seat on course_certificate (seat_id) where revoked_at is null;
create index course_certificate_by_course on course_certificate (course_id, number);
create index course_certificate_by_person on course_certificate (person_id, issued_at);
