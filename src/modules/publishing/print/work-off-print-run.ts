import { availableParallelism } from "node:os";
import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { type Db, transaction } from "../../../platform/db/index.ts";
import { createPrinter, PrintError, type Printer } from "../../../platform/print/index.ts";
import { listRecordsInForce, type RecordInForce } from "../../procedures/index.ts";
import { listBoardsById } from "../boards/board.store.ts";
import { insertLedgerEntries, type NewLedgerEntry, savePrinted, saveRefused } from "../ledger.store.ts";
import { type ShortLink, shortLinksFor } from "../short-link.ts";
import { vi } from "./messages.vi.ts";
import { type PaperUnit, unitsOnPaper } from "./paper-unit.ts";
import { type PaperOrder, type PlannedPaper, planPapers, renderPapers } from "./papers.ts";
import { isPerProcedure, nextRunState, volumeOf } from "./print-form.ts";
import {
  countParts,
  findPrintRun,
  holdingPrintRun,
  listParts,
  lockPrintRun,
  type PrintPart,
  type PrintRun,
  savePartsDone,
  savePartsFailed,
  savePrintRunState,
} from "./print-run.store.ts";

/** Parts between two commits: a kill loses at most this much work and no paper is ever printed under two codes. */
const BATCH = 32;

type Source = Pick<AppContext, "db" | "clock" | "config" | "files" | "log">;
type Ended = "done" | "stopped" | "busy" | "unknown";

/** Prints part after part until the run is done, paused or cancelled. Others who come meanwhile are told it is busy. */
export async function workOffPrintRun(
  app: Source,
  runId: string,
  progress: (done: number, total: number) => Promise<void> | void,
): Promise<Ended> {
  return (await holdingPrintRun(app.db, runId, () => work(app, runId, progress))) ?? "busy";
}

async function work(
  app: Source,
  runId: string,
  progress: (done: number, total: number) => Promise<void> | void,
): Promise<Ended> {
  const run = await findPrintRun(app.db, runId);
  if (!run) return "unknown";
  if (!(await moveTo(app, runId, "begin"))) return "stopped";
  const known = (await countParts(app.db, [runId])).get(runId);
  let done = (known?.done ?? 0) + (known?.failed ?? 0);
  const records = new Map<string, RecordInForce>();
  // A press of its own: a long run must not keep a resident's single sheet waiting, and whole booklets take their time.
  const printer = createPrinter({
    processes: Math.min(2, availableParallelism(), run.parts),
    queue: BATCH + 1,
    timeoutMs: 180_000,
    maxDataBytes: 32 * 1024 * 1024,
    maxMemory: run.form === "booklet" ? 1024 * 1024 * 1024 : undefined,
  });
  try {
    for (;;) {
      if ((await findPrintRun(app.db, runId))?.state !== "running") return "stopped";
      const parts = await listParts(app.db, runId, { state: "waiting" }, isPerProcedure(run.form) ? BATCH : 4);
      if (parts.length === 0) break;
      await printBatch(app, printer, run, parts, records);
      done += parts.length;
      await progress(done, run.parts);
    }
  } finally {
    await printer.close();
  }
  await moveTo(app, runId, "finish");
  return "done";
}

async function moveTo(app: Source, runId: string, move: "begin" | "finish"): Promise<boolean> {
  return transaction(app.db, async (tx) => {
    const run = await lockPrintRun(tx, runId);
    const next = run && nextRunState(run.state, move);
    if (!next) return false;
    await savePrintRunState(tx, runId, next, app.clock.now());
    return true;
  });
}

interface Prepared {
  part: PrintPart;
  order: PaperOrder;
  papers: PlannedPaper[];
  links: ShortLink[];
  keys: string[];
}

async function printBatch(
  app: Source,
  printer: Printer,
  run: PrintRun,
  parts: readonly PrintPart[],
  records: Map<string, RecordInForce>,
): Promise<void> {
  const now = app.clock.now();
  const { prepared, failed } = await prepare(app, run, parts, records, now);
  const made: { position: number; fileKey: string; fileBytes: number }[] = [];
  const sent: { keys: string[]; fileKey: string }[] = [];
  const refused: string[] = [];
  await Promise.all(
    prepared.map(async ({ part, order, papers, links, keys }) => {
      try {
        const pdf = await renderPapers(
          printer,
          order,
          papers,
          links.map((link) => addressOf(app, link)),
        );
        const fileKey = await app.files.put(pdf, "application/pdf");
        made.push({ position: part.position, fileKey, fileBytes: pdf.length });
        sent.push({ keys, fileKey });
      } catch (error) {
        // A press that was stopped is no fault of the part: whoever goes on with the run prints it.
        if (!(error instanceof PrintError) || error.code === "stopped" || error.code === "queue-full") throw error;
        app.log.error({ run: run.id, part: part.position, err: error }, "part not printed");
        failed.push({ position: part.position, failure: error.code });
        refused.push(...keys);
      }
    }),
  );
  await transaction(app.db, async (tx) => {
    await savePartsDone(tx, run.id, made, now);
    await savePartsFailed(tx, run.id, failed);
    await savePrinted(tx, sent, now);
    await saveRefused(tx, refused, vi.notSet);
  });
}

