import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { DossierRefused } from "../dossiers.errors.ts";
import { saveWay } from "./way.store.ts";
import { type WayStep, wayFaults } from "./way.ts";

/**
 * The way of dossiers at a unit from a day on, for one procedure or for all. Dossiers received before keep theirs. Without steps
 * there is none from that day.
 *
 * @throws DossierRefused "no-right-here", "way-wrong", "way-in-the-past"
 */
export async function setWay(
  tx: Tx,
  actor: Actor,
  input: { unitId: string; procedureCode: string | null; validFrom: string; steps: WayStep[]; at: Date },
): Promise<void> {
  const { at, ...way } = input;
  if (!(await mayAt(tx, actor, "dossiers.ways", way.unitId, at))) throw new DossierRefused("no-right-here");
  if (wayFaults(way.steps).length > 0) throw new DossierRefused("way-wrong");
  if (way.validFrom < vietnamDay(at)) throw new DossierRefused("way-in-the-past");
  await saveWay(tx, { ...way, writtenByName: actor.name, writtenAt: at });
  await recordAct(tx, actor, {
    act: "dossier.way",
    subjectKind: "unit",
    subjectId: way.unitId,
    unitId: way.unitId,
    details: { procedure: way.procedureCode, validFrom: way.validFrom, steps: way.steps.length },
    at,
  });
}
