import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import { workingCalendarFor } from "../../calendar/index.ts";
import { lastDay, type RuleKind } from "./press-rule.ts";
import { ruleFor } from "./press-rules.store.ts";

/** The last day for a unit by the rule that holds now, with what it rests on. */
export async function dueByRule(
  tx: Tx,
  kind: RuleKind,
  unitId: string,
  at: Date,
): Promise<{ dueOn: string; basis: string }> {
  const rule = await ruleFor(tx, kind);
  return { dueOn: lastDay(rule, vietnamDay(at), await workingCalendarFor(tx, unitId, at)), basis: rule.basis };
}
