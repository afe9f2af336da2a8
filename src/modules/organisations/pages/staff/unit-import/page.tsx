import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { download, html, notFound, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { addJob } from "../../../../../platform/jobs/index.ts";
import { recordAct } from "../../../../audit/index.ts";
import { ancestors } from "../../../find-units.ts";
import { readUnitList } from "../../../import/read-unit-list.ts";
import { unitImportSentence } from "../../../import-sentence.ts";
import { importUnitListJob } from "../../../jobs/import-unit-list.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { actorOf } from "../../../request-actor.ts";
import { findHomeUnit } from "../../../site.ts";
import { UnitImportRefused, UnitNotYours } from "../../../unit.errors.ts";
import { mayEditAnything, mayImportLists } from "../../../unit.policy.ts";
import { findUnitImport, insertUnitImport, listUnitImports } from "../../../unit-import.store.ts";
import { importEn } from "./messages.en.ts";
import { importVi } from "./messages.vi.ts";
import { UnitImportListView, UnitImportResultView } from "./view.tsx";

export const UNIT_LIST_BYTES = 20 * 1024 * 1024;
const SHOWN = 30;

/** Whether the signed-in person may take lists in; also for the button that leads here. */
export async function mayImportHere(rq: Rq): Promise<boolean> {
  const today = vietnamDay(rq.now);
  const home = await findHomeUnit(rq.app.db, today);
  if (!home) return mayEditAnything(actorOf(rq));
  const above = await ancestors(rq.app.db, home.id, today);
  return mayImportLists(actorOf(rq), [home.id, ...above.map((one) => one.id)]);
}

async function requireMayImport(rq: Rq): Promise<void> {
  if (await mayImportHere(rq)) return;
  throw new UnitNotYours((await findHomeUnit(rq.app.db, vietnamDay(rq.now)))?.name ?? "");
}

export async function unitImportListPage(rq: Rq): Promise<Reply> {
  await requireMayImport(rq);
  return show(rq, null);
}

async function show(rq: Rq, error: string | null): Promise<Reply> {
  return html(
    UnitImportListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, importVi, importEn),
      unitWords: pick(rq.lang, vi, en),
      imports: await listUnitImports(rq.app.db, SHOWN),
      error,
    }),
    { status: error ? 422 : 200 },
  );
}

/** Looks at once whether it is one of the lists; the rest is done in the background. */
export async function uploadUnitListPage(rq: Rq): Promise<Reply> {
  await requireMayImport(rq);
  const actor = actorOf(rq);
  const words = pick(rq.lang, importVi, importEn);
  const file = rq.files.find((one) => one.fieldName === "file");
  if (!file || file.bytes.length === 0) return show(rq, words.errors.file);
  if (file.bytes.length > UNIT_LIST_BYTES) return show(rq, words.errors.size);
  try {
    const { list } = await readUnitList(file.bytes);
    const fileKey = await rq.app.files.put(file.bytes, "application/octet-stream");
    const id = await transaction(rq.app.db, async (tx) => {
      const importId = await insertUnitImport(tx, {
        fileName: nfc(file.fileName).slice(0, 200) || list,
        fileKey,
        list,
        startedById: actor.id,
        startedByName: actor.name,
        startedAt: rq.now,
      });
      await addJob(tx, importUnitListJob, { importId }, { subject: `unit-import:${importId}` });
      await recordAct(tx, actor, {
        act: "unit.import-upload",
        subjectKind: "unitList",
        subjectId: String(importId),
        details: { fileKey, list },
        at: rq.now,
      });
      return importId;
    });
    return seeOther(`/can-bo/to-chuc/nhap/${id}`);
  } catch (error) {
    if (!(error instanceof UnitImportRefused)) throw error;
    return show(rq, unitImportSentence(error, rq.lang));
  }
}

async function load(rq: Rq) {
  await requireMayImport(rq);
  const id = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).safeParse(rq.params.id);
  const found = id.success ? await findUnitImport(rq.app.db, id.data) : undefined;
  if (!found) throw notFound();
  return found;
}

export async function unitImportResultPage(rq: Rq): Promise<Reply> {
  const found = await load(rq);
  const failure = found.failure
    ? unitImportSentence(new UnitImportRefused(found.failure.code, found.failure.data), rq.lang)
    : null;
  return html(
    UnitImportResultView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, importVi, importEn),
      unitWords: pick(rq.lang, vi, en),
      found,
      failure,
    }),
  );
}

export async function unitImportRefusedFile(rq: Rq): Promise<Reply> {
  const found = await load(rq);
  if (!found.refusedKey) throw notFound();
  return download(await rq.app.files.get(found.refusedKey), "text/csv; charset=utf-8", `${found.fileName}.refused.csv`);
}
