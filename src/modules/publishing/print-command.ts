import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import type { AppContext } from "../../platform/app-context.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import { transaction } from "../../platform/db/index.ts";
import { formatNumber } from "../../platform/i18n/index.ts";
import { systemActor } from "../accounts/index.ts";
import { findHomeUnit, findUnitBySlug, listTree, type Unit } from "../organisations/index.ts";
import { chooseProcedures } from "../procedures/index.ts";
import { vi } from "./print/messages.vi.ts";
import { orderPrintRun } from "./print/order-print-run.ts";
import { levelOf } from "./print/papers.ts";
import { canPrint, PRINT_FORMS, type PrintForm, planParts } from "./print/print-form.ts";
import { PrintRunRefused } from "./print/print-run.errors.ts";
import { countParts, findPrintRun, findUnfinishedRun } from "./print/print-run.store.ts";
import { communesBelow, inPrintOrder, runTitle } from "./print/print-scope.ts";
import { printedFiles } from "./print/run-files.ts";
import { workOffPrintRun } from "./print/work-off-print-run.ts";

interface Terminal {
  say(line: string): void;
  progress(text: string): void;
}

export interface PrintCommand {
  /** Codes divided by commas; the unit's whole set when left out. */
  codes: string | undefined;
  /** Address of a unit; with `everyCommune`, all communes below it. Every commune of the installation when both say nothing else. */
  unit: string | undefined;
  everyCommune: boolean;
  form: string | undefined;
  folder: string | undefined;
  /** Only for this many units, to try a form or to measure. */
  most: string | undefined;
}

/** A sentence for the terminal: what was asked for cannot be printed. */
export class PrintCommandRefused extends Error {
  override name = "PrintCommandRefused";
}

const FORM_WORDS = new Map<string, PrintForm>(
  PRINT_FORMS.flatMap((form) => [
    [form, form],
    [vi.fileBase[form], form],
  ]),
);

/**
 * `print sheets`: prints in this process, with progress on the terminal. Broken off and given again, it goes on with the run
 * it had begun. @returns the exit code
 */
export async function printFromTerminal(app: AppContext, ask: PrintCommand, terminal: Terminal): Promise<number> {
  const now = app.clock.now();
  const day = vietnamDay(now);
  const form = FORM_WORDS.get(ask.form || "sheet");
  if (!form)
    throw new PrintCommandRefused(`Không có mẫu “${ask.form}”. Các mẫu: ${Object.values(vi.fileBase).join(", ")}.`);
  const most = ask.most === undefined ? Number.POSITIVE_INFINITY : Number(ask.most);
  if (!(most >= 1)) throw new PrintCommandRefused(`--toi-da phải là số từ 1 trở lên; đang là “${ask.most}”.`);
  const { owner, units: all } = await unitsFor(app, ask, day);
  const units = all.slice(0, most);
  const asked = (ask.codes ?? "")
    .split(",")
    .map((code) => code.trim())
    .filter(Boolean);
  const inForce = await chooseProcedures(app, {
    level: asked.length > 0 ? null : levelOf(units[0]?.kind ?? "commune"),
    field: null,
    q: "",
    withNames: true,
  });
  const known = new Map(inForce.map((item) => [item.code, item]));
  const unknown = asked.filter((code) => !known.has(code));
  if (unknown.length > 0) throw new PrintCommandRefused(`Không có thủ tục đang hiệu lực với mã ${unknown.join(", ")}.`);
  const wanted = asked.length > 0 ? asked.flatMap((code) => known.get(code) ?? []) : inForce;
  const items = inPrintOrder(
    form,
    wanted.filter((item) => canPrint(form, item)),
  );
  const leftOut = wanted.length - items.length;
  if (leftOut > 0) terminal.say(vi.leftOut(leftOut));
  const actor = systemActor("in từ dòng lệnh");
  const title = runTitle(
    "vi",
    form,
    items.map((item) => item.plainName ?? item.name),
    items.length,
    units.length,
  );
  const parts = planParts(
    form,
    units.map((unit) => unit.id),
    [],
    items.length,
  ).length;
  const begun = await findUnfinishedRun(app.db, {
    form,
    lang: "vi",
    unitId: owner.id,
    title,
    createdBy: actor.id,
    parts,
  });
  let runId = begun?.id;
  if (begun) terminal.say(`Tiếp tục lượt in đã bắt đầu: ${title}`);
  else {
    terminal.say(`${title}: ${formatNumber(units.length)} đơn vị, ${formatNumber(parts)} tệp.`);
    try {
      runId = await transaction(app.db, (tx) =>
        orderPrintRun(tx, actor, {
          form,
          lang: "vi",
          unitId: owner.id,
          unitIds: units.map((unit) => unit.id),
          boardIds: [],
          title,
          choice: {
            codes: items.map((item) => item.code),
            field: null,
            perField: false,
            leftOut,
            slogan: null,
            imprint: null,
          },
          at: now,
          withoutJob: true,
        }),
      );
    } catch (error) {
      if (error instanceof PrintRunRefused) throw new PrintCommandRefused(vi.refused[error.code](error.data));
      throw error;
    }
  }
  const started = performance.now();
  const before = (await countParts(app.db, [runId as string])).get(runId as string);
  const already = (before?.done ?? 0) + (before?.failed ?? 0);
  const ended = await workOffPrintRun(app, runId as string, (done, total) => {
    const seconds = (performance.now() - started) / 1000;
    terminal.progress(
      `${formatNumber(done)}/${formatNumber(total)} tệp, ${formatNumber(Math.round(((done - already) / seconds) * 10) / 10)} tệp/giây`,
    );
  });
  if (ended !== "done") {
    terminal.say(ended === "busy" ? "Lượt in này đang được in ở tiến trình khác." : "Lượt in đã tạm dừng hoặc bị hủy.");
    return 1;
  }
  return report(app, runId as string, (performance.now() - started) / 1000, ask.folder, terminal);
}

