import { randomBytes } from "node:crypto";
import { isTaken, type Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { recordAct } from "../../audit/index.ts";
import { noteAct, planForAct } from "../act-on-plan.ts";
import { findTask } from "../plans.store.ts";
import { ACTIVITY_LIMITS, type ActivityTypeFacts } from "./activity-type.ts";
import { ActivityTypeRefused, ActivityTypeUnknown } from "./activity-types.errors.ts";
import {
  deleteTypeOfTask,
  insertActivityType,
  listActivityTypes,
  lockActivityType,
  saveActivityType,
  saveTypeOfTask,
} from "./activity-types.store.ts";

/** Adds a kind, or says something else of one; what was named with it keeps it. Returns its key. @throws ActivityTypeRefused */
export async function keepActivityType(
  tx: Tx,
  actor: Actor,
  input: { facts: ActivityTypeFacts; change: { key: string; basedOn: number } | null; at: Date },
): Promise<string> {
  const { facts, change, at } = input;
  const by = { changedByName: actor.name, changedAt: at };
  const key = change?.key ?? `own-${randomBytes(5).toString("hex")}`;
  try {
    if (change) {
      const known = await lockActivityType(tx, change.key);
      if (!known) throw new ActivityTypeUnknown();
      if (known.version !== change.basedOn) throw new ActivityTypeRefused("changed-meanwhile");
      await saveActivityType(tx, key, { ...facts, ...by });
    } else {
      const all = await listActivityTypes(tx);
      if (all.length >= ACTIVITY_LIMITS.types) throw new ActivityTypeRefused("too-many");
      await insertActivityType(tx, { ...facts, ...by, key, position: (all.at(-1)?.position ?? 0) + 1 });
    }
  } catch (error) {
    throw isTaken(error) ? new ActivityTypeRefused("named-before") : error;
  }
  await recordAct(tx, actor, {
    act: "activityType.keep",
    subjectKind: "activityType",
    subjectId: key,
    unitId: null,
    details: { ...facts },
    at,
  });
  return key;
}

/** Says which kind of activity a task asks for, or none. @throws ActivityTypeRefused */
export async function nameActivity(
  tx: Tx,
  actor: Actor,
  input: { planId: string; taskId: string; typeKey: string | null; at: Date },
): Promise<void> {
  const { planId, taskId, typeKey, at } = input;
  const plan = await planForAct(tx, actor, "assign", planId, at);
  const task = await findTask(tx, taskId);
  if (task?.planId !== plan.id || task.state !== "accepted") throw new ActivityTypeRefused("not-offered");
  const type = typeKey === null ? null : await lockActivityType(tx, typeKey);
  if (type === undefined || type?.isOffered === false) throw new ActivityTypeRefused("not-offered");
  if (type) await saveTypeOfTask(tx, { taskId, typeKey: type.key, namedByName: actor.name, namedAt: at });
  else await deleteTypeOfTask(tx, taskId);
  await noteAct(tx, actor, plan, "nameActivity", { taskId, note: type?.name ?? null, details: { typeKey }, at });
}
