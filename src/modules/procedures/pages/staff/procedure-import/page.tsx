import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import type { FieldError } from "../../../../../platform/html/index.ts";
import { download, html, notFound, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { nfc, parseVietnameseDate, pick } from "../../../../../platform/i18n/index.ts";
import { addJob } from "../../../../../platform/jobs/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { recordAct } from "../../../../audit/index.ts";
import { findImport, listChanges, listGoneOpen, listImports, listRemarks } from "../../../import.store.ts";
import { changesCsv, remarksCsv } from "../../../import-file-command.ts";
import { importCatalogue } from "../../../jobs/import-catalogue.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { requireCan } from "../../../procedure.policy.ts";
import { ImportListView, ImportResultView } from "./view.tsx";

const Scope = z.enum(["part", "issuers", "all"]).catch("part");

interface DateTyped {
  day: string;
  month: string;
  year: string;
}

export async function importListPage(rq: Rq): Promise<Reply> {
  const [year = "", month = "", day = ""] = vietnamDay(rq.now).split("-");
  return show(rq, { day, month, year }, []);
}

async function show(rq: Rq, date: DateTyped, errors: FieldError[], status = 200): Promise<Reply> {
  const imports = await listImports(rq.app.db, 30);
  const isQueued = rq.query.xep === "1";
  return html(
    ImportListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      lang: rq.lang,
      imports,
      date,
      errors,
      isQueued,
    }),
    { status },
  );
}

export const IMPORT_BYTES = 80 * 1024 * 1024;

/** Keeps the file and queues the work; the page shows how far it is. */
export async function uploadImportPage(rq: Rq): Promise<Reply> {
  const actor = actorOf(rq);
  requireCan(actor, "import");
  const words = pick(rq.lang, vi, en).importPage;
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const text = (name: string): string => (typeof body[name] === "string" ? nfc(body[name] as string).slice(0, 10) : "");
  const date = { day: text("effectiveOn-day"), month: text("effectiveOn-month"), year: text("effectiveOn-year") };
  const effectiveOn = parseVietnameseDate(`${date.day}/${date.month}/${date.year}`);
  const file = rq.files.find((one) => one.fieldName === "file");
  const scope = Scope.parse(body.scope);
  const errors: FieldError[] = [];
  if (file?.isCut)
    errors.push({ field: "file", message: pick(rq.lang, vi, en).fileRefusals.fileTooLarge(IMPORT_BYTES) });
  else if (!file || file.bytes.length === 0) errors.push({ field: "file", message: words.errors.file ?? "" });
  if (effectiveOn === null) errors.push({ field: "effectiveOn", message: words.errors.effectiveOn ?? "" });
  if (!file || effectiveOn === null || errors.length > 0) return show(rq, date, errors, 422);
  const fileKey = await rq.app.files.put(file.bytes, "application/octet-stream");
  const fileName = nfc(file.fileName).slice(0, 200) || "danh-muc";
  await transaction(rq.app.db, async (tx) => {
    const job = await addJob(
      tx,
      importCatalogue,
      { fileKey, fileName, effectiveOn, scope, actorId: actor.id, actorName: actor.name },
      { subject: `procedures:${fileKey}`, key: `procedures:${fileKey}` },
    );
    await recordAct(tx, actor, {
      act: "procedures.import.upload",
      subjectKind: "job",
      subjectId: String(job),
      details: { fileKey, effectiveOn, scope },
      at: rq.now,
    });
  });
  return seeOther("/can-bo/thu-tuc/nhap?xep=1");
}

const SHOWN_REMARKS = 200;
const SHOWN_CHANGES = 100;
const Changes = z.object({
  loai: z.enum(["added", "changed", "reread", "gone"]).optional().catch(undefined),
  sau: z
    .string()
    .regex(/^[\d.A-Z]{1,40}$/)
    .optional()
    .catch(undefined),
});

async function load(rq: Rq) {
  const id = z.coerce.number().int().positive().safeParse(rq.params.id);
  const found = id.success ? await findImport(rq.app.db, id.data) : undefined;
  if (!found) throw notFound("import-not-found");
  return found;
}

export async function importResultPage(rq: Rq): Promise<Reply> {
  const found = await load(rq);
  const { db } = rq.app;
  const { loai: kind, sau: after } = Changes.parse(rq.query);
  const changes = await listChanges(db, found.id, { kind, after, limit: SHOWN_CHANGES + 1 });
  const made = z.coerce.number().int().nonnegative().safeParse(rq.query.xong);
  const skipped = z.coerce.number().int().nonnegative().catch(0).parse(rq.query.con);
  return html(
    ImportResultView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      lang: rq.lang,
      found,
      remarks: await listRemarks(db, found.id, SHOWN_REMARKS),
      kind: kind ?? null,
      changes: changes.slice(0, SHOWN_CHANGES),
      next: changes.length > SHOWN_CHANGES ? (changes[SHOWN_CHANGES - 1]?.code ?? null) : null,
      isFirst: after === undefined,
      goneOpen: (await listGoneOpen(db, found.id)).length,
      proposed: made.success ? { made: made.data, skipped } : null,
    }),
  );
}

export async function importRemarksFile(rq: Rq): Promise<Reply> {
  const found = await load(rq);
  const bytes = await remarksCsv(rq.app, found.id);
  if (bytes === null) throw notFound("no-remarks");
  return download(bytes, "text/csv; charset=utf-8", `${found.fileName}.refused.csv`);
}

export async function importChangesFile(rq: Rq): Promise<Reply> {
  const found = await load(rq);
  const bytes = await changesCsv(rq.app, found.id);
  if (bytes === null) throw notFound("no-changes");
  return download(bytes, "text/csv; charset=utf-8", `${found.fileName}.changes.csv`);
}
