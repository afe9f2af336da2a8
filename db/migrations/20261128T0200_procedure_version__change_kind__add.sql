-- Old rows keep null: nobody wrote down then which kind of change they were.
alter table procedure_version add column change_kind text,
  add constraint procedure_version_change_kind_is_known
    check (change_kind in ('issue', 'amend', 'replace', 'correct', 'update'));
comment on column procedure_version.change_kind is
  'issue: first text known here; amend, replace: by the deciding document; correct: the text before was wrong; update: the national catalogue says otherwise without naming a new decision.';

alter table procedure add column end_authority text;
comment on column procedure.end_authority is 'Who settles it from then on, where it moved to another authority.';

alter table procedure_draft add column act text not null default 'version',
  add column change_kind text,
  add column end_kind text,
  add column end_successors text[] not null default '{}',
  add column end_authority text,
  add column end_note text,
  add constraint procedure_draft_act_is_known check (act in ('version', 'end')),
  add constraint procedure_draft_change_kind_is_known check (change_kind in ('amend', 'replace', 'correct')),
  add constraint procedure_draft_end_says_how check ((act = 'end') = (end_kind is not null)),
  add constraint procedure_draft_end_kind_is_known check (end_kind in ('repealed', 'replaced', 'moved')),
  add constraint procedure_draft_writer_does_not_settle
    check (state not in ('published', 'returned') or written_by_id <> decided_by_id);
comment on column procedure_draft.act is 'version: a new text; end: that the procedure no longer holds from valid_from on.';
