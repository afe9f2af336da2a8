import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, mayAt, reachOf } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { languageNames } from "../../../../topics/index.ts";
import { BroadcastingUnknown } from "../../../broadcasting.errors.ts";
import { listDevices } from "../../../devices/device.store.ts";
import { makePairingCode, revokeDevice } from "../../../devices/pair-device.ts";
import { en as commonEn } from "../../../messages.en.ts";
import { vi as commonVi } from "../../../messages.vi.ts";
import { sumPlays } from "../../../plays/play.store.ts";
import { switchStation } from "../../keep-station.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { findStation } from "../../station.store.ts";
import { STATION_LIMITS, type Station } from "../../station.ts";
import { STATIONS } from "../list/view.tsx";
import { StationRecordView } from "./view.tsx";

/** The station of the address, where this person may look at it. @throws BroadcastingUnknown */
export async function visibleStation(rq: Rq): Promise<Station> {
  const id = z.uuid().safeParse(rq.params.id);
  const reach = await reachOf(rq.app.db, actorOf(rq), "broadcasting.read", rq.now);
  const station = id.success ? await findStation(rq.app.db, { id: id.data, reach }) : undefined;
  if (!station) throw new BroadcastingUnknown();
  return station;
}

interface Shown {
  posted?: { reason: string; errors: FormErrors };
  pairing?: { code: string; expiresAt: Date };
}

async function show(rq: Rq, { posted, pairing }: Shown, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const station = await visibleStation(rq);
  const words = pick(rq.lang, vi, en);
  const done = z.enum(Object.keys(words.record.done) as [keyof typeof words.record.done]).safeParse(rq.query.xong);
  return html(
    StationRecordView({
      ctx: rq.app.view(rq),
      common: pick(rq.lang, commonVi, commonEn),
      words,
      languages: languageNames(rq.lang),
      station,
      unit: (await unitNames(db, [station.unitId], vietnamDay(rq.now))).get(station.unitId) ?? "",
      mayKeep: await mayAt(db, actorOf(rq), "broadcasting.stations", station.unitId, rq.now),
      devices: await listDevices(db, [station.id]),
      airTime: await sumPlays(db, { stationId: station.id }),
      now: rq.now,
      posted: posted ?? null,
      pairing: pairing
        ? {
            ...pairing,
            address: `${rq.app.config.http.publicUrl}${station.medium === "screen" ? `/bang-tin/${station.code}` : "/loa"}#ma=${pairing.code}`,
          }
        : null,
      done: done.success && !posted ? done.data : null,
    }),
    // A code is shown this once, and kept by nobody on the way.
    { status, headers: pairing ? { "cache-control": "no-store" } : {} },
  );
}

export const stationRecordPage = (rq: Rq): Promise<Reply> => show(rq, {});

export async function stationOffPage(rq: Rq): Promise<Reply> {
  const station = await visibleStation(rq);
  const reason = typedForm(rq).typed.reason ?? "";
  if (!isText(reason, STATION_LIMITS.note))
    return show(rq, { posted: { reason, errors: { reason: pick(rq.lang, vi, en).errors.offReason } } }, 422);
  await transaction(rq.app.db, (tx) =>
    switchStation(tx, actorOf(rq), { stationId: station.id, off: { reason }, at: rq.now }),
  );
  return seeOther(`${STATIONS}/${station.id}?xong=tat`);
}

export async function stationOnPage(rq: Rq): Promise<Reply> {
  const station = await visibleStation(rq);
  await transaction(rq.app.db, (tx) =>
    switchStation(tx, actorOf(rq), { stationId: station.id, off: null, at: rq.now }),
  );
  return seeOther(`${STATIONS}/${station.id}?xong=bat`);
}

/** The code stands in this one answer: it is kept as digest, and asking again makes another. */
export async function pairingCodePage(rq: Rq): Promise<Reply> {
  const station = await visibleStation(rq);
  const pairing = await transaction(rq.app.db, (tx) =>
    makePairingCode(tx, actorOf(rq), { stationId: station.id, at: rq.now }),
  );
  return show(rq, { pairing });
}

export async function revokeDevicePage(rq: Rq): Promise<Reply> {
  const station = await visibleStation(rq);
  const deviceId = z.uuid().parse(rq.params.device);
  await transaction(rq.app.db, (tx) => revokeDevice(tx, actorOf(rq), { stationId: station.id, deviceId, at: rq.now }));
  return seeOther(`${STATIONS}/${station.id}?xong=thu-hoi`);
}
