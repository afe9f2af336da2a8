import { endOfDay, shift } from "../../../platform/calendar/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { countProvenByChannel } from "../../publishing/index.ts";
import { countRecognised } from "../../recognitions/index.ts";
import { sumEvidence } from "../evidence/evidence.store.ts";
import { loadProgressOn } from "../load-progress.ts";
import { listAssignments, listTasks } from "../plans.store.ts";
import { shareOf, type TaskProgress } from "../progress.ts";
import { countedTo, type ReportPeriod } from "./period.ts";
import { mustState, type ReportLine, type UnitFigures } from "./unit-report.ts";

export interface UnitLines {
  lines: ReportLine[];
  /** Units whose ledger rows are counted here: its own, those below it, those it was merged into. */
  provenBy: string[];
}

/**
 * For each unit of the plan its tasks with what is proven in the period and in all, as of its end (or of today, where it
 * still runs). One unit's tasks only where one is asked for.
 */
export async function loadUnitLines(
  db: Db,
  period: ReportPeriod,
  today: string,
  unitId?: string,
): Promise<Map<string, UnitLines>> {
  const to = countedTo(period, today);
  let of: { planIds: string[] } | { taskIds: string[] } = { planIds: [period.planId] };
  if (unitId) {
    const tasks = await listTasks(db, { planIds: [period.planId], states: ["accepted"] });
    const own = await listAssignments(db, { taskIds: tasks.map((task) => task.id), unitIds: [unitId] });
    of = { taskIds: own.map((one) => one.taskId) };
  }
  const [now = [], before = []] = await loadProgressOn(db, { ...of, today }, [to, shift(period.fromOn, -1)]);
  const earlier = new Map(before.map((row) => [row.task.id, row]));
  const units = new Map<string, UnitLines>();
  for (const row of now) {
    const then = earlier.get(row.task.id);
    const provenThen = new Map(then?.assignments.map((one) => [one.unitId, one.proven]));
    for (const own of row.assignments) {
      if (unitId && own.unitId !== unitId) continue;
      const share = own.role === "coordinating" ? ownOnly(row, own) : shareOf(row, own);
      const isWhole = own.role !== "coordinating" && row.units <= 1;
      const thenProven = isWhole ? (then?.proven ?? 0) : (provenThen.get(own.unitId) ?? 0);
      const unit = units.get(own.unitId) ?? { lines: [], provenBy: [] };
      unit.provenBy = [...new Set([...unit.provenBy, ...own.provenBy])];
      unit.lines.push({
        taskId: row.task.id,
        taskText: row.task.text,
        agencyName: row.agency.name,
        role: own.role,
        dueOn: row.task.dueOn,
        target: share.target,
        stated: null,
        note: "",
        proven: Math.max(0, share.proven - thenProven),
        provenInAll: share.proven,
        declared: own.declaredCount,
        isDone: share.state === "done",
        isLate: share.state === "late",
        topic: row.task.topic,
        audiences: row.task.audiences,
        countedFrom: isWhole ? null : [...new Set([own.unitId, ...own.provenBy])],
      });
      units.set(own.unitId, unit);
    }
  }
  return units;
}

/** Who helps reports what it did itself; the whole is reported by who leads. */
function ownOnly(row: TaskProgress, own: TaskProgress["assignments"][number]) {
  return { target: own.targetCount, proven: own.proven, state: row.state };
}

/** Figures of some units in the period, from the same rows as their lines. */
export async function loadFigures(
  db: Db,
  period: ReportPeriod,
  today: string,
  of: { lines: readonly ReportLine[]; unitIds: readonly string[] | null },
): Promise<UnitFigures> {
  const to = countedTo(period, today);
  const doing = of.lines.filter(mustState);
  const taskIds = [...new Set(of.lines.map((line) => line.taskId))];
  const unitIds = of.unitIds === null ? null : [...of.unitIds];
  const [evidence, channels, recognised] = await Promise.all([
    sumEvidence(db, { planId: period.planId, from: period.fromOn, upTo: to, ...(unitIds ? { unitIds } : {}) }),
    countProvenByChannel(db, {
      taskIds,
      unitIds,
      from: new Date(`${period.fromOn}T00:00:00+07:00`),
      to: endOfDay(to),
    }),
    countRecognised(db, { planId: period.planId, unitIds, from: period.fromOn, upTo: to }),
  ]);
  return {
    tasks: doing.length,
    done: doing.filter((line) => line.isDone).length,
    late: doing.filter((line) => line.isLate).length,
    proven: doing.reduce((sum, line) => sum + line.proven, 0),
    ...evidence,
    portal: channels.get("portal") ?? 0,
    board: channels.get("board") ?? 0,
    loudspeaker: channels.get("loudspeaker") ?? 0,
    recognised,
  };
}
