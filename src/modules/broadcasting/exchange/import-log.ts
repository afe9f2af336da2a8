import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { reachOf } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { loadNamed, playNamed, refusalOf } from "../plays/named-entries.ts";
import { insertPlay, lockReportsOf } from "../plays/play.store.ts";
import { type PlayRefusal, type ReportedTimes, timesRefusal } from "../plays/play.ts";
import { listStations } from "../stations/station.store.ts";
import type { LogLine } from "./read-log.ts";

export type LogRefusal = PlayRefusal | "station-unknown" | "tells-itself" | "malformed";

export interface ImportedLog {
  taken: number;
  /** Lines that were taken in before. */
  again: number;
  refused: { line: number; code: LogRefusal }[];
}

const MOST_STATIONS = 5_000;

/**
 * Takes in what another system says it played. Lines count as declared by whoever brings the log, until a second person
 * confirms them. The same line again counts once. @idempotent by station, entry and beginning
 */
export async function importLog(
  tx: Tx,
  actor: Actor,
  input: { lines: readonly LogLine[]; at: Date },
): Promise<ImportedLog> {
  const { lines, at } = input;
  const reach = await reachOf(tx, actor, "broadcasting.declare", at);
  const stations = await listStations(tx, { unitIds: reach }, MOST_STATIONS);
  const byCode = new Map(
    stations.flatMap((one) => [[one.code, one] as const, ...(one.vendorCode ? [[one.vendorCode, one] as const] : [])]),
  );
  const done: ImportedLog = { taken: 0, again: 0, refused: [] };
  const refuse = (line: number, code: LogRefusal): void => void done.refused.push({ line, code });
  const named = await loadNamed(
    tx,
    lines.flatMap(({ log }) => (log ? [log.scheduleId] : [])),
    at,
  );
  for (const id of new Set(lines.flatMap(({ log }) => byCode.get(log?.clusterId ?? "")?.id ?? [])))
    await lockReportsOf(tx, id);
  for (const { line, log } of lines) {
    const station = log ? byCode.get(log.clusterId) : undefined;
    if (!log) refuse(line, "malformed");
    else if (!station) refuse(line, "station-unknown");
    else if (station.kind === "player") refuse(line, "tells-itself");
    else {
      const whole = Math.max(0, Math.round((log.endedAt.getTime() - log.startedAt.getTime()) / 1000));
      const isHeard = log.result === "ok" || log.result === "partial";
      const times: ReportedTimes = { ...log, seconds: isHeard ? whole : 0 };
      const refusal = refusalOf(log.scheduleId, named, station, times) ?? timesRefusal(times, null, at);
      const play = refusal ? null : playNamed(log.scheduleId, named, station, times);
      if (refusal || !play) {
        refuse(line, refusal ?? "entry-unknown");
        continue;
      }
      const id = await insertPlay(tx, {
        ...play,
        source: "vendor",
        deviceId: null,
        reportId: `${log.startedAt.getTime()} ${log.scheduleId}`.slice(0, 120),
        result: log.result,
        note: log.note,
        receivedAt: at,
        declaredBy: actor.id,
        declaredByName: actor.name,
      });
      if (id) done.taken++;
      else done.again++;
    }
  }
  await recordAct(tx, actor, {
    act: "stationPlay.import",
    subjectKind: "stationPlay",
    subjectId: "log",
    unitId: null,
    details: { taken: done.taken, again: done.again, refused: done.refused.length },
    at,
  });
  return done;
}
