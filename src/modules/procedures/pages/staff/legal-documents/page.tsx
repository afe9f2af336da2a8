import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import type { FieldError } from "../../../../../platform/html/index.ts";
import { html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { nfc, parseVietnameseDate, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { en as enProcedures } from "../../../messages.en.ts";
import { vi as viProcedures } from "../../../messages.vi.ts";
import { can } from "../../../procedure.policy.ts";
import { listCitedUnknown, listLegalDocuments } from "../../../review/legal-document.store.ts";
import { foldNumber, LAW_STATUSES } from "../../../review/legal-document.ts";
import { en } from "../../../review/messages.en.ts";
import { vi } from "../../../review/messages.vi.ts";
import { setLawStatus } from "../../../review/set-law-status.ts";
import { LegalDocumentsView } from "./view.tsx";

const FIELDS = [
  "number",
  "title",
  "status",
  "replacedBy",
  "note",
  "issuedOn-day",
  "issuedOn-month",
  "issuedOn-year",
  "statusOn-day",
  "statusOn-month",
  "statusOn-year",
] as const;
export type LawTyped = Record<(typeof FIELDS)[number], string>;

const Status = z.enum(LAW_STATUSES);
const CITED = 30;

export async function legalDocumentsPage(rq: Rq): Promise<Reply> {
  const typed = readTyped({ number: rq.query.so });
  return show(rq, typed, []);
}

function readTyped(body: Record<string, unknown>): LawTyped {
  return Object.fromEntries(
    FIELDS.map((name) => [name, typeof body[name] === "string" ? nfc(body[name] as string).trim() : ""]),
  ) as LawTyped;
}

async function show(rq: Rq, typed: LawTyped, errors: FieldError[], status = 200): Promise<Reply> {
  const { db } = rq.app;
  const known = await listLegalDocuments(db);
  const asked = typeof rq.query.q === "string" ? nfc(rq.query.q).slice(0, 100).trim() : "";
  return html(
    LegalDocumentsView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      procedureWords: pick(rq.lang, viProcedures, enProcedures),
      lang: rq.lang,
      known: asked === "" ? known : known.filter((one) => foldNumber(one.number).includes(foldNumber(asked))),
      cited: await listCitedUnknown(db, vietnamDay(rq.now), CITED),
      asked,
      typed,
      errors,
      mayEdit: can(actorOf(rq), "edit"),
      isSaved: rq.query.xong === "1",
    }),
    { status },
  );
}

export async function saveLegalDocumentPage(rq: Rq): Promise<Reply> {
  const typed = readTyped((rq.body ?? {}) as Record<string, unknown>);
  const say = pick(rq.lang, vi, en).law.errors;
  const errors: FieldError[] = [];
  const date = (name: "issuedOn" | "statusOn"): string | null => {
    const parts = [typed[`${name}-day`], typed[`${name}-month`], typed[`${name}-year`]];
    if (parts.every((part) => part === "")) return null;
    const day = parseVietnameseDate(parts.join("/"));
    if (day === null) errors.push({ field: name, message: say[name] });
    return day;
  };
  if (!/^[\p{L}\d][\p{L}\d/.\- ]{1,60}$/u.test(typed.number) || !typed.number.includes("/"))
    errors.push({ field: "number", message: say.number });
  const status = Status.safeParse(typed.status);
  if (!status.success) errors.push({ field: "status", message: say.status });
  if (status.data === "superseded" && typed.replacedBy === "")
    errors.push({ field: "replacedBy", message: say.replacedBy });
  const [issuedOn, statusOn] = [date("issuedOn"), date("statusOn")];
  for (const name of ["title", "replacedBy", "note"] as const)
    if (typed[name].length > 1_000) errors.push({ field: name, message: say.long });
  if (errors.length > 0 || !status.success) return show(rq, typed, errors, 422);
  await transaction(rq.app.db, (tx) =>
    setLawStatus(tx, actorOf(rq), {
      number: foldNumber(typed.number),
      issuedOn,
      title: typed.title,
      status: status.data,
      statusOn,
      replacedBy: typed.replacedBy === "" ? null : typed.replacedBy,
      note: typed.note === "" ? null : typed.note,
      at: rq.now,
    }),
  );
  return seeOther("/can-bo/thu-tuc/van-ban?xong=1");
}
