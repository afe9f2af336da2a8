-- What the operator's specification decides: numbers of answers, names of services, codes of fields.
alter table sync_destination
  add column dialect jsonb not null default
    '{"answers": {"good": "0", "notThere": "4", "expired": "-2", "later": "-3"},
      "services": {"check": "KiemTraKetNoi", "send": "DongBoHoSo", "progress": "CapNhatTienDoHoSo",
                   "look": "TraCuuHoSo", "list": "DanhSachHoSo"}}',
  add column field_codes jsonb not null default '{}';
alter table sync_destination alter column dialect drop default;
comment on column sync_destination.dialect is 'Numbers of answers and names of services over there, as Dialect in src/modules/dossiers.';
comment on column sync_destination.field_codes is 'Code over there (MaLinhVuc) by the name of the field here; a field without one is sent with its name alone.';
