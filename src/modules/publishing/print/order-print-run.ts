import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import type { Lang } from "../../../platform/i18n/index.ts";
import { addJob } from "../../../platform/jobs/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { printRunJob } from "../jobs/print-run-job.ts";
import { countSheets, MOST_SHEETS, nextRunState, type PrintForm, planParts, type RunMove } from "./print-form.ts";
import { PrintRunNotYours, PrintRunRefused, PrintRunUnknown } from "./print-run.errors.ts";
import {
  insertPrintRun,
  lockPrintRun,
  type PrintChoice,
  type PrintRun,
  saveFailedPartsWaiting,
  savePrintRunState,
} from "./print-run.store.ts";

export interface OrderPrintRun {
  form: PrintForm;
  lang: Lang;
  /** Who orders: the unit itself, or one above all `unitIds`. */
  unitId: string;
  /** For whom it is printed. */
  unitIds: readonly string[];
  boardIds: readonly string[];
  title: string;
  choice: PrintChoice;
  at: Date;
  /** The command line prints in its own process. */
  withoutJob?: boolean;
}

/** Orders a print run; the work follows as a job. Codes and ledger rows are made with each part, not before. */
export async function orderPrintRun(tx: Tx, actor: Actor, input: OrderPrintRun): Promise<string> {
  if (!(await mayAt(tx, actor, "publishing.print", input.unitId, input.at))) throw new PrintRunNotYours();
  if (input.choice.codes.length === 0) throw new PrintRunRefused("nothing-chosen");
  if (input.unitIds.length === 0) throw new PrintRunRefused("no-units");
  const sheets = countSheets(input.form, input.unitIds.length, input.boardIds.length, input.choice.codes.length);
  if (sheets > MOST_SHEETS) throw new PrintRunRefused("too-many", { sheets, most: MOST_SHEETS });
  const parts = planParts(input.form, input.unitIds, input.boardIds, input.choice.codes.length);
  const id = await insertPrintRun(
    tx,
    {
      form: input.form,
      lang: input.lang,
      unitId: input.unitId,
      title: input.title,
      choice: input.choice,
      parts: parts.length,
      sheets,
      createdBy: actor.id,
      createdByName: actor.name,
      createdAt: input.at,
    },
    parts,
  );
  await recordAct(tx, actor, {
    act: "print.order",
    subjectKind: "printRun",
    subjectId: id,
    unitId: input.unitId,
    details: { form: input.form, units: input.unitIds.length, codes: input.choice.codes.length, sheets },
    at: input.at,
  });
  if (!input.withoutJob) await addJob(tx, printRunJob, { runId: id }, { subject: `print:${id}` });
  return id;
}

/** Pause, go on, give up, or try once more what failed. */
export async function moveRun(
  tx: Tx,
  actor: Actor,
  input: { runId: string; move: Exclude<RunMove, "begin" | "finish">; at: Date },
): Promise<void> {
  const run = await lockRun(tx, input.runId);
  if (!(await mayAt(tx, actor, "publishing.print", run.unitId, input.at))) throw new PrintRunNotYours();
  const next = nextRunState(run.state, input.move);
  if (!next) throw new PrintRunRefused("not-from-here", { state: run.state });
  if (input.move === "retry") await saveFailedPartsWaiting(tx, run.id);
  await savePrintRunState(tx, run.id, next, input.at);
  await recordAct(tx, actor, {
    act: `print.${input.move}`,
    subjectKind: "printRun",
    subjectId: run.id,
    unitId: run.unitId,
    details: { from: run.state, to: next },
    at: input.at,
  });
  if (next === "waiting") {
    await addJob(tx, printRunJob, { runId: run.id }, { subject: `print:${run.id}`, key: `print:${run.id}:again` });
  }
}

async function lockRun(tx: Tx, id: string): Promise<PrintRun> {
  const run = await lockPrintRun(tx, id);
  if (!run) throw new PrintRunUnknown();
  return run;
}
