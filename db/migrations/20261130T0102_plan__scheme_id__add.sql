alter table plan
  add column scheme_id uuid references plan (id),
  add constraint plan_is_not_its_own_scheme check (scheme_id <> id);
comment on column plan.scheme_id is
  'The scheme over several years (đề án, kế hoạch giai đoạn) of which this plan is one year''s part. Its figures are added up over the years; unlike parent_id it gives no duties.';
create index plan_by_scheme on plan (scheme_id) where scheme_id is not null;