async function prepare(
  app: Source,
  run: PrintRun,
  parts: readonly PrintPart[],
  records: Map<string, RecordInForce>,
  now: Date,
): Promise<{ prepared: Prepared[]; failed: { position: number; failure: string }[] }> {
  const { db, config } = app;
  const today = vietnamDay(now);
  const codes = new Set(parts.flatMap((part) => run.choice.codes.slice(part.codeFrom, part.codeTo)));
  const missing = [...codes].filter((code) => !records.has(code));
  for (const [code, record] of await listRecordsInForce(db, missing, today)) records.set(code, record);
  const units = await unitsOnPaper(
    db,
    [...new Set(parts.map((part) => part.unitId))],
    today,
    run.lang,
    config.http.publicUrl,
  );
  const boards = await boardsOf(db, parts);
  const failed: { position: number; failure: string }[] = [];
  const planned: Omit<Prepared, "links" | "keys">[] = [];
  for (const part of parts) {
    const unit = units.get(part.unitId);
    const items = run.choice.codes.slice(part.codeFrom, part.codeTo).flatMap((code) => records.get(code) ?? []);
    if (!unit || items.length === 0) {
      failed.push({ position: part.position, failure: unit ? "nothing-in-force" : "unit-unknown" });
      continue;
    }
    const order = orderOf(run, unit, part.boardId ? (boards.get(part.boardId) ?? null) : null, today);
    if (run.form === "booklet") order.volume = volumeOf(run.form, part, run.choice.codes.length);
    planned.push({ part, order, papers: planPapers(order, items, now) });
  }
  // Codes and rows of the ledger are durable before anything is printed: what is on paper always answers.
  const prepared = await transaction(db, async (tx) => {
    const links = await shortLinksFor(
      tx,
      planned.flatMap((one) => one.papers.map((paper) => paper.target)),
    );
    const entries: NewLedgerEntry[] = [];
    let at = 0;
    const all = planned.map((one) => {
      const own = links.slice(at, at + one.papers.length);
      at += one.papers.length;
      const rows = one.papers.flatMap((paper, index) =>
        paper.isPart ? [] : [entryOf(app, run, one.part, paper, own[index] as ShortLink, now)],
      );
      entries.push(...rows);
      return { ...one, links: own, keys: rows.map((row) => row.key) };
    });
    await insertLedgerEntries(tx, entries);
    return all;
  });
  return { prepared, failed };
}

function orderOf(run: PrintRun, unit: PaperUnit, board: PaperOrder["board"], today: string): PaperOrder {
  return { form: run.form, lang: run.lang, choice: run.choice, unit, board, today, mark: null };
}

async function boardsOf(db: Db, parts: readonly PrintPart[]): Promise<Map<string, { id: string; name: string }>> {
  const ids = [...new Set(parts.flatMap((part) => part.boardId ?? []))];
  return new Map((await listBoardsById(db, ids)).map((board) => [board.id, board]));
}

function addressOf(app: Source, link: ShortLink): { url: string; address: string } {
  const url = `${app.config.http.publicUrl}/q/${link.short}`;
  return { url, address: url.replace(/^https?:\/\//, "") };
}

function entryOf(
  app: Source,
  run: PrintRun,
  part: PrintPart,
  paper: PlannedPaper,
  link: ShortLink,
  at: Date,
): NewLedgerEntry {
  return {
    key: `print:${run.id}:${part.position}:${paper.target.recordId}`,
    channel: "print",
    recordKind: paper.target.recordKind,
    recordId: paper.target.recordId,
    recordVersion: paper.target.recordVersion ?? 1,
    title: paper.title,
    unitId: part.unitId,
    taskId: null,
    address: addressOf(app, link).url,
    createdBy: run.createdBy,
    createdAt: at,
  };
}
