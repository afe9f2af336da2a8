import { randomUUID } from "node:crypto";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { seal } from "../../../../platform/crypto/index.ts";
import type { Tx } from "../../../../platform/db/index.ts";
import type { Actor } from "../../../../platform/http/index.ts";
import { addJob } from "../../../../platform/jobs/index.ts";
import { mayAt } from "../../../accounts/index.ts";
import { recordAct } from "../../../audit/index.ts";
import { subtreeIds } from "../../../organisations/index.ts";
import { type DossierState, NATIONAL_STATE, STATES } from "../../dossier.ts";
import { DossierRefused, DossierUnknown } from "../../dossiers.errors.ts";
import type { Dialect } from "./dialect.ts";
import { SYNC_PURPOSE } from "./send-due.ts";
import {
  type Destination,
  dropWaiting,
  insertDestination,
  lockDestination,
  saveDestination,
  sendAgain as sendRowsAgain,
} from "./sync.store.ts";
import { QUEUE_LEFT_OUT } from "./sync-jobs.ts";

/** Numbers of states over there unless somebody says otherwise. */
export const USUAL_STATES = Object.fromEntries(STATES.map((state) => [state, String(NATIONAL_STATE[state])])) as Record<
  DossierState,
  string
>;

export interface KeepDestination {
  /** null for a new one. */
  id: string | null;
  unitId: string;
  name: string;
  address: string;
  username: string;
  /** null keeps the one there is. */
  secret: string | null;
  dstCode: string;
  /** null is all. */
  procedures: string[] | null;
  states: Record<DossierState, string>;
  dialect: Dialect;
  /** Code over there by the name of the field here. */
  fieldCodes: Record<string, string>;
  at: Date;
}

async function ownDestination(tx: Tx, actor: Actor, id: string, at: Date): Promise<Destination> {
  const found = await lockDestination(tx, id);
  if (!found || !(await mayAt(tx, actor, "dossiers.exchange", found.unitId, at))) throw new DossierUnknown();
  return found;
}

const OFF = { isOn: false, askedBy: null, askedByName: null, askedAt: null, switchedBy: null, switchedByName: null };

/**
 * Writes who is told of dossiers. What was on is off again and has to be asked for anew: nobody changes alone where personal
 * data goes. @throws DossierUnknown, DossierRefused "no-right-here"
 */
export async function keepDestination(
  tx: Tx,
  actor: Actor,
  secretKey: Buffer,
  input: KeepDestination,
): Promise<string> {
  const { id: known, secret, at, ...facts } = input;
  if (!(await mayAt(tx, actor, "dossiers.exchange", facts.unitId, at))) throw new DossierRefused("no-right-here");
  const before = known === null ? null : await ownDestination(tx, actor, known, at);
  const id = known ?? randomUUID();
  const change = {
    ...facts,
    unitIds: await subtreeIds(tx, facts.unitId, vietnamDay(at)),
    adapter: "national" as const,
    changedByName: actor.name,
    changedAt: at,
    sealedSecret: secret === null ? (before?.sealedSecret ?? null) : seal(secretKey, SYNC_PURPOSE, id, secret),
  };
  if (before) {
    await saveDestination(tx, id, { ...change, ...OFF, rests: 0, restingUntil: null });
    if (before.isOn) await dropWaiting(tx, id);
  } else await insertDestination(tx, { id, ...change });
  await recordAct(tx, actor, {
    act: before ? "syncDestination.change" : "syncDestination.add",
    subjectKind: "syncDestination",
    subjectId: id,
    unitId: facts.unitId,
    details: {
      name: facts.name,
      address: facts.address,
      procedures: facts.procedures?.length ?? null,
      secretChanged: secret !== null,
      wasOn: before?.isOn ?? false,
    },
    at,
  });
  return id;
}

export const DESTINATION_ACTS = ["ask", "switchOn", "switchOff", "pause", "resume"] as const;
export type DestinationAct = (typeof DESTINATION_ACTS)[number];

/** Whether this act is open to this person now; the reason where it is not. */
export async function destinationRefusal(
  tx: Parameters<typeof mayAt>[0],
  actor: Actor,
  of: Destination,
  act: DestinationAct,
  at: Date,
): Promise<"no-right-here" | "not-in-this-state" | "sync-own-asking" | null> {
  // Who asks keeps the settings; who switches on answers for the agency.
  const permission = act === "switchOn" ? "dossiers.sign" : "dossiers.exchange";
  if (!(await mayAt(tx, actor, permission, of.unitId, at))) return "no-right-here";
  const fits: Record<DestinationAct, boolean> = {
    ask: !of.isOn && of.askedBy === null,
    switchOn: !of.isOn && of.askedBy !== null,
    switchOff: of.isOn || of.askedBy !== null,
    pause: of.isOn && of.pausedAt === null,
    resume: of.isOn && of.pausedAt !== null,
  };
  if (!fits[act]) return "not-in-this-state";
  return act === "switchOn" && of.askedBy === actor.id ? "sync-own-asking" : null;
}

/**
 * Asked for by one person, switched on by another; switched off, paused and gone on with by who keeps the settings.
 *
 * @throws DossierUnknown, DossierRefused
 */
export async function actOnDestination(
  tx: Tx,
  actor: Actor,
  input: { id: string; act: DestinationAct; at: Date },
): Promise<void> {
  const { id, act, at } = input;
  const of = await lockDestination(tx, id);
  if (!of) throw new DossierUnknown();
  const refusal = await destinationRefusal(tx, actor, of, act, at);
  if (refusal) throw new DossierRefused(refusal);
  const by = { switchedBy: actor.id, switchedByName: actor.name, switchedAt: at };
  const changes: Record<DestinationAct, Partial<Destination>> = {
    ask: { askedBy: actor.id, askedByName: actor.name, askedAt: at },
    switchOn: {
      isOn: true,
      ...by,
      pausedAt: null,
      rests: 0,
      restingUntil: null,
      unitIds: await subtreeIds(tx, of.unitId, vietnamDay(at)),
    },
    switchOff: { ...OFF, switchedAt: at, pausedAt: null },
    pause: { pausedAt: at, pausedByName: actor.name },
    // Whatever it failed at before is tried at once.
    resume: { pausedAt: null, pausedByName: null, rests: 0, restingUntil: null },
  };
  await saveDestination(tx, id, changes[act]);
  if (act === "switchOff") await dropWaiting(tx, id);
  if (act === "switchOn")
    await addJob(tx, QUEUE_LEFT_OUT, { destinationId: id }, { subject: `sync:${id}`, key: `sync-queue:${id}` });
  await recordAct(tx, actor, {
    act: `syncDestination.${act}`,
    subjectKind: "syncDestination",
    subjectId: id,
    unitId: of.unitId,
    details: { name: of.name, address: of.address },
    at,
  });
}

/** Rows that are refused or unknown are due again. The caller has asked for which dossiers the actor may. */
export async function sendAgain(
  tx: Tx,
  actor: Actor,
  input: { ids?: readonly number[]; dossierId?: number; code?: string; at: Date },
): Promise<number> {
  const { at, code, ...of } = input;
  const count = await sendRowsAgain(tx, of, at);
  await recordAct(tx, actor, {
    act: "dossier.syncAgain",
    subjectKind: "dossier",
    subjectId: code ?? String(count),
    details: { rows: count },
    at,
  });
  return count;
}
