import { notifyPublicChange, type Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { VisualRefused, VisualUnknown } from "../visuals.errors.ts";
import type { Slogan, SloganText } from "./slogan.ts";
import { insertSlogan, lockSlogan, saveSlogan } from "./slogans.store.ts";

/** A unit proposes a slogan or key message; it waits for somebody else. Returns its id. @throws VisualRefused */
export async function writeSlogan(
  tx: Tx,
  actor: Actor,
  input: SloganText & { unitId: string; at: Date },
): Promise<string> {
  const { at, ...slogan } = input;
  if (!(await mayAt(tx, actor, "visuals.write", slogan.unitId, at))) throw new VisualRefused("no-right-here");
  const id = await insertSlogan(tx, {
    ...slogan,
    writtenBy: actor.id,
    writtenByName: actor.name,
    writtenAt: at,
  });
  await note(tx, actor, "slogan.write", { id, unitId: slogan.unitId }, {}, at);
  return id;
}

/** Other words for what waits or was returned. Approved ones never change: other words are another slogan. @throws VisualRefused */
export async function rewriteSlogan(
  tx: Tx,
  actor: Actor,
  input: SloganText & { id: string; basedOn: number; at: Date },
): Promise<void> {
  const { id, basedOn, at, ...text } = input;
  const slogan = await locked(tx, id, basedOn);
  if (!(await mayAt(tx, actor, "visuals.write", slogan.unitId, at))) throw new VisualRefused("no-right-here");
  if (slogan.state !== "waiting" && slogan.state !== "returned") throw new VisualRefused("not-from-here");
  await saveSlogan(tx, id, {
    ...text,
    state: "waiting",
    version: slogan.version + 1,
    writtenBy: actor.id,
    writtenByName: actor.name,
    writtenAt: at,
    decidedBy: null,
    decidedByName: null,
    decidedAt: null,
    note: null,
  });
  await note(tx, actor, "slogan.write", slogan, {}, at);
}

/** Somebody else than who wrote it approves or returns it with a reason. @throws VisualRefused */
export async function decideSlogan(
  tx: Tx,
  actor: Actor,
  input: { id: string; basedOn: number; isApproved: boolean; note: string | null; at: Date },
): Promise<void> {
  const slogan = await locked(tx, input.id, input.basedOn);
  if (!(await mayAt(tx, actor, "visuals.approve", slogan.unitId, input.at))) throw new VisualRefused("no-right-here");
  if (slogan.writtenBy === actor.id) throw new VisualRefused("own-work");
  if (slogan.state !== "waiting") throw new VisualRefused("not-from-here");
  await saveSlogan(tx, slogan.id, {
    state: input.isApproved ? "approved" : "returned",
    version: slogan.version + 1,
    decidedBy: actor.id,
    decidedByName: actor.name,
    decidedAt: input.at,
    note: input.note,
  });
  await note(tx, actor, input.isApproved ? "slogan.approve" : "slogan.return", slogan, {}, input.at);
  if (input.isApproved) await notifyPublicChange(tx, "slogans");
}

/** No longer to be used, with a reason; what was made with it keeps its record. @throws VisualRefused */
export async function withdrawSlogan(
  tx: Tx,
  actor: Actor,
  input: { id: string; basedOn: number; note: string; at: Date },
): Promise<void> {
  const slogan = await locked(tx, input.id, input.basedOn);
  const right = slogan.state === "approved" ? "visuals.approve" : "visuals.write";
  if (!(await mayAt(tx, actor, right, slogan.unitId, input.at))) throw new VisualRefused("no-right-here");
  if (slogan.state === "withdrawn") throw new VisualRefused("not-from-here");
  await saveSlogan(tx, slogan.id, { state: "withdrawn", version: slogan.version + 1, note: input.note });
  await note(tx, actor, "slogan.withdraw", slogan, { reason: input.note }, input.at);
  if (slogan.state === "approved") await notifyPublicChange(tx, "slogans");
}

async function locked(tx: Tx, id: string, basedOn: number): Promise<Slogan> {
  const slogan = await lockSlogan(tx, id);
  if (!slogan) throw new VisualUnknown();
  if (slogan.version !== basedOn) throw new VisualRefused("changed-meanwhile");
  return slogan;
}

async function note(
  tx: Tx,
  actor: Actor,
  act: string,
  slogan: Pick<Slogan, "id" | "unitId">,
  details: Record<string, string>,
  at: Date,
): Promise<void> {
  await recordAct(tx, actor, { act, subjectKind: "slogan", subjectId: slogan.id, unitId: slogan.unitId, details, at });
}
