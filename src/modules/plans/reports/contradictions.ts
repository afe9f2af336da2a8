import type { SharedEvidence } from "./reports.store.ts";
import { mustState, type ReportLine, type UnitReportState } from "./unit-report.ts";

/** What does not go together in the reports of a period; for the leading unit to ask about, never mended by itself. */
export type Contradiction =
  | { code: "missing"; reportId: string; unitId: string }
  | { code: "not-taken"; reportId: string; unitId: string }
  | {
      code: "states-more";
      reportId: string;
      unitId: string;
      taskId: string;
      taskText: string;
      stated: number;
      proven: number;
    }
  | {
      code: "evidence-fell";
      reportId: string;
      unitId: string;
      taskId: string;
      taskText: string;
      before: number;
      now: number;
    }
  | {
      code: "sum-differs";
      reportId: string;
      unitId: string;
      taskId: string;
      taskText: string;
      stated: number;
      below: number;
    }
  | { code: "counted-twice"; same: SharedEvidence["same"]; pieces: SharedEvidence[] };

export interface UnitForContradictions {
  reportId: string;
  unitId: string;
  state: UnitReportState;
  isHandedIn: boolean;
  /** As handed in last. */
  version: readonly ReportLine[] | null;
  /** With today's evidence. */
  now: readonly ReportLine[];
  /** Of a summary: what the reports handed in to it add up to today. */
  statedBelow?: ReadonlyMap<string, { stated: number }>;
}

export function contradictionsOf(
  units: readonly UnitForContradictions[],
  shared: readonly SharedEvidence[],
): Contradiction[] {
  const byUnit = units.flatMap((unit): Contradiction[] => {
    const { reportId, unitId } = unit;
    if (!unit.isHandedIn) return [{ code: "missing", reportId, unitId }];
    const found: Contradiction[] =
      unit.state === "accepted" || unit.state === "locked" ? [] : [{ code: "not-taken", reportId, unitId }];
    const now = new Map(unit.now.map((line) => [line.taskId, line]));
    for (const line of (unit.version ?? []).filter(mustState)) {
      const proven = now.get(line.taskId)?.proven ?? 0;
      const below = unit.statedBelow?.get(line.taskId)?.stated ?? 0;
      const about = { reportId, unitId, taskId: line.taskId, taskText: line.taskText };
      if (unit.statedBelow && (line.stated ?? 0) !== below)
        found.push({ code: "sum-differs", ...about, stated: line.stated ?? 0, below });
      else if (line.stated !== null && line.stated > proven)
        found.push({ code: "states-more", ...about, stated: line.stated, proven });
      else if (proven < line.proven) found.push({ code: "evidence-fell", ...about, before: line.proven, now: proven });
    }
    return found;
  });
  const groups = [...Map.groupBy(shared, (piece) => `${piece.same} ${piece.key}`).values()];
  return [
    ...byUnit,
    ...groups.flatMap((pieces): Contradiction[] => {
      const [first] = pieces;
      return first ? [{ code: "counted-twice", same: first.same, pieces }] : [];
    }),
  ];
}
