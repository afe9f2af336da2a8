import { randomUUID } from "node:crypto";
import { seal } from "../../../../platform/crypto/index.ts";
import type { Tx } from "../../../../platform/db/index.ts";
import type { Actor } from "../../../../platform/http/index.ts";
import { addJob } from "../../../../platform/jobs/index.ts";
import { mayAt } from "../../../accounts/index.ts";
import { recordAct } from "../../../audit/index.ts";
import { BroadcastingRefused, BroadcastingUnknown } from "../../broadcasting.errors.ts";
import { SOURCE_KEY } from "./carry-pushes.ts";
import { PUSH_TO_SOURCE } from "./push-job.ts";
import {
  findSystem,
  insertSystem,
  isNameTaken,
  isOvertaken,
  lockPush,
  savePush,
  saveSystem,
} from "./source-system.store.ts";
import type { SourcePush, SourceSettings } from "./source-system.ts";

export interface KeepSystem {
  /** null: a new one. */
  id: string | null;
  unitId: string;
  name: string;
  settings: SourceSettings;
  /** null keeps the one there is. */
  key: string | null;
  isLive: boolean;
  at: Date;
}

/** Connects a system, or changes how it is spoken to; what it failed at before is over. @throws BroadcastingRefused "system-name-taken" */
export async function keepSystem(tx: Tx, actor: Actor, secretKey: Buffer, input: KeepSystem): Promise<string> {
  const { name, settings, isLive, at } = input;
  const known = input.id ? await findSystem(tx, input.id) : undefined;
  if (input.id && !known) throw new BroadcastingUnknown();
  const unitId = known?.unitId ?? input.unitId;
  if (!(await mayAt(tx, actor, "broadcasting.exchange", unitId, at))) throw new BroadcastingRefused("no-right-here");
  const id = known?.id ?? randomUUID();
  if (await isNameTaken(tx, unitId, name, id)) throw new BroadcastingRefused("system-name-taken");
  const sealed = input.key === null ? {} : { sealedKey: seal(secretKey, SOURCE_KEY, id, input.key) };
  const written = { name, settings, isLive, changedByName: actor.name, changedAt: at };
  if (known)
    await saveSystem(tx, id, {
      ...written,
      ...sealed,
      rests: 0,
      restingUntil: null,
      isKeyWrong: false,
      lastFailure: null,
      lastFailureAt: null,
    });
  else if (!(await insertSystem(tx, { id, unitId, sealedKey: "", ...written, ...sealed })))
    throw new BroadcastingRefused("system-name-taken");
  if (isLive) await pushSoon(tx, id, at);
  await note(tx, actor, known ? "change" : "connect", { id, unitId }, { isLive, key: input.key !== null }, at);
  return id;
}

/** It is told nothing any more; its key is gone, what it was told stays on record. */
export async function closeSystem(tx: Tx, actor: Actor, input: { id: string; at: Date }): Promise<void> {
  const system = await findSystem(tx, input.id);
  if (!system) throw new BroadcastingUnknown();
  if (!(await mayAt(tx, actor, "broadcasting.exchange", system.unitId, input.at)))
    throw new BroadcastingRefused("no-right-here");
  await saveSystem(tx, system.id, { isLive: false, sealedKey: "", closedAt: input.at });
  await note(tx, actor, "disconnect", system, {}, input.at);
}

/** What was refused, or nobody knows the end of, is told once more; or a person knows that it arrived. */
export async function settlePush(
  tx: Tx,
  actor: Actor,
  input: { id: string; as: "again" | "arrived"; at: Date },
): Promise<SourcePush> {
  const push = await lockPush(tx, input.id);
  const system = push && (await findSystem(tx, push.systemId));
  if (!push || !system) throw new BroadcastingUnknown();
  const { at } = input;
  if (!(await mayAt(tx, actor, "broadcasting.exchange", system.unitId, at)))
    throw new BroadcastingRefused("no-right-here");
  if (push.state !== "refused" && push.state !== "unknown") throw new BroadcastingRefused("changed-meanwhile");
  if (input.as === "again" && (await isOvertaken(tx, push))) throw new BroadcastingRefused("told-newer");
  if (input.as === "arrived")
    await savePush(tx, push.id, { state: "delivered", reason: null, dueAt: null, deliveredAt: at, changedAt: at });
  else {
    await savePush(tx, push.id, { state: "due", reason: null, tries: 0, looks: 0, dueAt: at, changedAt: at });
    await pushSoon(tx, system.id, at);
  }
  await note(tx, actor, input.as, system, { push: push.id, kind: push.kind }, at);
  return push;
}

const pushSoon = (tx: Tx, systemId: string, at: Date): Promise<number> =>
  addJob(
    tx,
    PUSH_TO_SOURCE,
    { systemId },
    { subject: `sourceSystem:${systemId}`, key: `source:${systemId}`, runAt: at },
  );

async function note(
  tx: Tx,
  actor: Actor,
  act: "connect" | "change" | "disconnect" | "again" | "arrived",
  { id, unitId }: { id: string; unitId: string },
  details: Record<string, unknown>,
  at: Date,
): Promise<void> {
  await recordAct(tx, actor, {
    act: `sourceSystem.${act}`,
    subjectKind: "sourceSystem",
    subjectId: id,
    unitId,
    details,
    at,
  });
}
