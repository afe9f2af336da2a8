import { z } from "zod";
import { transaction } from "../../../../../platform/db/index.ts";
import type { FieldError } from "../../../../../platform/html/index.ts";
import { html, longTexts, notFound, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { formatDate, nfc, parseVietnameseDate, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { findImport, listGoneOpen } from "../../../import.store.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { proposeEnds } from "../../../propose-ends.ts";
import { type GoneTyped, ImportGoneView } from "./view.tsx";

const SHOWN = 500;

async function load(rq: Rq) {
  const id = z.coerce.number().int().positive().safeParse(rq.params.id);
  const found = id.success ? await findImport(rq.app.db, id.data) : undefined;
  if (!found) throw notFound("import-not-found");
  return { found, gone: await listGoneOpen(rq.app.db, found.id) };
}

export async function importGonePage(rq: Rq): Promise<Reply> {
  const { found, gone } = await load(rq);
  const [year = "", month = "", day = ""] = found.effectiveOn.split("-");
  const typed = { codes: [], decision: "", "on-day": day, "on-month": month, "on-year": year };
  return html(
    ImportGoneView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      found,
      gone: gone.slice(0, SHOWN),
      all: gone.length,
      typed,
      errors: [],
      preview: null,
    }),
  );
}

/** First shows what will be proposed; only the second press does it, all in one act. */
export async function proposeGonePage(rq: Rq): Promise<Reply> {
  const { found, gone } = await load(rq);
  const words = pick(rq.lang, vi, en);
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const text = (name: string): string => (typeof body[name] === "string" ? nfc(body[name] as string) : "");
  const given = Array.isArray(body.codes) ? body.codes : [body.codes];
  const codes = new Set(given.filter((one): one is string => typeof one === "string"));
  const typed: GoneTyped = {
    codes: gone.map((one) => one.code).filter((code) => codes.has(code)),
    decision: text("decision"),
    "on-day": text("on-day"),
    "on-month": text("on-month"),
    "on-year": text("on-year"),
  };
  const on = parseVietnameseDate(`${typed["on-day"]}/${typed["on-month"]}/${typed["on-year"]}`);
  const say = words.importPage.errors;
  const errors: FieldError[] = [];
  if (typed.codes.length === 0) errors.push({ field: "codes", message: say.gone ?? "" });
  if (typed.decision === "") errors.push({ field: "decision", message: say.decision ?? "" });
  for (const [field, message] of Object.entries(longTexts({ ...typed }, { decision: 2_000 }, rq.lang)))
    errors.push({ field, message });
  if (on === null) errors.push({ field: "on", message: say.on ?? "" });
  if (errors.length > 0 || on === null || body.step !== "do") {
    const preview = errors.length === 0 && on !== null ? formatDate(on) : null;
    return html(
      ImportGoneView({
        ctx: rq.app.view(rq),
        words,
        found,
        gone: preview === null ? gone.slice(0, SHOWN) : gone.filter((one) => codes.has(one.code)),
        all: gone.length,
        typed,
        errors,
        preview,
      }),
      { status: errors.length > 0 ? 422 : 200 },
    );
  }
  const { made, skipped } = await transaction(rq.app.db, (tx) =>
    proposeEnds(tx, actorOf(rq), { codes: typed.codes, on, decision: typed.decision, at: rq.now }),
  );
  return seeOther(`/can-bo/thu-tuc/nhap/${found.id}?loai=gone&xong=${made.length}&con=${skipped.length}`);
}
