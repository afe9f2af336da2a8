import { shift } from "../../../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { InvalidContent, json, notFound, playable, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { nfc } from "../../../../../platform/i18n/index.ts";
import type { AirItem } from "../../../../content/index.ts";
import { BroadcastingRefused } from "../../../broadcasting.errors.ts";
import type { PlayerDay, PlayerInterrupt, PlayerProgramme } from "../../../player/programme.ts";
import { recordReports } from "../../../plays/record-reports.ts";
import { assembleDay } from "../../../programmes/assemble-day.ts";
import { interruptEntryId, loadInterrupts, loadSchedule } from "../../../programmes/load-schedule.ts";
import type { Station } from "../../../stations/station.ts";
import { saveHealth } from "../../device.store.ts";
import { DEVICE_LIMITS } from "../../device.ts";
import { deviceOf } from "../../device-of-request.ts";
import { pairDevice } from "../../pair-device.ts";
import { soundSize } from "../../sound-size.ts";
import { HealthBody, PairBody, PlaysBody } from "./schemas.ts";

/** Today and a week more: a player lives that long without a network. */
const DAYS_AHEAD = 7;

/** A device hands in the code somebody typed or scanned, and gets its token. */
export async function pairDeviceApi(rq: Rq): Promise<Reply> {
  const { code, name } = PairBody.parse(rq.body);
  try {
    const { token, deviceId, station } = await transaction(rq.app.db, (tx) =>
      pairDevice(tx, { code, name: nfc(name), at: rq.now }),
    );
    return json({ token, deviceId, station: { code: station.code, name: station.name } }, { status: 201 });
  } catch (error) {
    if (error instanceof BroadcastingRefused && error.code === "code-wrong")
      throw new InvalidContent([{ pointer: "/code", code: "pairing-code-wrong" }]);
    throw error;
  }
}

/** In the languages of the hamlet, in their order; an emergency that has none of them is heard in those it has. */
function soundsFor(station: Station, { sounds }: AirItem): AirItem["sounds"] {
  const own = station.languages.flatMap((language) => sounds.filter((sound) => sound.language === language));
  return own.length > 0 ? own : sounds;
}

async function interruptsOf(rq: Rq, station: Station): Promise<PlayerInterrupt[]> {
  if (station.offOn) return [];
  const running = await loadInterrupts(rq.app.db, station, rq.now);
  const all = running.flatMap(({ interrupt, item }) =>
    soundsFor(station, item).map(async (sound) => ({
      id: interruptEntryId(interrupt, item.version, sound.language),
      title: item.title,
      language: sound.language,
      sha256: sound.fileKey,
      bytes: await soundSize(rq.app, sound.fileKey),
      seconds: sound.seconds,
      from: interrupt.startsAt.toISOString(),
      until: interrupt.expiresAt.toISOString(),
      everyMinutes: interrupt.everyMinutes,
    })),
  );
  return Promise.all(all);
}

async function daysOf(rq: Rq, station: Station): Promise<PlayerDay[]> {
  const today = vietnamDay(rq.now);
  // A station out of use plays nothing; its device waits until it is in use again.
  if (station.offOn) return [];
  const schedule = await loadSchedule(rq.app.db, station.unitId, today, shift(today, DAYS_AHEAD));
  const days = Array.from({ length: DAYS_AHEAD + 1 }, (_, at) => shift(today, at));
  return Promise.all(
    days.map(async (day) => ({
      day,
      entries: await Promise.all(
        assembleDay(schedule, station, day)
          .flatMap((slot) => slot.entries)
          .map(async ({ id, item, language, fileKey, seconds, startsAt }) => ({
            id,
            title: item.title,
            language,
            sha256: fileKey,
            bytes: await soundSize(rq.app, fileKey),
            seconds,
            startsAt: startsAt.toISOString(),
          })),
      ),
    })),
  );
}

/** The same bytes while nothing changes, so that a device that asks often is told "unchanged". */
export async function programmeApi(rq: Rq): Promise<Reply> {
  const { station } = await deviceOf(rq);
  const { code, name, volume } = station;
  const programme: PlayerProgramme = {
    station: { code, name, volume },
    days: await daysOf(rq, station),
    interrupts: await interruptsOf(rq, station),
  };
  return json(programme);
}

export async function interruptsApi(rq: Rq): Promise<Reply> {
  const { station } = await deviceOf(rq);
  return json({ serverTime: rq.now.toISOString(), interrupts: await interruptsOf(rq, station) });
}

/** Only what the device is to play: a sum alone opens no other file. */
export async function audioApi(rq: Rq): Promise<Reply> {
  const { station } = await deviceOf(rq);
  const asked = rq.params.sha256 ?? "";
  const [days, interrupts] = await Promise.all([daysOf(rq, station), interruptsOf(rq, station)]);
  const known = [...days.flatMap((day) => day.entries), ...interrupts].some((one) => one.sha256 === asked);
  if (!known) throw notFound("audio-not-found");
  const answer = playable(rq.req.headers.range, await rq.app.files.get(asked), "audio/mpeg", `${asked}.mp3`);
  return { ...answer, headers: { ...answer.headers, "cache-control": "private, max-age=31536000, immutable" } };
}

export async function healthApi(rq: Rq): Promise<Reply> {
  const { device } = await deviceOf(rq);
  const health = HealthBody.parse(rq.body);
  const lastError = health.lastError === null ? null : nfc(health.lastError).slice(0, DEVICE_LIMITS.error);
  await transaction(rq.app.db, (tx) => saveHealth(tx, device.id, { ...health, lastError }, rq.now));
  return json({ serverTime: rq.now.toISOString() });
}

export async function playsApi(rq: Rq): Promise<Reply> {
  const { device, station } = await deviceOf(rq);
  const { sentAt, plays } = PlaysBody.parse(rq.body);
  const reports = plays.map((play) => ({ ...play, seconds: Math.round(play.seconds), note: play.note || null }));
  const settled = await transaction(rq.app.db, (tx) =>
    recordReports(tx, { station, device }, { reports, sentAt, now: rq.now }),
  );
  return json({ serverTime: rq.now.toISOString(), ...settled });
}
