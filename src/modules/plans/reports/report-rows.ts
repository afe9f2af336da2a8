import { endOfDay } from "../../../platform/calendar/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { type Channel, type LedgerEntry, listLedgerEntries } from "../../publishing/index.ts";
import { underTheirDuties } from "../cascade/under-duties.ts";
import { MOST_ROWS, type Product, productsOf } from "../pages/public/evidence.ts";
import type { FigureKey, ReportLine } from "./unit-report.ts";

export interface RowsOfReport {
  /** The lines of the report, each with the units whose rows it counts. */
  lines: readonly Pick<ReportLine, "taskId" | "countedFrom">[];
  /** The stretch the report counts … */
  from: string;
  to: string;
  /** … and the moment at which it was handed in. */
  at: Date;
  channel?: Channel | undefined;
}

/** Channels by which a report has figures of their own. */
export const FIGURE_CHANNELS = ["portal", "board", "loudspeaker", "event", "press", "document"] as const;

/** The channel whose rows a figure counts; undefined for those that count all of them. */
export function channelOfFigure(key: FigureKey): (typeof FIGURE_CHANNELS)[number] | undefined {
  switch (key) {
    case "portal":
    case "board":
    case "loudspeaker":
      return key;
    case "events":
    case "attendance":
      return "event";
    case "press":
    case "airMinutes":
      return "press";
    case "files":
      return "document";
    default:
      return undefined;
  }
}

export interface ReportRows {
  /** What the figures of the report were counted from. */
  counted: Product[];
  /** Of these, what was taken back since, with when and why. */
  takenBack: { taskId: string | null; unitId: string; title: string; at: Date; reason: string }[];
  /** What came into the ledger since, for days the report counts. */
  later: Product[];
  isCut: boolean;
}

/** The rows behind a report as they stood when it was handed in, and what changed in them since. */
export async function loadReportRows(db: Db, of: RowsOfReport, publicUrl: string): Promise<ReportRows> {
  const taskIds = of.lines.map((line) => line.taskId);
  if (taskIds.length === 0) return { counted: [], takenBack: [], later: [], isCut: false };
  const unitsOf = new Map(of.lines.map((line) => [line.taskId, line.countedFrom && new Set(line.countedFrom)]));
  const isCounted = (row: LedgerEntry): boolean => unitsOf.get(row.taskId ?? "")?.has(row.unitId) ?? true;
  const filter = {
    taskIds,
    sentBy: endOfDay(of.to),
    ...(of.channel ? { channel: of.channel } : {}),
  };
  const [then, since] = await Promise.all([
    listLedgerEntries(db, { ...filter, stoodAt: of.at }, MOST_ROWS + 1),
    listLedgerEntries(db, { ...filter, proofOnly: true, cameAfter: of.at }, MOST_ROWS + 1),
  ]);
  const [rowsThen, rowsSince] = await Promise.all([
    underTheirDuties(db, taskIds, then.slice(0, MOST_ROWS)),
    underTheirDuties(db, taskIds, since.slice(0, MOST_ROWS)),
  ]);
  const [stood, came] = [rowsThen.filter(isCounted), rowsSince.filter(isCounted)];
  const begins = new Date(`${of.from}T00:00:00+07:00`);
  const inPeriod = withoutEarlier(stood, begins);
  const known = new Set(stood.map(recordOf));
  return {
    counted: productsOf(inPeriod, publicUrl),
    takenBack: gone(inPeriod),
    later: productsOf(
      withoutEarlier(came, begins).filter((row) => !known.has(recordOf(row))),
      publicUrl,
    ),
    isCut: then.length > MOST_ROWS || since.length > MOST_ROWS,
  };
}

const recordOf = (row: LedgerEntry): string => `${row.taskId} ${row.unitId} ${row.recordKind} ${row.recordId}`;

/** A product counts in the period in which it was first proven. */
function withoutEarlier(rows: readonly LedgerEntry[], begins: Date): LedgerEntry[] {
  const earlier = new Set(rows.filter((row) => (row.sentAt ?? row.createdAt) < begins).map(recordOf));
  return rows.filter((row) => !earlier.has(recordOf(row)));
}

/** Records of which nothing stands any more. */
function gone(rows: readonly LedgerEntry[]): ReportRows["takenBack"] {
  return [...Map.groupBy(rows, recordOf).values()].flatMap((own) => {
    const [row] = own;
    if (!row?.withdrawnAt || own.some((one) => one.withdrawnAt === null)) return [];
    const { taskId, unitId } = row;
    return [{ taskId, unitId, title: row.title, at: row.withdrawnAt, reason: row.withdrawnReason ?? "" }];
  });
}
