import { createReadStream } from "node:fs";
import { access, constants, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { AppContext } from "../../platform/app-context.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import { formatPercent, parseVietnameseDate } from "../../platform/i18n/index.ts";
import { writeCsv } from "../../platform/tables/index.ts";
import { systemActor } from "../accounts/index.ts";
import { sayFileRefusal, sayRemark } from "./explain.ts";
import { listChanges, listRemarks } from "./import.store.ts";
import { type ImportCounts, type ImportResult, type ImportScope, importProcedures } from "./import-procedures.ts";
import { vi } from "./messages.vi.ts";

const SCOPES: Record<string, ImportScope> = { "mot-phan": "part", "co-quan": "issuers", "toan-bo": "all" };

export interface CommandLine {
  /** One finished line. */
  say(line: string): void;
  /** A line that the next one replaces, where the terminal can do that. */
  progress(line: string): void;
}

/**
 * `danbiet import procedures FILE [--tu-ngay DAY] [--pham-vi SCOPE]`: takes the file in with progress, prints what was read out
 * of it, and writes refused rows and what changed beside it. Gives the exit code: 0 taken in, 1 the file is of no use or every row was refused, 2 used wrongly.
 */
export async function importProcedureFile(
  app: Pick<AppContext, "db" | "clock">,
  path: string,
  line: CommandLine,
  day: string | null = null,
  scopeName: string | null = null,
): Promise<number> {
  const scope = scopeName === null ? "part" : SCOPES[scopeName];
  if (scope === undefined) {
    line.say(vi.importSummary.scopeWrong);
    return 2;
  }
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
      scope,
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
  if (result.counts.gone > 0 && result.counts.withoutCode > 0)
    line.say(vi.importSummary.goneUnsure(result.counts.withoutCode));
  await writeBeside(await remarksCsv(app, result.importId), `${resolve(path)}.refused.csv`, line, {
    nothing: vi.importSummary.nothingRefused,
    written: vi.importSummary.refusedFile,
    moved: vi.importSummary.refusedFileMoved,
  });
  await writeBeside(await changesCsv(app, result.importId), `${resolve(path)}.changes.csv`, line, {
    nothing: vi.importSummary.nothingChanged,
    written: vi.importSummary.changesFile,
    moved: vi.importSummary.changesFile,
  });
  return result.counts.refused > 0 && result.counts.refused === result.counts.rows ? 1 : 0;
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
  if (counts.reread > 0) lines.splice(3, 0, [words.reread, number(counts.reread)]);
  if (counts.gone > 0) lines.push([words.gone, number(counts.gone)]);
  if (counts.nameOnly > 0) lines.push([words.nameOnly, number(counts.nameOnly)]);
  if (counts.methods > 0) {
    lines.push(
      [words.times, words.share(counts.timesRead, counts.methods)],
      [words.fees, words.share(counts.feesRead, counts.feesStated)],
      [words.feesNamed, words.share(counts.feesRead, counts.feesStated - counts.feesElsewhere)],
      [words.feesElsewhere, number(counts.feesElsewhere)],
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

/** Writes what a command found out beside the file it read; where nobody may write there, in the folder one stands in. */
export async function writeBeside(
  bytes: Uint8Array | null,
  beside: string,
  line: CommandLine,
  say: { nothing: string; written(path: string): string; moved(path: string): string },
): Promise<void> {
  if (bytes === null) {
    line.say(say.nothing);
    return;
  }
  // Catalogue folders are often read-only; the list still has to be somewhere. Root could write there all the same.
  const here = join(process.cwd(), basename(beside));
  if (here !== beside && (await isReadOnly(dirname(beside)))) {
    await writeFile(here, bytes);
    line.say(say.moved(here));
    return;
  }
  await writeFile(beside, bytes);
  line.say(say.written(beside));
}

async function isReadOnly(folder: string): Promise<boolean> {
  if (((await stat(folder)).mode & 0o222) === 0) return true;
  return access(folder, constants.W_OK).then(
    () => false,
    () => true,
  );
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

/** New, changed and gone codes, as a table; null when there are none. */
export async function changesCsv(app: Pick<AppContext, "db">, importId: number): Promise<Uint8Array | null> {
  const changes = await listChanges(app.db, importId, { limit: 100_000 });
  if (changes.length === 0) return null;
  return writeCsv([
    vi.changesFileHead,
    ...changes.map((one) => [
      one.code,
      vi.importChange[one.kind],
      one.name,
      one.fields.map((field) => vi.changedField[field] ?? field).join(", "),
      one.versionNumber ?? "",
    ]),
  ]);
}
