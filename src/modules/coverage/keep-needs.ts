import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import type { Audience, ToldLanguage } from "../topics/index.ts";
import { CoverageActRefused } from "./coverage.errors.ts";
import { deleteNeed, saveNeed, savePrices } from "./coverage.store.ts";
import type { Need } from "./coverage.ts";
import type { Form, Price } from "./propose-items.ts";

async function requirePlanner(tx: Tx, actor: Actor, unitId: string, at: Date): Promise<void> {
  if (!(await mayAt(tx, actor, "plans.edit", unitId, at))) throw new CoverageActRefused("not-yours");
}

/** Says who is to be told how often at a unit and below it; said again, it replaces what was said. @throws CoverageActRefused */
export async function setNeed(tx: Tx, actor: Actor, input: Need & { unitId: string; at: Date }): Promise<void> {
  const { at, ...need } = input;
  await requirePlanner(tx, actor, need.unitId, at);
  await saveNeed(tx, { ...need, setByName: actor.name, setAt: at });
  const { unitId, ...details } = need;
  await recordAct(tx, actor, {
    act: "coverage.setNeed",
    subjectKind: "coverageNeed",
    subjectId: unitId,
    unitId,
    details: { ...details },
    at,
  });
}

/** Takes back what was said at this unit: what stands above it holds again. @throws CoverageActRefused */
export async function dropNeed(
  tx: Tx,
  actor: Actor,
  input: { unitId: string; audience: Audience; language: ToldLanguage; at: Date },
): Promise<void> {
  const { at, ...need } = input;
  await requirePlanner(tx, actor, need.unitId, at);
  if (!(await deleteNeed(tx, need))) throw new CoverageActRefused("not-set");
  const { unitId, ...details } = need;
  await recordAct(tx, actor, {
    act: "coverage.dropNeed",
    subjectKind: "coverageNeed",
    subjectId: unitId,
    unitId,
    details,
    at,
  });
}

/** What telling costs this unit, form by form. @throws CoverageActRefused */
export async function setPrices(
  tx: Tx,
  actor: Actor,
  input: { unitId: string; prices: ReadonlyMap<Form, Price>; at: Date },
): Promise<void> {
  const { unitId, prices, at } = input;
  await requirePlanner(tx, actor, unitId, at);
  await savePrices(tx, unitId, prices, { setByName: actor.name, setAt: at });
  await recordAct(tx, actor, {
    act: "coverage.setPrices",
    subjectKind: "coverageNeed",
    subjectId: unitId,
    unitId,
    details: Object.fromEntries(prices),
    at,
  });
}
