-- Figures inside texts: the text names them ({{so-lieu:measure:unit:period}}), the version keeps what was counted.
alter table item_version
  add column figures jsonb not null default '[]',
  add constraint item_figures_are_a_list check (jsonb_typeof(figures) = 'array');
comment on column item_version.figures is
  'The figures the text names, as last counted, with day, page and period; from the approval on they stay. What cannot be shown stands with why.';
create index item_version_with_figures on item_version (item_id) where figures <> '[]';

create table item_figure_moved (
  item_id uuid not null,
  number int not null,
  mark text not null check (char_length(mark) <= 200),
  name text not null check (char_length(name) <= 500),
  held text not null check (char_length(held) <= 100),
  found text check (char_length(found) <= 100),
  noticed_at timestamptz not null,
  primary key (item_id, number, mark),
  foreign key (item_id, number) references item_version (item_id, number) on delete cascade
);
comment on table item_figure_moved is
  'Figures of texts that are out for which the records give another value now. Written at night; readers go on seeing the approved value.';
comment on column item_figure_moved.item_id is 'The item.';
comment on column item_figure_moved.number is 'Its version that is out.';
comment on column item_figure_moved.mark is 'What the text names: measure:unit:period.';
comment on column item_figure_moved.name is 'The same in words, for who is told.';
comment on column item_figure_moved.held is 'The approved value.';
comment on column item_figure_moved.found is 'What is counted now; null where it cannot be shown any more.';
comment on column item_figure_moved.noticed_at is 'When this other value was noticed first.';
