import { vietnamDay } from "../../../platform/clock/index.ts";
import { type Db, notifyPublicChange, type Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt, type Permission, personIdOf } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { proposeRecognition } from "../../recognitions/index.ts";
import { type EmulationRefusal, EmulationRefused, EmulationUnknown } from "../emulation.errors.ts";
import { vi } from "./messages.vi.ts";
import {
  type Criterion,
  type Entry,
  isMovementActPossible,
  type Movement,
  type MovementAct,
  type MovementFacts,
  placesOf,
} from "./movement.ts";
import {
  insertEntry,
  insertMovement,
  listEntries,
  listMovementCriteria,
  listPoints,
  lockEntry,
  lockMovement,
  replaceCriteria,
  saveEntry,
  saveMovement,
  savePoints,
} from "./movements.store.ts";

const RIGHTS: Record<Exclude<MovementAct, "register">, readonly Permission[]> = {
  change: ["recognitions.propose"],
  launch: ["recognitions.check"],
  judge: ["recognitions.check"],
  conclude: ["recognitions.check"],
  withdraw: ["recognitions.propose", "recognitions.check"],
};

/** Written by one, launched and concluded by somebody else; points are given by who checks for the unit that launched it. */
export async function movementRefusal(
  db: Db,
  actor: Actor,
  act: Exclude<MovementAct, "register">,
  movement: Movement,
  at: Date,
): Promise<EmulationRefusal | null> {
  const may = await Promise.all(RIGHTS[act].map((right) => mayAt(db, actor, right, movement.unitId, at)));
  if (!may.includes(true)) return "no-right-here";
  if (!isMovementActPossible(movement.state, act)) return "not-from-this-state";
  const needsOther = act === "launch" || act === "conclude";
  return needsOther && movement.createdBy !== null && movement.createdBy === actor.id ? "own-movement" : null;
}

const note = (
  tx: Tx,
  actor: Actor,
  movement: { id: string; unitId: string },
  of: { act: string; at: Date; details?: Record<string, unknown> },
): Promise<void> =>
  recordAct(tx, actor, {
    act: `movement.${of.act}`,
    subjectKind: "movement",
    subjectId: movement.id,
    unitId: movement.unitId,
    details: of.details ?? {},
    at: of.at,
  });

async function forAct(
  tx: Tx,
  actor: Actor,
  act: Exclude<MovementAct, "register">,
  of: { movementId: string; at: Date },
): Promise<Movement> {
  const movement = await lockMovement(tx, of.movementId);
  if (!movement) throw new EmulationUnknown();
  const refusal = await movementRefusal(tx, actor, act, movement, of.at);
  if (refusal) throw new EmulationRefused(refusal);
  return movement;
}

export async function draftMovement(
  tx: Tx,
  actor: Actor,
  input: MovementFacts & { criteria: readonly Criterion[]; at: Date },
): Promise<string> {
  const { criteria, at, ...facts } = input;
  if (!(await mayAt(tx, actor, "recognitions.propose", facts.unitId, at))) throw new EmulationRefused("no-right-here");
  const id = await insertMovement(tx, {
    ...facts,
    createdBy: personIdOf(actor),
    createdByName: actor.name,
    createdAt: at,
  });
  await replaceCriteria(tx, id, criteria);
  await note(tx, actor, { id, unitId: facts.unitId }, { act: "write", at });
  return id;
}

export async function changeMovement(
  tx: Tx,
  actor: Actor,
  input: Omit<MovementFacts, "unitId"> & {
    movementId: string;
    basedOn: number;
    criteria: readonly Criterion[];
    at: Date;
  },
): Promise<void> {
  const { movementId, basedOn, criteria, at, ...facts } = input;
  const movement = await forAct(tx, actor, "change", { movementId, at });
  if (movement.version !== basedOn) throw new EmulationRefused("changed-meanwhile");
  await saveMovement(tx, movementId, { ...facts, createdBy: personIdOf(actor), createdByName: actor.name });
  await replaceCriteria(tx, movementId, criteria);
  await note(tx, actor, movement, { act: "change", at });
}

export async function launchMovement(tx: Tx, actor: Actor, input: { movementId: string; at: Date }): Promise<void> {
  const movement = await forAct(tx, actor, "launch", input);
  await saveMovement(tx, movement.id, {
    state: "launched",
    launchedBy: personIdOf(actor),
    launchedByName: actor.name,
    launchedAt: input.at,
  });
  await note(tx, actor, movement, { act: "launch", at: input.at });
  await notifyPublicChange(tx, "emulation");
}

/** A unit takes part, until the last day of registering. */
export async function registerUnit(
  tx: Tx,
  actor: Actor,
  input: { movementId: string; unitId: string; promise: string; at: Date },
): Promise<void> {
  const { movementId, unitId, promise, at } = input;
  const movement = await lockMovement(tx, movementId);
  if (!movement) throw new EmulationUnknown();
  if (!(await mayAt(tx, actor, "recognitions.propose", unitId, at))) throw new EmulationRefused("no-right-here");
  if (!isMovementActPossible(movement.state, "register")) throw new EmulationRefused("not-from-this-state");
  if (vietnamDay(at) > movement.registerBy) throw new EmulationRefused("too-late");
  const id = await insertEntry(tx, {
    movementId,
    unitId,
    promise,
    registeredBy: personIdOf(actor),
    registeredByName: actor.name,
    registeredAt: at,
  });
  if (id === null) throw new EmulationRefused("registered-before");
  await note(tx, actor, { id: movementId, unitId }, { act: "register", at });
  await notifyPublicChange(tx, "emulation");
}

