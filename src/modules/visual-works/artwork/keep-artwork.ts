import { vietnamDay } from "../../../platform/clock/index.ts";
import { notifyPublicChange, type Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { listTaskChoices } from "../../plans/index.ts";
import { shortLinkFor } from "../../publishing/index.ts";
import { isUsable } from "../slogans/slogan.ts";
import { listSlogans } from "../slogans/slogans.store.ts";
import { VisualRefused, VisualUnknown } from "../visuals.errors.ts";
import { type ArtworkContent, insertArtwork, lockArtwork, saveArtworkState, saveContent } from "./artwork.store.ts";
import type { Artwork } from "./artwork.ts";

/** What an officer says of a design; the code on it is made here. */
export type DesignInput = Omit<ArtworkContent, "short">;

/** Begins a design. It is a draft until somebody submits it. Returns its id. @throws VisualRefused */
export async function designArtwork(
  tx: Tx,
  actor: Actor,
  input: DesignInput & { unitId: string; at: Date },
): Promise<string> {
  const { unitId, at, ...design } = input;
  if (!(await mayAt(tx, actor, "visuals.write", unitId, at))) throw new VisualRefused("no-right-here");
  await check(tx, design, unitId, at);
  const id = await insertArtwork(tx, {
    ...design,
    unitId,
    short: await codeFor(tx, design, unitId, at),
    year: Number(vietnamDay(at).slice(0, 4)),
    writtenBy: actor.id,
    writtenByName: actor.name,
    writtenAt: at,
  });
  await note(tx, actor, "artwork.write", { id, unitId }, {}, at);
  return id;
}

/** Changes a draft or what was returned; what was submitted stays as those who decide have seen it. @throws VisualRefused */
export async function redesignArtwork(
  tx: Tx,
  actor: Actor,
  input: DesignInput & { id: string; basedOn: number; at: Date },
): Promise<void> {
  const { id, basedOn, at, ...design } = input;
  const artwork = await locked(tx, id, basedOn);
  if (!(await mayAt(tx, actor, "visuals.write", artwork.unitId, at))) throw new VisualRefused("no-right-here");
  if (artwork.state !== "draft" && artwork.state !== "returned") throw new VisualRefused("not-from-here");
  await check(tx, design, artwork.unitId, at);
  await saveContent(tx, id, {
    ...design,
    short: await codeFor(tx, design, artwork.unitId, at),
    state: "draft",
    version: artwork.version + 1,
    writtenBy: actor.id,
    writtenByName: actor.name,
    writtenAt: at,
  });
  await note(tx, actor, "artwork.write", artwork, {}, at);
}

/** @throws VisualRefused */
export async function submitArtwork(
  tx: Tx,
  actor: Actor,
  input: { id: string; basedOn: number; at: Date },
): Promise<void> {
  const artwork = await locked(tx, input.id, input.basedOn);
  if (!(await mayAt(tx, actor, "visuals.write", artwork.unitId, input.at))) throw new VisualRefused("no-right-here");
  if (artwork.state !== "draft") throw new VisualRefused("not-from-here");
  await saveArtworkState(tx, artwork.id, { state: "waiting", version: artwork.version + 1 });
  await note(tx, actor, "artwork.submit", artwork, {}, input.at);
}

/** Somebody else than who made it decides. @throws VisualRefused */
export async function decideArtwork(
  tx: Tx,
  actor: Actor,
  input: { id: string; basedOn: number; isApproved: boolean; note: string | null; at: Date },
): Promise<void> {
  const artwork = await locked(tx, input.id, input.basedOn);
  await decideLocked(tx, actor, artwork, input);
}

/** The same for a work whose design is decided with it. @throws VisualRefused */
export async function decideLocked(
  tx: Tx,
  actor: Actor,
  artwork: Artwork,
  input: { isApproved: boolean; note: string | null; at: Date },
): Promise<void> {
  if (!(await mayAt(tx, actor, "visuals.approve", artwork.unitId, input.at))) throw new VisualRefused("no-right-here");
  if (artwork.writtenBy === actor.id) throw new VisualRefused("own-work");
  if (artwork.state !== "waiting") throw new VisualRefused("not-from-here");
  await saveArtworkState(tx, artwork.id, {
    state: input.isApproved ? "approved" : "returned",
    version: artwork.version + 1,
    decidedBy: actor.id,
    decidedByName: actor.name,
    decidedAt: input.at,
    note: input.note,
  });
  await note(tx, actor, input.isApproved ? "artwork.approve" : "artwork.return", artwork, {}, input.at);
  if (input.isApproved && artwork.isOpen) await notifyPublicChange(tx, "artworks");
}

/** No longer to be printed; what stands somewhere keeps its record. @throws VisualRefused */
export async function withdrawArtwork(
  tx: Tx,
  actor: Actor,
  input: { id: string; basedOn: number; note: string; at: Date },
): Promise<void> {
  const artwork = await locked(tx, input.id, input.basedOn);
  const right = artwork.state === "approved" ? "visuals.approve" : "visuals.write";
  if (!(await mayAt(tx, actor, right, artwork.unitId, input.at))) throw new VisualRefused("no-right-here");
  if (artwork.state === "withdrawn") throw new VisualRefused("not-from-here");
  await saveArtworkState(tx, artwork.id, { state: "withdrawn", version: artwork.version + 1, note: input.note });
  await note(tx, actor, "artwork.withdraw", artwork, { reason: input.note }, input.at);
  await notifyPublicChange(tx, "artworks");
}

async function check(tx: Tx, design: DesignInput, unitId: string, at: Date): Promise<void> {
  if (design.sloganId) {
    const [slogan] = await listSlogans(tx, { id: design.sloganId }, { limit: 1 });
    if (!slogan || !isUsable(slogan, vietnamDay(at))) throw new VisualRefused("slogan-not-usable");
  }
  await requireTask(tx, design.taskId, unitId, at);
}

/** A task serves only where it was assigned. @throws VisualRefused "task-elsewhere" */
export async function requireTask(tx: Tx, taskId: string | null, unitId: string, at: Date): Promise<void> {
  if (taskId === null) return;
  const tasks = await listTaskChoices(tx, [unitId], vietnamDay(at));
  if (!tasks.some((task) => task.id === taskId)) throw new VisualRefused("task-elsewhere");
}

/** One code for each address and unit: designs of several sizes share it. */
async function codeFor(tx: Tx, design: DesignInput, unitId: string, at: Date): Promise<string | null> {
  const path = design.spec?.path;
  if (!path) return null;
  const link = await shortLinkFor(tx, {
    recordKind: "artwork",
    recordId: path,
    recordVersion: null,
    path,
    unitId,
    purpose: "share",
    createdAt: at,
  });
  return link.short;
}

async function locked(tx: Tx, id: string, basedOn: number): Promise<Artwork> {
  const artwork = await lockArtwork(tx, id);
  if (!artwork) throw new VisualUnknown();
  if (artwork.version !== basedOn) throw new VisualRefused("changed-meanwhile");
  return artwork;
}

async function note(
  tx: Tx,
  actor: Actor,
  act: string,
  artwork: Pick<Artwork, "id" | "unitId">,
  details: Record<string, string>,
  at: Date,
): Promise<void> {
  await recordAct(tx, actor, {
    act,
    subjectKind: "artwork",
    subjectId: artwork.id,
    unitId: artwork.unitId,
    details,
    at,
  });
}
