import { vietnamDay } from "../../../../platform/clock/index.ts";
import { Select } from "../../../../platform/html/index.ts";
import type { Rq } from "../../../../platform/http/index.ts";
import { actorOf, reachOf } from "../../../accounts/index.ts";
import { listUnitChoices } from "../../../organisations/index.ts";

export interface PickedUnit {
  id: string;
  name: string;
}

/** Units whose dossiers this person may read, and the one the page is about: as asked, else the own, else the first. */
export async function unitsToPick(rq: Rq): Promise<{ units: PickedUnit[]; unit: PickedUnit | undefined }> {
  const reach = await reachOf(rq.app.db, actorOf(rq), "dossiers.read", rq.now);
  const units = await listUnitChoices(rq.app.db, [...reach], vietnamDay(rq.now));
  const own = actorOf(rq).grants.map((grant) => grant.unitId);
  const unit = units.find((one) => one.id === rq.query.donvi) ?? units.find((one) => own.includes(one.id)) ?? units[0];
  return { units, unit };
}

/** Which unit, where there are several. */
export function UnitPick({ label, units, value }: { label: string; units: readonly PickedUnit[]; value: string }) {
  if (units.length < 2) return <input type="hidden" name="donvi" value={value} />;
  return (
    <Select
      name="donvi"
      label={label}
      value={value}
      options={units.map((one) => ({ value: one.id, label: one.name }))}
    />
  );
}
