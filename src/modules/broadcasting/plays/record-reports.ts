import type { Tx } from "../../../platform/db/index.ts";
import type { Device } from "../devices/device.ts";
import type { Station } from "../stations/station.ts";
import { addToLedger } from "./air-time-in-ledger.ts";
import { loadNamed, playNamed, refusalOf } from "./named-entries.ts";
import { insertPlay, isOverlapping, isReported, lockReportsOf } from "./play.store.ts";
import { type PlayRefusal, type PlayResult, type ReportedTimes, timesRefusal } from "./play.ts";

/** As a player tells it; see `player/reports.ts`. */
export interface DeviceReport extends ReportedTimes {
  id: string;
  entryId: string;
  result: Exclude<PlayResult, "offline">;
  note: string | null;
}

/** A clock that is wrong by less than this is the network's doing. */
const CLOCK_SLACK_MS = 2_000;

export interface Settled {
  accepted: string[];
  refused: { id: string; code: PlayRefusal }[];
}

/**
 * Takes down what a device tells it has played, however late: `sentAt` is its clock at the moment of sending, by which all
 * its times are set right. What was told before is accepted again and counts once; what cannot have been is refused with a
 * reason, so that the device stops telling it. @idempotent by station and report id
 */
export async function recordReports(
  tx: Tx,
  { station, device }: { station: Station; device: Device },
  input: { reports: readonly DeviceReport[]; sentAt: Date | null; now: Date },
): Promise<Settled> {
  await lockReportsOf(tx, station.id);
  const ahead = input.sentAt ? input.now.getTime() - input.sentAt.getTime() : 0;
  const clockShiftMs = Math.abs(ahead) > CLOCK_SLACK_MS ? ahead : 0;
  const named = await loadNamed(
    tx,
    input.reports.map((report) => report.entryId),
    input.now,
  );
  const settled: Settled = { accepted: [], refused: [] };
  for (const report of input.reports) {
    if (await isReported(tx, station.id, "device", report.id)) {
      settled.accepted.push(report.id);
      continue;
    }
    const shifted = (at: Date): Date => new Date(at.getTime() + clockShiftMs);
    const { result, note } = report;
    const times = { startedAt: shifted(report.startedAt), endedAt: shifted(report.endedAt), seconds: report.seconds };
    const refusal =
      refusalOf(report.entryId, named, station, times) ??
      timesRefusal(times, device.pairedAt, input.now) ??
      (await overlapOf(tx, station, device, report.result, times));
    const play = refusal ? null : playNamed(report.entryId, named, station, times);
    if (!play) {
      settled.refused.push({ id: report.id, code: refusal ?? "entry-unknown" });
      continue;
    }
    const told = {
      ...play,
      seconds: result === "failed" ? 0 : play.seconds,
      source: "device" as const,
      deviceId: device.id,
      reportId: report.id,
      result,
      note,
      receivedAt: input.now,
      declaredBy: null,
      declaredByName: null,
      clockShiftMs,
    };
    if (await insertPlay(tx, told)) await addToLedger(tx, station, told);
    settled.accepted.push(report.id);
  }
  return settled;
}

/** A loudspeaker plays one thing at a time; a board tells of an hour in which its notices took turns. */
async function overlapOf(
  tx: Tx,
  station: Pick<Station, "medium">,
  device: Pick<Device, "id">,
  result: DeviceReport["result"],
  times: ReportedTimes,
): Promise<PlayRefusal | null> {
  if (station.medium === "screen" || result === "failed") return null;
  return (await isOverlapping(tx, device.id, times.startedAt, times.endedAt)) ? "overlaps" : null;
}
