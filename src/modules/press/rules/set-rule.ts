import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { recordAct } from "../../audit/index.ts";
import type { PressRule } from "./press-rule.ts";
import { insertRule } from "./press-rules.store.ts";

/** From now on another time holds; what is under way keeps its day. */
export async function setRule(
  tx: Tx,
  actor: Actor,
  { at, ...rule }: Pick<PressRule, "kind" | "days" | "isWorking" | "basis" | "isChecked"> & { at: Date },
): Promise<void> {
  await insertRule(tx, { ...rule, setByName: actor.name, setAt: at });
  await recordAct(tx, actor, {
    act: "pressRule.set",
    subjectKind: "pressRule",
    subjectId: rule.kind,
    unitId: null,
    details: { ...rule },
    at,
  });
}
