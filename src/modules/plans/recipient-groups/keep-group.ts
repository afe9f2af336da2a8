import { isTaken, type Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { reachOf } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import type { RecipientGroup } from "./recipient-group.ts";
import { GroupRefused, GroupUnknown } from "./recipient-groups.errors.ts";
import { endGroup, insertGroup, lockGroup, saveGroup } from "./recipient-groups.store.ts";

async function requireHere(tx: Tx, actor: Actor, unitId: string, at: Date): Promise<void> {
  if (!(await reachOf(tx, actor, "plans.edit", at)).includes(unitId)) throw new GroupRefused("no-right-here");
}

const note = (
  tx: Tx,
  actor: Actor,
  act: "name" | "change" | "end",
  of: { group: Pick<RecipientGroup, "id" | "unitId">; details: Record<string, unknown>; at: Date },
): Promise<void> =>
  recordAct(tx, actor, {
    act: `recipientGroup.${act}`,
    subjectKind: "recipientGroup",
    subjectId: of.group.id,
    unitId: of.group.unitId,
    details: of.details,
    at: of.at,
  });

async function once<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isTaken(error) ? new GroupRefused("named-before") : error;
  }
}

export async function nameGroup(
  tx: Tx,
  actor: Actor,
  input: { unitId: string; name: string; memberIds: string[]; at: Date },
): Promise<string> {
  const { unitId, name, memberIds, at } = input;
  await requireHere(tx, actor, unitId, at);
  const id = await once(() => insertGroup(tx, { unitId, name, memberIds, changedByName: actor.name, changedAt: at }));
  await note(tx, actor, "name", { group: { id, unitId }, details: { name, members: memberIds.length }, at });
  return id;
}

async function forAct(
  tx: Tx,
  actor: Actor,
  input: { groupId: string; basedOn: number; at: Date },
): Promise<RecipientGroup> {
  const group = await lockGroup(tx, input.groupId);
  if (!group) throw new GroupUnknown();
  await requireHere(tx, actor, group.unitId, input.at);
  if (group.endedAt !== null) throw new GroupRefused("ended");
  if (group.version !== input.basedOn) throw new GroupRefused("changed-meanwhile");
  return group;
}

/** What it was before stands in the log. Reports handed in before keep their lines; whom they meant is told as of today. */
export async function changeGroup(
  tx: Tx,
  actor: Actor,
  input: { groupId: string; basedOn: number; name: string; memberIds: string[]; at: Date },
): Promise<void> {
  const group = await forAct(tx, actor, input);
  const { name, memberIds, at } = input;
  await once(() => saveGroup(tx, group.id, { name, memberIds, changedByName: actor.name, changedAt: at }));
  const before = { name: group.name, memberIds: group.memberIds };
  await note(tx, actor, "change", { group, details: { before, name, memberIds }, at });
}

export async function dropGroup(
  tx: Tx,
  actor: Actor,
  input: { groupId: string; basedOn: number; at: Date },
): Promise<void> {
  const group = await forAct(tx, actor, input);
  await endGroup(tx, group.id, input.at);
  await note(tx, actor, "end", { group, details: { name: group.name }, at: input.at });
}
