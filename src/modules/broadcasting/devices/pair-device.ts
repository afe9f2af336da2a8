import { randomToken, tokenHash } from "../../../platform/crypto/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { newPairingCode, PAIRING_MINUTES, plainPairingCode } from "../../../platform/offline/index.ts";
import { recordAct } from "../../audit/index.ts";
import { BroadcastingRefused, BroadcastingUnknown } from "../broadcasting.errors.ts";
import { stationForAct } from "../stations/keep-station.ts";
import { lockStation } from "../stations/station.store.ts";
import type { Station } from "../stations/station.ts";
import { insertDevice, insertPairing, lockDevice, lockPairing, savePairingUsed, saveRevoked } from "./device.store.ts";

/** A code that lets one device in, shown to the person once and kept as digest. */
export async function makePairingCode(
  tx: Tx,
  actor: Actor,
  input: { stationId: string; at: Date },
): Promise<{ code: string; expiresAt: Date }> {
  const station = await stationForAct(tx, actor, input.stationId, input.at);
  if (station.offOn) throw new BroadcastingRefused("station-off");
  if (station.kind !== "player") throw new BroadcastingRefused("not-for-players");
  const code = newPairingCode();
  const expiresAt = new Date(input.at.getTime() + PAIRING_MINUTES * 60_000);
  await insertPairing(tx, {
    codeDigest: tokenHash(plainPairingCode(code)),
    stationId: station.id,
    madeBy: actor.id,
    madeByName: actor.name,
    madeAt: input.at,
    expiresAt,
  });
  await note(tx, actor, "code", station, {}, input.at);
  return { code, expiresAt };
}

/**
 * A device with a code gets its token; nobody sees it again. It is let in by whoever made the code.
 *
 * @throws BroadcastingRefused "code-wrong": never made, used before, run out, or its station is switched off
 */
export async function pairDevice(
  tx: Tx,
  input: { code: string; name: string; at: Date },
): Promise<{ token: string; deviceId: string; station: Station }> {
  const pairing = await lockPairing(tx, tokenHash(plainPairingCode(input.code)), input.at);
  const station = pairing && (await lockStation(tx, pairing.stationId));
  if (!pairing || !station || station.offOn) throw new BroadcastingRefused("code-wrong");
  const token = randomToken();
  const deviceId = await insertDevice(tx, {
    stationId: station.id,
    name: input.name,
    tokenDigest: tokenHash(token),
    pairedAt: input.at,
    pairedBy: pairing.madeBy,
    pairedByName: pairing.madeByName,
    seenAt: input.at,
  });
  await savePairingUsed(tx, pairing.codeDigest, deviceId, input.at);
  const person = { id: pairing.madeBy, name: pairing.madeByName };
  await note(tx, person, "pair", station, { device: deviceId, name: input.name }, input.at);
  return { token, deviceId, station };
}

/** Its token holds no more; what it played stays. */
export async function revokeDevice(
  tx: Tx,
  actor: Actor,
  input: { stationId: string; deviceId: string; at: Date },
): Promise<void> {
  const station = await stationForAct(tx, actor, input.stationId, input.at);
  const device = await lockDevice(tx, input.deviceId);
  if (device?.stationId !== station.id) throw new BroadcastingUnknown();
  if (device.revokedAt) return;
  await saveRevoked(tx, device.id, input.at, actor.name);
  await note(tx, actor, "revoke", station, { device: device.id, name: device.name }, input.at);
}

async function note(
  tx: Tx,
  actor: Parameters<typeof recordAct>[1],
  act: "code" | "pair" | "revoke",
  station: Station,
  details: Record<string, unknown>,
  at: Date,
): Promise<void> {
  await recordAct(tx, actor, {
    act: `stationDevice.${act}`,
    subjectKind: "station",
    subjectId: station.id,
    unitId: station.unitId,
    details,
    at,
  });
}