async function entryOf(
  tx: Tx,
  input: { entryId: string },
  points: ReadonlyMap<number, number>,
): Promise<{ entry: Entry; movement: Movement }> {
  const entry = await lockEntry(tx, input.entryId);
  const movement = entry && (await lockMovement(tx, entry.movementId));
  if (!entry || !movement) throw new EmulationUnknown();
  if (movement.state !== "launched") throw new EmulationRefused("not-from-this-state");
  for (const one of await listMovementCriteria(tx, movement.id)) {
    const value = points.get(one.position);
    if (value === undefined || !Number.isInteger(value) || value < 0 || value > one.maximum)
      throw new EmulationRefused("point-out-of-range");
  }
  return { entry, movement };
}

/** What a unit did, with the points it gives itself. Said again, it is judged again. */
export async function reportEntry(
  tx: Tx,
  actor: Actor,
  input: { entryId: string; report: string; points: ReadonlyMap<number, number>; at: Date },
): Promise<void> {
  const { entry, movement } = await entryOf(tx, input, input.points);
  if (!(await mayAt(tx, actor, "recognitions.propose", entry.unitId, input.at)))
    throw new EmulationRefused("no-right-here");
  await saveEntry(tx, entry.id, {
    report: input.report,
    reportedBy: personIdOf(actor),
    reportedByName: actor.name,
    reportedAt: input.at,
    judgedBy: null,
    judgedByName: null,
    judgedAt: null,
  });
  await savePoints(tx, entry.id, "declared", input.points);
  await note(tx, actor, { id: movement.id, unitId: entry.unitId }, { act: "report", at: input.at });
  await notifyPublicChange(tx, "emulation");
}

/** Points by somebody else than who reported, of those who check for the unit that launched it. */
export async function judgeEntry(
  tx: Tx,
  actor: Actor,
  input: { entryId: string; points: ReadonlyMap<number, number>; at: Date },
): Promise<void> {
  const { entry, movement } = await entryOf(tx, input, input.points);
  const refusal = await movementRefusal(tx, actor, "judge", movement, input.at);
  if (refusal) throw new EmulationRefused(refusal);
  if (entry.reportedAt === null) throw new EmulationRefused("nothing-reported");
  if (entry.reportedBy !== null && entry.reportedBy === actor.id) throw new EmulationRefused("own-report");
  await saveEntry(tx, entry.id, { judgedBy: personIdOf(actor), judgedByName: actor.name, judgedAt: input.at });
  await savePoints(tx, entry.id, "given", input.points);
  await note(tx, actor, { id: movement.id, unitId: entry.unitId }, { act: "judge", at: input.at });
  await notifyPublicChange(tx, "emulation");
}

/**
 * Ends it, once everybody who reported was judged. Units named here are put into the register of recognitions as proposed for a
 * commendation, where others go on.
 */
export async function concludeMovement(
  tx: Tx,
  actor: Actor,
  input: { movementId: string; conclusion: string; commendedIds: readonly string[]; at: Date },
): Promise<void> {
  const { at } = input;
  const movement = await forAct(tx, actor, "conclude", input);
  const entries = await listEntries(tx, movement.id);
  if (entries.some((one) => one.reportedAt !== null && one.judgedAt === null)) throw new EmulationRefused("unjudged");
  const places = placesOf(entries, await listPoints(tx, movement.id));
  for (const entry of entries.filter((one) => input.commendedIds.includes(one.id) && one.judgedAt !== null)) {
    const { place = 0, sum = 0 } = places.get(entry.id) ?? {};
    const recognitionId = await proposeRecognition(tx, actor, {
      kind: "commendation",
      year: Number(movement.toOn.slice(0, 4)),
      unitId: entry.unitId,
      title: vi.commendation(movement.title).slice(0, 200),
      story: [vi.place(place, sum), entry.report ?? ""].filter(Boolean).join("\n\n"),
      measure: null,
      beforeValue: null,
      afterValue: null,
      personName: null,
      personTitle: null,
      sources: [],
      at,
    });
    await saveEntry(tx, entry.id, { recognitionId });
  }
  await saveMovement(tx, movement.id, {
    state: "concluded",
    conclusion: input.conclusion,
    concludedBy: personIdOf(actor),
    concludedByName: actor.name,
    concludedAt: at,
  });
  await note(tx, actor, movement, { act: "conclude", at, details: { commended: input.commendedIds.length } });
  await notifyPublicChange(tx, "emulation");
}

export async function withdrawMovement(
  tx: Tx,
  actor: Actor,
  input: { movementId: string; reason: string; at: Date },
): Promise<void> {
  const movement = await forAct(tx, actor, "withdraw", input);
  await saveMovement(tx, movement.id, { state: "withdrawn", withdrawnReason: input.reason });
  await note(tx, actor, movement, { act: "withdraw", at: input.at });
  await notifyPublicChange(tx, "emulation");
}
