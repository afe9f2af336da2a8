-- For who looks over a whole province: the newest, and what is due first, without sorting what all its units have.
create index dossier_newest on dossier (received_at desc, id desc);
create index dossier_by_due on dossier (due_at, id)
  where state in ('registered', 'received', 'processing', 'supplement', 'payment', 'withdrawal');
