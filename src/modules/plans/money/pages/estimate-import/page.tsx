import { open, SealError, seal } from "../../../../../platform/crypto/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { html, longTexts, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import { visiblePlan } from "../../../pages/staff/plan-access.ts";
import type { Plan } from "../../../plan.ts";
import { enterManyMoney } from "../../enter-money.ts";
import { entryChoices } from "../../entry-choices.ts";
import { ENTRY_LIMITS, readText } from "../../entry-form.ts";
import { downloadTable } from "../../export-table.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { MoneyRefused } from "../../money.errors.ts";
import { listClosings, listMoneyEntries } from "../../money.store.ts";
import { type MoneyWarning, signatureOf, warningsOf } from "../../money.ts";
import { ESTIMATE_COLUMNS, ESTIMATE_LIMITS, type ReadEstimates, readEstimates } from "../../read-estimates.ts";
import { EstimateImportView } from "./view.tsx";

const PURPOSE = "estimate-file";

interface Shown {
  read?: ReadEstimates;
  /** By index of the input: what speaks against it. */
  warned?: { line: number; content: string; warnings: MoneyWarning[] }[];
  sealed?: string;
  error?: string;
  reason?: string;
  reasonError?: string;
  status?: number;
}

async function show(rq: Rq, plan: Plan, shown: Shown = {}): Promise<Reply> {
  if (plan.state === "draft") throw new MoneyRefused("not-in-force");
  if ((await listClosings(rq.app.db, [plan.id])).length > 0) throw new MoneyRefused("year-closed");
  const choices = await entryChoices(rq, plan);
  if (choices.units.length === 0) throw new MoneyRefused("no-right-here");
  return html(
    EstimateImportView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, planVi, planEn),
      plan,
      choices,
      read: shown.read ?? null,
      warned: shown.warned ?? [],
      sealed: shown.sealed ?? "",
      error: shown.error ?? "",
      reason: shown.reason ?? "",
      reasonError: shown.reasonError ?? "",
    }),
    { status: shown.status ?? 200 },
  );
}

export async function estimateImportPage(rq: Rq): Promise<Reply> {
  return show(rq, await visiblePlan(rq));
}

/** An empty table with the names of the columns. */
export async function estimateTemplate(rq: Rq): Promise<Reply> {
  await visiblePlan(rq);
  const heads = ESTIMATE_COLUMNS.map((column) => {
    const name = vi.importHeads[column]?.[0] ?? column;
    return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  });
  return downloadTable([heads], "xlsx", "mau-du-toan", vi.stages.estimate);
}

/** The first press reads the file and shows it; the second saves exactly what was shown. */
export async function importEstimatesPage(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const words = pick(rq.lang, vi, en);
  const file = rq.files.find((one) => one.fieldName === "tep" && one.bytes.length > 0);
  const kept = await openKept(rq, plan.id);
  const bytes = file?.bytes ?? kept;
  if (!bytes) return show(rq, plan, { error: words.errors.file, status: 422 });
  if (bytes.length > ESTIMATE_LIMITS.bytes) return show(rq, plan, { error: words.errors.rowsMany, status: 422 });
  const choices = await entryChoices(rq, plan);
  if (choices.units.length === 0) throw new MoneyRefused("no-right-here");
  const read = await readEstimates(rq, bytes, choices, plan.unitId, words);
  if (read.refused !== null) return show(rq, plan, { error: read.refused, status: 422 });
  if (read.faults.length > 0) return show(rq, plan, { read, error: words.importAgain, status: 422 });

  const entries = await listMoneyEntries(rq.app.db, { planIds: [plan.id] });
  const judged = read.inputs.map((input) => {
    const norm = choices.norms.find((one) => one.id === input.normId) ?? null;
    return warningsOf(input, entries, norm);
  });
  const warned = judged.flatMap((warnings, at) =>
    warnings.length > 0 ? [{ line: read.lines[at] ?? 0, content: read.inputs[at]?.content ?? "", warnings }] : [],
  );
  const fileKey = await rq.app.files.put(bytes, "application/octet-stream");
  const sealed = seal(rq.app.config.secretKey, PURPOSE, `${actorOf(rq).id} ${plan.id}`, fileKey);
  const reason = readText(rq.body, "reason");
  if (!kept || file) return show(rq, plan, { read, warned, sealed, reason });
  const reasonError =
    warned.length > 0 && reason === ""
      ? words.errors.reason
      : longTexts({ reason }, { reason: ENTRY_LIMITS.reason }, rq.lang).reason;
  if (reasonError) return show(rq, plan, { read, warned, sealed, reason, reasonError, status: 422 });
  await transaction(rq.app.db, (tx) =>
    enterManyMoney(
      tx,
      actorOf(rq),
      plan.id,
      read.inputs.map((input, at) => ({
        ...input,
        planId: plan.id,
        reason: reason || null,
        seen: signatureOf(judged[at] ?? []),
        at: rq.now,
      })),
    ),
  );
  return seeOther(`/can-bo/ke-hoach/${plan.id}/kinh-phi?xem=so&duyet=cho&xong=imported`);
}

/** The file that was checked; only its sealed key is in the form, so that nobody can name another. */
async function openKept(rq: Rq, planId: string): Promise<Uint8Array | null> {
  const sealed = readText(rq.body, "daGiu");
  if (sealed === "") return null;
  try {
    return await rq.app.files.get(open(rq.app.config.secretKey, PURPOSE, `${actorOf(rq).id} ${planId}`, sealed));
  } catch (error) {
    if (error instanceof SealError) return null;
    throw error;
  }
}
