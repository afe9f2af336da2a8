import type { Actor } from "../../platform/http/index.ts";
import { type Permission, unitsWhere } from "../accounts/index.ts";
import { type Item, type ItemAct, type ItemVersion, nextState } from "./item.ts";

/** Why an act cannot be done now; the page says it in a sentence beside the switched-off button. */
export type Refusal =
  | "no-right-here"
  | "not-from-this-state"
  | "own-text"
  | "nothing-public"
  | "not-a-notice"
  | "sent-yourself"
  | "decided-before"
  | "end-wrong"
  | "time-past"
  | "not-replaceable";

const NEEDS: Record<ItemAct, Permission> = {
  edit: "content.edit",
  submit: "content.edit",
  recall: "content.edit",
  correct: "content.edit",
  return: "content.approve",
  approve: "content.approve",
  publish: "content.approve",
  reschedule: "content.approve",
  cancel: "content.approve",
  replace: "content.approve",
  urgent: "content.urgent",
  review: "content.review",
  archive: "content.review",
  restore: "content.review",
  unreplace: "content.approve",
  withdraw: "content.approve",
};

/**
 * Whether this person may do this to this item. `reach` are the units over which the person's roles reach for the
 * permission asked for (own units and everything below), as `reachOf` computes them.
 */
export function refusalOf(
  actor: Actor,
  act: ItemAct,
  item: Pick<Item, "state" | "unitId" | "publishedVersion" | "kind">,
  version: Pick<ItemVersion, "writerIds">,
  reach: ReadonlySet<string>,
): Refusal | null {
  if (!reach.has(item.unitId)) return "no-right-here";
  if (nextState(item.state, act) === null) return "not-from-this-state";
  if (act === "urgent" && item.kind !== "notice") return "not-a-notice";
  if (act === "withdraw" && item.publishedVersion === null) return "nothing-public";
  // Four eyes: who wrote the text that is to go out does not decide that it goes out.
  if (decides(act) && version.writerIds.includes(actor.id)) return "own-text";
  return null;
}

/** Acts by which a text goes out. */
export const decides = (act: ItemAct): boolean => act === "approve" || act === "publish" || act === "reschedule";

/** The person's own units for the permission; `subtreeIds` widens each to everything below. */
export function rootsFor(actor: Actor, act: ItemAct): string[] {
  return unitsWhere(actor, NEEDS[act]);
}
