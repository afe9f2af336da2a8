import { createReadStream } from "node:fs";
import { access, constants, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { AppContext } from "../../platform/app-context.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import { formatPercent, parseVietnameseDate } from "../../platform/i18n/index.ts";
import { writeCsv } from "../../platform/tables/index.ts";
import { systemActor } from "../accounts/index.ts";
import { sayFileRefusal, sayRemark } from "./explain.ts";
import { listRemarks } from "./import.store.ts";
import { type ImportCounts, type ImportResult, importProcedures } from "./import-procedures.ts";
import { vi } from "./messages.vi.ts";

export interface CommandLine {
  /** One finished line. */
  say(line: string): void;
  /** A line that the next one replaces, where the terminal can do that. */
  progress(line: string): void;
}

/**
 * `danbiet import procedures FILE [--tu-ngay DAY]`: takes the file in with progress, prints what was read out of it, and
 * writes refused rows beside it. Gives the exit code: 0 taken in, 1 the file is of no use, 2 used wrongly.
 */
export async function importProcedureFile(
  app: Pick<AppContext, "db" | "clock">,
  path: string,
  line: CommandLine,
  day: string | null = null,
): Promise<number> {
  const effectiveOn = day === null ? vietnamDay(app.clock.now()) : parseVietnameseDate(day);
  if (effectiveOn === null) {
    line.say(vi.importSummary.dayWrong);
    return 2;
  }
  const size = await sizeOf(path);
  if (size === null) {
    line.say(vi.importSummary.fileMissing(path));
    return 1;
  }
  const started = Date.now();
  let result: ImportResult;
  try {
    result = await importProcedures(app.db, systemActor(vi.cliActor), {
      source: { name: basename(path), size, open: () => createReadStream(path, { highWaterMark: 256 * 1024 }) },
      effectiveOn,
      now: () => app.clock.now(),
      onProgress: (share, counts) =>
        line.progress(vi.importSummary.progress(formatPercent(Math.min(share, 1)), counts.rows)),
    });
  } catch (error) {
    const sentence = sayFileRefusal(error);
    if (sentence === null) throw error;
    line.say(vi.importSummary.failed(sentence));
    return 1;
  }
  const seconds = Math.max((Date.now() - started) / 1000, 0.001);
  if (result.resumedAfter > 0) line.say(vi.importSummary.resumed(result.resumedAfter));
  line.say(vi.importSummary.effectiveOn(result.effectiveOn));
  for (const [label, value] of summaryLines(result.counts)) line.say(`${label}: ${value}`);
  line.say(vi.importSummary.speed((result.counts.rows - result.resumedAfter) / seconds));
  await writeRefused(app, result, path, line);
  return 0;
}

/** What an import did, as label and value; the page and the terminal show the same. */
export function summaryLines(counts: ImportCounts, words = vi.importSummary): [string, string][] {
  const number = (value: number): string => value.toLocaleString("vi-VN");
  const lines: [string, string][] = [
    [words.rows, number(counts.rows)],
    [words.added, number(counts.added)],
    [words.changed, number(counts.changed)],
    [words.unchanged, number(counts.unchanged)],
    [words.repeated, number(counts.repeated)],
    [words.refused, number(counts.refused)],
    [words.notices, number(counts.notices)],
  ];
  if (counts.nameOnly > 0) lines.push([words.nameOnly, number(counts.nameOnly)]);
  if (counts.methods > 0) {
    lines.push(
      [words.times, words.share(counts.timesRead, counts.methods)],
      [words.fees, words.share(counts.feesRead, counts.feesStated)],
      [words.freeUnproven, number(counts.freeUnproven)],
    );
  }
  return lines;
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    const found = await stat(path);
    await access(path, constants.R_OK);
    return found.isFile() ? found.size : null;
  } catch {
    return null;
  }
}

async function writeRefused(
  app: Pick<AppContext, "db">,
  result: ImportResult,
  path: string,
  line: CommandLine,
): Promise<void> {
  const bytes = await remarksCsv(app, result.importId);
  if (bytes === null) {
    line.say(vi.importSummary.nothingRefused);
    return;
  }
  const beside = `${resolve(path)}.refused.csv`;
  try {
    await writeFile(beside, bytes);
    line.say(vi.importSummary.refusedFile(beside));
  } catch (error) {
    // Catalogue folders are often read-only; the list still has to be somewhere.
    const code = (error as NodeJS.ErrnoException).code;
    const here = join(process.cwd(), basename(beside));
    if (!["EACCES", "EROFS", "EPERM"].includes(code ?? "") || dirname(beside) === process.cwd()) throw error;
    await writeFile(here, bytes);
    line.say(vi.importSummary.refusedFileMoved(here));
  }
}

/** Refused rows and rows to check, as a table that computes nothing when opened; null when there are none. */
export async function remarksCsv(app: Pick<AppContext, "db">, importId: number): Promise<Uint8Array | null> {
  const remarks = await listRemarks(app.db, importId);
  if (remarks.length === 0) return null;
  return writeCsv([
    vi.refusedFileHead,
    ...remarks.map((one) => [one.sheet ?? "", one.rowNumber, one.code ?? "", vi.refusedKind[one.kind], sayRemark(one)]),
  ]);
}
