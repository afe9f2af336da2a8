-- Ways of procedures: the steps a dossier goes through, each with its share of the time.

create table dossier_way (
  id bigint generated always as identity primary key,
  unit_id uuid not null references unit (id),
  procedure_code text,
  valid_from date not null,
  steps jsonb not null,
  written_by_name text not null,
  written_at timestamptz not null,
  constraint dossier_way_begins_once unique nulls not distinct (unit_id, procedure_code, valid_from)
);
comment on table dossier_way is
  'The way of dossiers at a unit from a day on: of one procedure, or of all that have none of their own. A later row takes the place of an earlier one; dossiers keep the steps they were received with.';
comment on column dossier_way.procedure_code is 'Null: every procedure without a way of its own.';
comment on column dossier_way.steps is 'In order: [{name, role, unitId, personId, share}]; shares of the time in percent, 100 in all. unitId null is the unit itself. Empty: from this day there is none.';

alter table dossier add column step_unit_id uuid references unit (id);
comment on column dossier.step_unit_id is 'The other unit that has the current step of an interconnected dossier; null where the competent unit has it.';
create index dossier_step_elsewhere on dossier (step_unit_id, due_at, id)
  where step_unit_id is not null and state in ('registered', 'received', 'processing', 'supplement', 'payment', 'withdrawal');
comment on column dossier.steps is
  'Way of this dossier as it was in force at reception: [{name, role, unitId, personId, share, dueAt, from, to, by, byId}].';
