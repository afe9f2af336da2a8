-- A unit's first identifier changes no answer anybody holds: that a unit has none is asked anew each time. Counted up with each of
-- them, the one row of kept_reads made all units wait for each other that received their first dossier together.
drop trigger dossier_agency_changes_kept_reads on dossier_agency;
create trigger dossier_agency_changes_kept_reads after update or delete on dossier_agency
  for each statement execute function kept_reads_changed('counters');
