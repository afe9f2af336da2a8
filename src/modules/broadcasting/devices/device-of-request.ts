import { tokenHash } from "../../../platform/crypto/index.ts";
import { HttpError, type Rq } from "../../../platform/http/index.ts";
import { findStation } from "../stations/station.store.ts";
import type { Station } from "../stations/station.ts";
import { findByToken } from "./device.store.ts";
import type { Device } from "./device.ts";

/** The device whose bearer token the request carries, and its station. @throws HttpError 401 */
export async function deviceOf(rq: Rq): Promise<{ device: Device; station: Station }> {
  const token = /^Bearer +([\w-]{20,200})$/i.exec(rq.req.headers.authorization ?? "")?.[1];
  const device = token ? await findByToken(rq.app.db, tokenHash(token), rq.now) : undefined;
  const station = device && (await findStation(rq.app.db, { id: device.stationId }));
  if (!device || !station) throw new HttpError(401, "device-unknown");
  return { device, station };
}