async function report(
  app: AppContext,
  runId: string,
  seconds: number,
  folder: string | undefined,
  terminal: Terminal,
): Promise<number> {
  const run = await findPrintRun(app.db, runId);
  const counts = (await countParts(app.db, [runId])).get(runId);
  if (!run || !counts) return 1;
  terminal.say(
    `Đã in ${formatNumber(counts.done)} tệp (${formatNumber(Math.round(counts.bytes / 100_000) / 10)} MB), chưa in được ${formatNumber(counts.failed)}, trong ${formatNumber(Math.round(seconds * 10) / 10)} giây.`,
  );
  if (folder) {
    await mkdir(folder, { recursive: true });
    let written = 0;
    for await (const file of printedFiles(app, run)) {
      const out = createWriteStream(join(folder, file.name));
      out.end(await app.files.get(file.fileKey));
      await finished(out);
      written += 1;
    }
    terminal.say(`Đã ghi ${formatNumber(written)} tệp vào ${folder}.`);
  } else terminal.say(`Tải các tệp tại ${app.config.http.publicUrl}/can-bo/niem-yet/luot-in/${runId}`);
  return counts.failed > 0 ? 1 : 0;
}

async function unitsFor(app: AppContext, ask: PrintCommand, day: string): Promise<{ owner: Unit; units: Unit[] }> {
  if (ask.unit) {
    const owner = await findUnitBySlug(app.db, ask.unit, day);
    if (!owner) throw new PrintCommandRefused(`Không có đơn vị nào ở địa chỉ “${ask.unit}”.`);
    const units = ask.everyCommune ? await communesBelow(app.db, owner.id, day) : [owner];
    if (units.length === 0) throw new PrintCommandRefused(`Không có xã, phường, đặc khu nào thuộc “${owner.name}”.`);
    return { owner, units };
  }
  const units = (await listTree(app.db, day)).filter((unit) => unit.kind === "commune");
  const owner = (await findHomeUnit(app.db, day)) ?? units[0];
  if (!owner || units.length === 0)
    throw new PrintCommandRefused("Chưa có xã, phường, đặc khu nào. Hãy nhập danh sách đơn vị trước.");
  return { owner, units };
}
