import { vietnamDay } from "../../platform/clock/index.ts";
import { type Db, notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { reachOf } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import type { WrittenBy } from "../proposals/index.ts";
import { closeOffers, insertOffers, listOffersFrom, lockOffers } from "./offer.store.ts";
import { foldOffers, type OfferLine, type OfferPlan, planOffers } from "./offer-change.ts";
import { requireApprover } from "./places.policy.ts";
import { PlaceActRefused } from "./service-points.errors.ts";

/** Most pairs of unit and procedure in one act: a province with 168 communes and all they receive. */
const MOST = 200_000;

/** What a change would do to what is said now. Reads only. @throws PlaceActRefused */
export async function previewOffers(db: Db, lines: readonly OfferLine[]): Promise<OfferPlan> {
  if (lines.length === 0) throw new PlaceActRefused("nothing-chosen");
  if (lines.length > MOST) throw new PlaceActRefused("too-many", { count: MOST });
  const first = lines.map((line) => line.from).sort()[0] ?? "";
  const unitIds = [...new Set(lines.map((line) => line.unitId))];
  const codes = [...new Set(lines.map((line) => line.code))];
  return planOffers(lines, await listOffersFrom(db, unitIds, codes, first));
}

/**
 * Says for pairs of unit and procedure whether they are offered from a day on. Lines that say what is said already are
 * left as they are.
 *
 * @throws PlaceActRefused "changed-meanwhile" where `seen` is given and somebody changed one of the pairs since.
 */
export async function changeOffers(
  tx: Tx,
  actor: Actor,
  input: { lines: readonly OfferLine[]; seen?: string; writtenBy?: WrittenBy; at: Date },
): Promise<OfferPlan> {
  const { lines, at } = input;
  await lockOffers(tx);
  const plan = await previewOffers(tx, lines);
  if (input.seen !== undefined && input.seen !== plan.mark) throw new PlaceActRefused("changed-meanwhile");
  const changing = plan.steps.filter((step) => step.kind === "change").map((step) => step.line);
  const reach = actor.id === "system" ? [] : await reachOf(tx, actor, "proposals.approve", at);
  const known = new Set(reach);
  for (const unitId of new Set(lines.map((line) => line.unitId)))
    if (!known.has(unitId)) await requireApprover(tx, actor, unitId, at);
  const today = vietnamDay(at);
  if (actor.id !== "system" && changing.some((line) => line.from < today)) throw new PlaceActRefused("day-past");
  for (const [on, ids] of plan.closing) await closeOffers(tx, ids, on);
  const { id, name } = input.writtenBy ?? actor;
  await insertOffers(tx, plan.fresh, { id, name, at });
  const units = [...new Set(changing.map((line) => line.unitId))];
  const acts = new Set(changing.map((line) => line.act));
  await recordAct(tx, actor, {
    act: `procedureOffer.${acts.size === 1 ? [...acts][0] : "change"}`,
    subjectKind: "procedureOffer",
    subjectId: units.length === 1 ? (units[0] ?? "") : `${units.length} units`,
    unitId: units.length === 1 ? (units[0] ?? null) : null,
    details: { lines: lines.length, changed: changing.length, groups: foldOffers(changing) },
    at,
  });
  await notifyPublicChange(tx, "places");
  return plan;
}
