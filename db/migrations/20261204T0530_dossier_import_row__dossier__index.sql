-- What a list said of a dossier before goes with its personal data.
create index dossier_import_row_of_dossier on dossier_import_row (dossier_id) where before_sealed is not null;
