import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { download, html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, mayAt } from "../../../../accounts/index.ts";
import { getUnits } from "../../../../organisations/index.ts";
import { en } from "../../../print/messages.en.ts";
import { vi } from "../../../print/messages.vi.ts";
import { moveRun } from "../../../print/order-print-run.ts";
import { PrintRunNotYours, PrintRunRefused, PrintRunUnknown } from "../../../print/print-run.errors.ts";
import { countParts, findPrintRun, listParts, type PrintRun } from "../../../print/print-run.store.ts";
import { printedFiles, zipOfRun } from "../../../print/run-files.ts";
import { PrintRunView } from "./view.tsx";

async function load(rq: Rq): Promise<PrintRun> {
  const id = z.uuid().safeParse(rq.params.id);
  const run = id.success ? await findPrintRun(rq.app.db, id.data) : undefined;
  if (!run) throw new PrintRunUnknown();
  if (!(await mayAt(rq.app.db, actorOf(rq), "publishing.print", run.unitId, rq.now))) throw new PrintRunNotYours();
  return run;
}

const FAILED_SHOWN = 50;

export async function printRunPage(rq: Rq): Promise<Reply> {
  const run = await load(rq);
  const { db } = rq.app;
  const counts = (await countParts(db, [run.id])).get(run.id) ?? { waiting: 0, done: 0, failed: 0, bytes: 0 };
  const failed = counts.failed === 0 ? [] : await listParts(db, run.id, { state: "failed" }, FAILED_SHOWN);
  const day = vietnamDay(rq.now);
  const units = await getUnits(db, [run.unitId, ...failed.map((part) => part.unitId)], day);
  const isMoving = run.state === "running" || run.state === "waiting";
  return html(
    PrintRunView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      lang: rq.lang,
      run,
      counts,
      unitName: units.get(run.unitId)?.name ?? "",
      failed: failed.map((part) => ({
        position: part.position,
        unit: units.get(part.unitId)?.name ?? "",
        failure: part.failure ?? "",
      })),
    }),
    // The page is complete without script, so the browser itself asks again.
    isMoving ? { headers: { refresh: "3" } } : {},
  );
}

const MOVE: Record<string, "pause" | "resume" | "cancel" | "retry"> = {
  "tam-dung": "pause",
  "in-tiep": "resume",
  huy: "cancel",
  "in-lai": "retry",
};

export async function movePrintRunPage(rq: Rq): Promise<Reply> {
  const run = await load(rq);
  const move = MOVE[rq.params.move ?? ""];
  if (!move) throw new PrintRunUnknown();
  await transaction(rq.app.db, (tx) => moveRun(tx, actorOf(rq), { runId: run.id, move, at: rq.now }));
  return seeOther(`/can-bo/niem-yet/luot-in/${run.id}`);
}

/** One PDF as it is, several in a ZIP; what is finished so far while the run goes on. */
export async function printRunFile(rq: Rq): Promise<Reply> {
  const run = await load(rq);
  const counts = (await countParts(rq.app.db, [run.id])).get(run.id);
  if (!counts || counts.done === 0) throw new PrintRunRefused("nothing-printed");
  if (counts.done === 1) {
    for await (const file of printedFiles(rq.app, run)) {
      return download(await rq.app.files.get(file.fileKey), "application/pdf", file.name, true);
    }
  }
  const base = pick(run.lang, vi, en).fileBase[run.form];
  return download(zipOfRun(rq.app, run), "application/zip", `${base}-${vietnamDay(run.createdAt)}.zip`);
}
