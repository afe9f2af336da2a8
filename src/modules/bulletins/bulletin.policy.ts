import type { Db } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt, type Permission } from "../accounts/index.ts";
import { type Bulletin, type BulletinAct, type BulletinVersion, stateAfter } from "./bulletin.ts";
import type { BulletinRefusal } from "./bulletins.errors.ts";

const NEEDS: Record<BulletinAct, Permission> = {
  edit: "content.edit",
  submit: "content.edit",
  recall: "content.edit",
  correct: "content.edit",
  return: "content.approve",
  approve: "content.approve",
  withdraw: "content.approve",
};

/** Why this person may not do this to this issue now; null where they may. */
export async function bulletinRefusal(
  db: Db,
  actor: Actor,
  act: BulletinAct,
  bulletin: Pick<Bulletin, "unitId" | "state" | "publishedVersion">,
  version: Pick<BulletinVersion, "writerIds">,
  at: Date,
): Promise<BulletinRefusal | null> {
  if (!(await mayAt(db, actor, NEEDS[act], bulletin.unitId, at))) return "no-right-here";
  if (act === "withdraw" && bulletin.publishedVersion === null) return "nothing-public";
  if (stateAfter(bulletin.state, act) === null) return "not-from-this-state";
  // Four eyes: who wrote on it does not decide that it goes out.
  return act === "approve" && version.writerIds.includes(actor.id) ? "own-text" : null;
}
