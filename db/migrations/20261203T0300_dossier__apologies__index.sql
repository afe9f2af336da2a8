create index dossier_apologised on dossier (competent_unit_id, received_at desc, id desc) where promised_at is not null;
