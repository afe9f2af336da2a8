import { randomInt } from "node:crypto";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { isTaken, notifyPublicChange, type Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { type Approved, signedBy, writerOf } from "../../proposals/index.ts";
import { findPoint } from "../../service-points/index.ts";
import { WifiRefused, WifiUnknown } from "./wifi.errors.ts";
import { insertWifi, lockWifi, saveWifi } from "./wifi.store.ts";
import type { WifiFacts, WifiPlace } from "./wifi.ts";

/** Of which place, and which version of it was looked at; a new one has none. */
export interface WifiChange {
  id: string;
  basedOn: number;
}

/** Letters and digits that nobody takes for others when they are read from a sign. */
const LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
const newCode = (): string => Array.from({ length: 6 }, () => LETTERS[randomInt(LETTERS.length)]).join("");

/** Enters a place, or says something else of one. @throws WifiRefused, WifiUnknown */
export async function keepWifi(
  tx: Tx,
  actor: Actor,
  input: Approved & { facts: WifiFacts; change: WifiChange | null },
): Promise<string> {
  const { facts, change, at } = input;
  if (!(await mayAt(tx, actor, "proposals.approve", facts.unitId, at))) throw new WifiRefused("no-right-here");
  if (facts.pointId && (await findPoint(tx, facts.pointId, vietnamDay(at)))?.unitId !== facts.unitId)
    throw new WifiRefused("point-of-others");
  const by = signedBy(actor, input);
  try {
    const known = change ? await forAct(tx, actor, change, at) : null;
    if (known) await saveWifi(tx, known.id, { ...facts, ...by });
    const id = known?.id ?? (await insertWifi(tx, { ...facts, ...by, code: newCode() }));
    const details = { ...facts, ...writerOf(input) };
    await note(tx, actor, "keep", { id, unitId: facts.unitId, details, at });
    return id;
  } catch (error) {
    throw isTaken(error) ? new WifiRefused("named-before") : error;
  }
}

/** Takes a place from the register; its address says so and why. @throws WifiRefused, WifiUnknown */
export async function withdrawWifi(
  tx: Tx,
  actor: Actor,
  input: Approved & { change: WifiChange; reason: string },
): Promise<void> {
  const { change, reason, at } = input;
  const place = await forAct(tx, actor, change, at);
  await saveWifi(tx, place.id, {
    withdrawnReason: reason,
    ...signedBy(actor, input),
  });
  await note(tx, actor, "withdraw", {
    id: place.id,
    unitId: place.unitId,
    details: { reason, ...writerOf(input) },
    at,
  });
}

async function forAct(tx: Tx, actor: Actor, change: WifiChange, at: Date): Promise<WifiPlace> {
  const place = await lockWifi(tx, change.id);
  if (!place) throw new WifiUnknown();
  if (!(await mayAt(tx, actor, "proposals.approve", place.unitId, at))) throw new WifiRefused("no-right-here");
  if (place.withdrawnReason !== null) throw new WifiRefused("withdrawn");
  if (place.version !== change.basedOn) throw new WifiRefused("changed-meanwhile");
  return place;
}

async function note(
  tx: Tx,
  actor: Actor,
  act: "keep" | "withdraw",
  of: { id: string; unitId: string; details: Record<string, unknown>; at: Date },
): Promise<void> {
  await recordAct(tx, actor, {
    act: `wifi.${act}`,
    subjectKind: "wifiPlace",
    subjectId: of.id,
    unitId: of.unitId,
    details: of.details,
    at: of.at,
  });
  await notifyPublicChange(tx, "premises");
}
