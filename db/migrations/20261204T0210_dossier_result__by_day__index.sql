-- What a unit added on a day, for the labels that are stuck on its papers.
create index dossier_result_by_day on dossier_result (unit_id, added_at);
