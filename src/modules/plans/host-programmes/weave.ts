import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { personIdOf, reachOf } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { ancestors } from "../../organisations/index.ts";
import { noteAct, planForAct } from "../act-on-plan.ts";
import type { Plan } from "../plan.ts";
import { findTask } from "../plans.store.ts";
import { HostRefused, HostSavedMeanwhile, HostUnknown } from "./host.errors.ts";
import {
  deleteWoven,
  findHost,
  insertHost,
  insertWoven,
  listOfferedHosts,
  listParts,
  lockHost,
  replaceParts,
  saveHost,
  saveServed,
} from "./host.store.ts";
import type { HostFacts, HostProgramme } from "./host-programme.ts";

async function requireHere(tx: Tx, actor: Actor, unitId: string, at: Date): Promise<void> {
  if (!(await reachOf(tx, actor, "plans.edit", at)).includes(unitId)) throw new HostRefused("no-right-here");
}

/** Puts a programme on record, with what it asks for. Returns its id. */
export async function recordHost(
  tx: Tx,
  actor: Actor,
  { unitId, parts, at, ...facts }: HostFacts & { unitId: string; parts: readonly string[]; at: Date },
): Promise<string> {
  await requireHere(tx, actor, unitId, at);
  const { name } = actor;
  const made = { createdBy: personIdOf(actor), createdByName: name, createdAt: at, changedByName: name, changedAt: at };
  const id = await insertHost(tx, { ...facts, unitId, ...made });
  await replaceParts(tx, id, parts, at);
  await noteHostAct(tx, actor, "record", { id, unitId }, at);
  return id;
}

/** @throws HostSavedMeanwhile */
export async function changeHost(
  tx: Tx,
  actor: Actor,
  { id, basedOn, parts, at, ...facts }: HostFacts & { id: string; basedOn: number; parts: readonly string[]; at: Date },
): Promise<void> {
  const host = await lockHost(tx, id);
  if (!host) throw new HostUnknown();
  await requireHere(tx, actor, host.unitId, at);
  if (host.version !== basedOn) throw new HostSavedMeanwhile(host.changedByName);
  await saveHost(tx, id, { ...facts, changedByName: actor.name, changedAt: at });
  await replaceParts(tx, id, parts, at);
  await noteHostAct(tx, actor, "change", host, at);
}

const noteHostAct = (tx: Tx, actor: Actor, act: string, host: Pick<HostProgramme, "id" | "unitId">, at: Date) =>
  recordAct(tx, actor, {
    act: `hostProgramme.${act}`,
    subjectKind: "hostProgramme",
    subjectId: host.id,
    unitId: host.unitId,
    details: {},
    at,
  });

/** Programmes a unit may be woven into: its own of the year and those of the units above it. */
export async function hostsFor(db: Db, unitId: string, year: number, at: Date): Promise<HostProgramme[]> {
  const above = (await ancestors(db, unitId, vietnamDay(at))).map((unit) => unit.id);
  return listOfferedHosts(db, [unitId, ...above], year);
}

async function offered(tx: Tx, plan: Plan, programmeId: string, at: Date): Promise<HostProgramme> {
  const host = await findHost(tx, programmeId);
  const year = plan.year ?? Number(vietnamDay(at).slice(0, 4));
  const isOffered = (await hostsFor(tx, plan.unitId, year, at)).some((one) => one.id === programmeId);
  if (!host || !isOffered) throw new HostRefused("not-offered");
  return host;
}

/** A task is done within another programme; it stays one task and is counted once. */
export async function weaveTask(
  tx: Tx,
  actor: Actor,
  input: { planId: string; taskId: string; programmeId: string; partId: string | null; at: Date },
): Promise<void> {
  const plan = await planForAct(tx, actor, "assign", input.planId, input.at);
  const host = await offered(tx, plan, input.programmeId, input.at);
  const task = await findTask(tx, input.taskId);
  if (task?.planId !== plan.id || task.state !== "accepted") throw new HostRefused("not-offered");
  if (input.partId !== null && !(await listParts(tx, [host.id])).some((part) => part.id === input.partId))
    throw new HostRefused("not-offered");
  const { taskId, programmeId, partId, at } = input;
  if (!(await insertWoven(tx, { taskId, programmeId, partId, wovenByName: actor.name, wovenAt: at })))
    throw new HostRefused("woven-already");
  await noteAct(tx, actor, plan, "weave", { taskId, note: host.name, details: { programmeId, partId }, at });
}

export async function unweaveTask(
  tx: Tx,
  actor: Actor,
  input: { planId: string; taskId: string; programmeId: string; at: Date },
): Promise<void> {
  const plan = await planForAct(tx, actor, "assign", input.planId, input.at);
  const task = await findTask(tx, input.taskId);
  if (task?.planId !== plan.id || !(await deleteWoven(tx, task.id, input.programmeId)))
    throw new HostRefused("not-offered");
  const host = await findHost(tx, input.programmeId);
  await noteAct(tx, actor, plan, "unweave", { taskId: task.id, note: host?.name ?? null, at: input.at });
}

/** Names the yearly reform programme a plan serves, or none. */
export async function serveProgramme(
  tx: Tx,
  actor: Actor,
  input: { planId: string; programmeId: string | null; at: Date },
): Promise<void> {
  const plan = await planForAct(tx, actor, "assign", input.planId, input.at);
  const host = input.programmeId === null ? null : await offered(tx, plan, input.programmeId, input.at);
  if (host && host.kind !== "reformYear") throw new HostRefused("not-a-reform-programme");
  await saveServed(tx, plan.id, host?.id ?? null);
  await noteAct(tx, actor, plan, "serve", { note: host?.name ?? null, at: input.at });
}
