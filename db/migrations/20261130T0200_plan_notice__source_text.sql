alter table plan_notice
  add column source_text text,
  add column source_name text,
  add constraint plan_notice_name_needs_text check (source_name is null or source_text is not null);
comment on column plan_notice.source_text is 'The notice as it was read, where its conclusions came from a document; null where they were typed.';

-- Who does a conclusion is said by the assignments of its task, and may be several units.
alter table plan_conclusion drop column unit_id;
