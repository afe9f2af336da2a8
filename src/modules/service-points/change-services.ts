import type { Db, Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import type { WrittenBy } from "../proposals/index.ts";
import { listServicesFrom, lockOffers } from "./offer.store.ts";
import { planServices, type ServiceLine, type ServicePlan } from "./service-change.ts";
import { PlaceActRefused } from "./service-points.errors.ts";
import { setProcedureServices } from "./set-procedure-services.ts";

/** Most procedures in one act: the national catalogue. */
const MOST = 20_000;

/** What a change would do to what a province says now. Reads only. @throws PlaceActRefused */
export async function previewServices(db: Db, provinceId: string, lines: readonly ServiceLine[]): Promise<ServicePlan> {
  if (lines.length === 0) throw new PlaceActRefused("nothing-chosen");
  if (lines.length > MOST) throw new PlaceActRefused("too-many", { count: MOST });
  const codes = lines.map((line) => line.procedureCode);
  const first = lines.map((line) => line.from).sort()[0] ?? "";
  return planServices(lines, await listServicesFrom(db, provinceId, codes, first));
}

/**
 * Says for many procedures how they may be handed in within a province. What is said already stays as it is.
 *
 * @throws PlaceActRefused "changed-meanwhile" where somebody changed one of them since it was seen.
 */
export async function changeServices(
  tx: Tx,
  actor: Actor,
  input: { provinceId: string; lines: readonly ServiceLine[]; seen: string; writtenBy?: WrittenBy; at: Date },
): Promise<ServicePlan> {
  await lockOffers(tx);
  const plan = await previewServices(tx, input.provinceId, input.lines);
  if (plan.mark !== input.seen) throw new PlaceActRefused("changed-meanwhile");
  const byDay = new Map<string, (Omit<ServiceLine, "formerLevel"> & { formerLevel: number | null })[]>();
  for (const { line, kind, before } of plan.steps) {
    if (kind !== "change") continue;
    const said = { ...line, formerLevel: line.formerLevel ?? before?.formerLevel ?? null };
    byDay.set(line.from, [...(byDay.get(line.from) ?? []), said]);
  }
  for (const [from, lines] of byDay) {
    await setProcedureServices(tx, actor, {
      provinceId: input.provinceId,
      from,
      services: lines.map(({ from: _, ...said }) => said),
      writtenBy: input.writtenBy,
      at: input.at,
    });
  }
  return plan;
}
