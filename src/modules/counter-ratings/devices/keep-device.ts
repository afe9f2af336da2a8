import { vietnamDay } from "../../../platform/clock/index.ts";
import { randomToken, tokenHash } from "../../../platform/crypto/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { newPairingCode, PAIRING_MINUTES, plainPairingCode } from "../../../platform/offline/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { findPoint } from "../../service-points/index.ts";
import { RatingRefused, RatingUnknown } from "../ratings.errors.ts";
import {
  insertDevice,
  insertPairing,
  lockDevice,
  lockPairing,
  saveDevice,
  saveOff,
  savePaired,
  savePairingUsed,
  saveUnpaired,
} from "./device.store.ts";
import type { DeviceFacts, RatingDevice } from "./device.ts";

async function unitOfPoint(tx: Tx, facts: DeviceFacts, at: Date): Promise<string> {
  const point = await findPoint(tx, facts.pointId, vietnamDay(at));
  if (!point) throw new RatingUnknown();
  if (facts.counter !== null && !point.counters.some((one) => one.number === facts.counter))
    throw new RatingRefused("counter-unknown");
  return point.unitId;
}

async function requireKeeper(tx: Tx, actor: Actor, unitId: string, at: Date): Promise<void> {
  if (!(await mayAt(tx, actor, "ratings.devices", unitId, at))) throw new RatingRefused("no-right-here");
}

/** Sets up a tablet at a place of reception. What is rated on it is nobody's secret, so one person does. */
export async function addDevice(
  tx: Tx,
  actor: Actor,
  input: { facts: DeviceFacts; isDemo?: boolean; at: Date },
): Promise<string> {
  const { facts, at } = input;
  const unitId = await unitOfPoint(tx, facts, at);
  await requireKeeper(tx, actor, unitId, at);
  const by = { name: actor.name, at };
  const id = await insertDevice(tx, { ...facts, unitId, isDemo: input.isDemo ?? false }, by);
  await note(tx, actor, "add", { id, unitId }, { ...facts }, at);
  return id;
}

/** Another place, counter or choice; ratings given before stay where they were given. */
export async function changeDevice(
  tx: Tx,
  actor: Actor,
  input: { id: string; facts: DeviceFacts; at: Date },
): Promise<void> {
  const device = await deviceForAct(tx, actor, input.id, input.at);
  const unitId = await unitOfPoint(tx, input.facts, input.at);
  await requireKeeper(tx, actor, unitId, input.at);
  await saveDevice(tx, device.id, { ...input.facts, unitId }, { name: actor.name, at: input.at });
  await note(tx, actor, "change", { id: device.id, unitId }, { ...input.facts }, input.at);
}

async function deviceForAct(tx: Tx, actor: Actor, id: string, at: Date): Promise<RatingDevice> {
  const device = await lockDevice(tx, id);
  if (!device) throw new RatingUnknown();
  await requireKeeper(tx, actor, device.unitId, at);
  return device;
}

/** Its token holds no more; what was rated on it stays, and what waits on it comes in once it is paired again. */
export async function switchDevice(
  tx: Tx,
  actor: Actor,
  input: { id: string; isOn: boolean; at: Date },
): Promise<void> {
  const device = await deviceForAct(tx, actor, input.id, input.at);
  if ((device.offAt === null) === input.isOn) return;
  await saveOff(tx, device.id, input.isOn ? null : { name: actor.name, at: input.at });
  await note(tx, actor, input.isOn ? "on" : "off", device, {}, input.at);
}

export async function unpairDevice(tx: Tx, actor: Actor, input: { id: string; at: Date }): Promise<void> {
  const device = await deviceForAct(tx, actor, input.id, input.at);
  if (!device.isPaired) return;
  await saveUnpaired(tx, device.id);
  await note(tx, actor, "revoke", device, {}, input.at);
}

/** A code that makes one tablet this device, shown to the person once and kept as digest. */
export async function makePairingCode(
  tx: Tx,
  actor: Actor,
  input: { id: string; at: Date },
): Promise<{ code: string; expiresAt: Date }> {
  const device = await deviceForAct(tx, actor, input.id, input.at);
  if (device.offAt) throw new RatingRefused("device-off");
  const code = newPairingCode();
  const expiresAt = new Date(input.at.getTime() + PAIRING_MINUTES * 60_000);
  await insertPairing(tx, {
    codeDigest: tokenHash(plainPairingCode(code)),
    deviceId: device.id,
    madeBy: actor.id,
    madeByName: actor.name,
    madeAt: input.at,
    expiresAt,
  });
  await note(tx, actor, "code", device, {}, input.at);
  return { code, expiresAt };
}

/**
 * A tablet with a code gets its token; nobody sees it again, and a token it had before holds no more.
 *
 * @throws RatingRefused "code-wrong": never made, used before, run out, or the device is switched off
 */
export async function pairDevice(
  tx: Tx,
  input: { code: string; at: Date },
): Promise<{ token: string; device: RatingDevice }> {
  const codeDigest = tokenHash(plainPairingCode(input.code));
  const pairing = await lockPairing(tx, codeDigest, input.at);
  const device = pairing && (await lockDevice(tx, pairing.deviceId));
  if (!pairing || !device || device.offAt) throw new RatingRefused("code-wrong");
  const token = randomToken();
  await savePaired(tx, device.id, { tokenDigest: tokenHash(token), byName: pairing.madeByName, at: input.at });
  await savePairingUsed(tx, codeDigest, input.at);
  await note(tx, { id: pairing.madeBy, name: pairing.madeByName }, "pair", device, {}, input.at);
  return { token, device };
}

async function note(
  tx: Tx,
  actor: Parameters<typeof recordAct>[1],
  act: "add" | "change" | "on" | "off" | "code" | "pair" | "revoke",
  device: { id: string; unitId: string },
  details: Record<string, unknown>,
  at: Date,
): Promise<void> {
  await recordAct(tx, actor, {
    act: `ratingDevice.${act}`,
    subjectKind: "ratingDevice",
    subjectId: device.id,
    unitId: device.unitId,
    details,
    at,
  });
}
