alter table unit_report_remark
  add column answer text not null default '',
  add column is_settled boolean not null default false,
  add column answered_by_name text,
  add column answered_at timestamptz,
  add constraint unit_report_remark_answer_has_its_writer
    check ((answered_by_name is null) = (answered_at is null) and ((answer = '' and not is_settled) or answered_at is not null));
comment on table unit_report_remark is
  'Why a report was returned, line by line, and what its writer answered: line is a section of the text, the id of a task, a figure (figure-…) or the layout. A report that came back is handed in again when each remark of that return is settled; remarks and answers stay.';
