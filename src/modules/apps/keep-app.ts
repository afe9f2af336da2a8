import { isTaken, notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import { type Approved, signedBy, writerOf } from "../proposals/index.ts";
import type { AppFacts, PublicApp } from "./app.ts";
import { AppRefused, AppUnknown } from "./apps.errors.ts";
import { insertApp, lockApp, saveApp } from "./apps.store.ts";

/** Of which entry, and which version of it was looked at; a new one has none. */
export interface AppChange {
  id: string;
  basedOn: number;
}

async function note(
  tx: Tx,
  actor: Actor,
  act: "keep" | "withdraw",
  of: { id: string; unitId: string; details: Record<string, unknown>; at: Date },
): Promise<void> {
  await recordAct(tx, actor, {
    act: `app.${act}`,
    subjectKind: "publicApp",
    subjectId: of.id,
    unitId: of.unitId,
    details: of.details,
    at: of.at,
  });
  await notifyPublicChange(tx, "apps");
}

async function forAct(tx: Tx, actor: Actor, change: AppChange, at: Date): Promise<PublicApp> {
  const app = await lockApp(tx, change.id);
  if (!app) throw new AppUnknown();
  if (!(await mayAt(tx, actor, "proposals.approve", app.unitId, at))) throw new AppRefused("no-right-here");
  if (app.withdrawnReason !== null) throw new AppRefused("withdrawn");
  if (app.version !== change.basedOn) throw new AppRefused("changed-meanwhile");
  return app;
}

/** Enters an app, or says something else of one. @throws AppRefused, AppUnknown */
export async function keepApp(
  tx: Tx,
  actor: Actor,
  input: Approved & { facts: AppFacts; change: AppChange | null },
): Promise<string> {
  const { facts, change, at } = input;
  if (!(await mayAt(tx, actor, "proposals.approve", facts.unitId, at))) throw new AppRefused("no-right-here");
  const by = signedBy(actor, input);
  try {
    const known = change ? await forAct(tx, actor, change, at) : null;
    if (known) await saveApp(tx, known.id, { ...facts, ...by });
    const id = known?.id ?? (await insertApp(tx, { ...facts, ...by }));
    const details = { ...facts, ...writerOf(input) };
    await note(tx, actor, "keep", { id, unitId: facts.unitId, details, at });
    return id;
  } catch (error) {
    throw isTaken(error) ? new AppRefused("named-before") : error;
  }
}

/** Takes an entry from the directory; its address says so and why. @throws AppRefused, AppUnknown */
export async function withdrawApp(
  tx: Tx,
  actor: Actor,
  input: Approved & { change: AppChange; reason: string },
): Promise<void> {
  const { change, reason, at } = input;
  const app = await forAct(tx, actor, change, at);
  await saveApp(tx, app.id, { withdrawnReason: reason });
  const details = { reason, ...writerOf(input) };
  await note(tx, actor, "withdraw", { id: app.id, unitId: app.unitId, details, at });
}
