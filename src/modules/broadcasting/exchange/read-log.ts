import { z } from "zod";
import { readCsv } from "../../../platform/tables/index.ts";
import { PLAY_RESULTS } from "../plays/play.ts";

/** A line of another system's log; names of fields are those of exchanges with radio systems. */
const PlayLog = z.object({
  scheduleId: z.string().trim().min(1).max(200),
  clusterId: z.string().trim().min(1).max(80),
  startedAt: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
  endedAt: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
  result: z.enum(PLAY_RESULTS),
  note: z
    .string()
    .nullish()
    .transform((text) => text?.trim().slice(0, 300) || null),
});
export type PlayLog = z.infer<typeof PlayLog>;

/** Line numbers as people count them in the file; of JSON, its places. */
export type LogLine = { line: number; log: PlayLog | null };

export const LOG_LIMITS = { bytes: 2 * 1024 * 1024, lines: 5_000 };

export class LogUnreadable extends Error {
  override name = "LogUnreadable";
  readonly code: "not-a-log" | "too-long";
  constructor(code: LogUnreadable["code"]) {
    super(code);
    this.code = code;
  }
}

/** "01/12/2026 05:30:00" and "2026-12-01 05:30" are taken as Vietnamese time; what has a zone keeps it. */
function momentText(value: unknown): unknown {
  if (typeof value !== "string") return value;
  const text = value.trim();
  const own = /^(\d{1,2})\/(\d{1,2})\/(\d{4})[ T](\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (own) {
    const [, day = "", month = "", year, hour = "", minute, second = "00"] = own;
    return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}T${hour.padStart(2, "0")}:${minute}:${second}+07:00`;
  }
  const iso = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/.exec(text);
  return iso ? `${iso[1]}T${iso[2]}${iso[3] ?? ":00"}${iso[4] ?? "+07:00"}` : text;
}

/** Reads a log from CSV (first line names the columns, in any order) or JSON (a list). @throws LogUnreadable */
export function readLog(bytes: Uint8Array): LogLine[] {
  const lines = rowsOf(bytes);
  if (lines.length > LOG_LIMITS.lines) throw new LogUnreadable("too-long");
  return lines.map(({ line, row }) => {
    const parsed = PlayLog.safeParse({
      ...row,
      startedAt: momentText(row.startedAt),
      endedAt: momentText(row.endedAt),
    });
    return { line, log: parsed.success ? parsed.data : null };
  });
}

function rowsOf(bytes: Uint8Array): { line: number; row: Record<string, unknown> }[] {
  const first = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  if (first.startsWith("[")) {
    try {
      const list = z.array(z.record(z.string(), z.unknown())).parse(JSON.parse(new TextDecoder().decode(bytes)));
      return list.map((row, at) => ({ line: at + 1, row }));
    } catch {
      throw new LogUnreadable("not-a-log");
    }
  }
  let rows: string[][];
  try {
    ({ rows } = readCsv(bytes));
  } catch {
    throw new LogUnreadable("not-a-log");
  }
  const [names = [], ...rest] = rows;
  if (!["scheduleId", "clusterId", "startedAt", "endedAt", "result"].every((name) => names.includes(name)))
    throw new LogUnreadable("not-a-log");
  return rest.flatMap((cells, at) =>
    cells.some((cell) => cell.trim() !== "")
      ? [{ line: at + 2, row: Object.fromEntries(names.map((name, place) => [name, cells[place] ?? ""])) }]
      : [],
  );
}
