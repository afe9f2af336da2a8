-- The ledger is searched by what went out, with marks or without, among millions of rows.
create index ledger_entry_by_words on ledger_entry using gin (search_form(title) gin_trgm_ops);
