import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { type FormErrors, html, longTexts, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { formatDate, parseDong, parseVietnameseDate, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, reachOf, unitsWhere } from "../../../../accounts/index.ts";
import { ancestors, listUnitChoices, offeredUnits, unitNames } from "../../../../organisations/index.ts";
import { readText } from "../../entry-form.ts";
import { downloadTable } from "../../export-table.ts";
import { addNorm, endNorm } from "../../keep-norms.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { MoneyRefused } from "../../money.errors.ts";
import { listNorms } from "../../money.store.ts";
import { NORM_KINDS } from "../../money.ts";
import { NormListView } from "./view.tsx";

const LIMITS = { name: 300, per: 100, document: 300, article: 100, note: 1_000, endReason: 500 };
const FIELDS = [
  "unitId",
  "kind",
  "name",
  "per",
  "amount",
  "document",
  "article",
  "note",
  "replacesId",
  "ngay-day",
  "ngay-month",
  "ngay-year",
  "verified",
  "normId",
  "endReason",
  "het-day",
  "het-month",
  "het-year",
] as const;
export type NormTyped = Record<(typeof FIELDS)[number], string>;
const typedOf = (rq: Rq): NormTyped =>
  Object.fromEntries(FIELDS.map((name) => [name, readText(rq.body, name)])) as NormTyped;

async function load(rq: Rq) {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const actor = actorOf(rq);
  const seen = unitsWhere(actor, "money.read");
  const above = (await Promise.all(seen.map((id) => ancestors(db, id, today)))).flat().map((unit) => unit.id);
  const reach = await reachOf(db, actor, "money.read", rq.now);
  const withEnded = rq.query.xem === "het";
  const all = await listNorms(db, { unitIds: [...new Set([...reach, ...above])] });
  const norms = all.filter((norm) => withEnded || norm.validTo === null || norm.validTo >= today);
  const names = await unitNames(db, [...new Set(norms.flatMap((norm) => norm.unitId ?? []))], today);
  return { norms, names, withEnded, today };
}

async function show(rq: Rq, errors: FormErrors = {}, typed = typedOf(rq), status = 200): Promise<Reply> {
  const { norms, names, withEnded, today } = await load(rq);
  const keeps = await reachOf(rq.app.db, actorOf(rq), "money.norms", rq.now);
  const own = offeredUnits(keeps, unitsWhere(actorOf(rq), "money.norms"));
  const done = z.enum(["added", "ended"]).safeParse(rq.query.xong);
  return html(
    NormListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      norms,
      names,
      withEnded,
      today,
      units: await listUnitChoices(rq.app.db, own, today),
      errors,
      typed,
      done: done.success ? done.data : null,
    }),
    { status },
  );
}

export async function normListPage(rq: Rq): Promise<Reply> {
  return show(rq);
}

export async function normListXlsx(rq: Rq): Promise<Reply> {
  const { norms, names } = await load(rq);
  const words = pick(rq.lang, vi, en);
  const head = [
    words.normKind,
    words.normName,
    words.per,
    words.normAmount,
    words.normDocument,
    words.article,
    words.validFrom,
    words.validTo,
    words.scope,
    words.verified,
    words.endReason,
  ];
  const rows = norms.map((norm) => [
    words.normKinds[norm.kind],
    norm.name,
    norm.per,
    norm.amount,
    norm.document,
    norm.article ?? "",
    formatDate(norm.validFrom),
    norm.validTo ? formatDate(norm.validTo) : "",
    norm.unitId ? (names.get(norm.unitId) ?? "") : words.wholeCountry,
    norm.isVerified ? words.verified : words.unverified,
    norm.endedReason ?? "",
  ]);
  return downloadTable([head, ...rows], "xlsx", "muc-chi-toi-da", words.normsTitle);
}

export async function addNormPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const said = words.errors;
  const typed = typedOf(rq);
  const errors: FormErrors = longTexts(typed, LIMITS, rq.lang);
  const read = parseDong(typed.amount);
  if ("fault" in read) errors.amount = said.money[read.fault];
  else if (read.dong === 0) errors.amount = said.amountZero;
  const kind = NORM_KINDS.find((one) => one === typed.kind);
  if (!kind) errors.kind = said.kind;
  if (typed.name === "") errors.name ??= said.name;
  if (typed.per === "") errors.per ??= said.per;
  if (typed.document === "") errors.document ??= said.document;
  if (!z.uuid().safeParse(typed.unitId).success) errors.unitId = said.unit;
  const validFrom = parseVietnameseDate(`${typed["ngay-day"]}/${typed["ngay-month"]}/${typed["ngay-year"]}`);
  if (validFrom === null) errors.ngay = said.day;
  if (Object.keys(errors).length > 0 || "fault" in read || !kind || validFrom === null)
    return show(rq, errors, typed, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      addNorm(tx, actorOf(rq), {
        unitId: typed.unitId,
        norm: {
          kind,
          name: typed.name,
          per: typed.per,
          amount: read.dong,
          document: typed.document,
          article: typed.article || null,
          validFrom,
          isVerified: typed.verified === "co",
          note: typed.note || null,
        },
        replacesId: z.uuid().safeParse(typed.replacesId).success ? typed.replacesId : null,
        reason: null,
        at: rq.now,
      }),
    );
  } catch (error) {
    if (!(error instanceof MoneyRefused) || error.code === "no-right-here") throw error;
    const field = error.code === "norm-before" ? "ngay" : "replacesId";
    return show(rq, { [field]: words.refusals[error.code] }, typed, 422);
  }
  return seeOther("/can-bo/kinh-phi/dinh-muc?xong=added");
}

export async function endNormPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const typed = typedOf(rq);
  const errors: FormErrors = longTexts(typed, LIMITS, rq.lang);
  const lastDay = parseVietnameseDate(`${typed["het-day"]}/${typed["het-month"]}/${typed["het-year"]}`);
  if (lastDay === null) errors.het = words.errors.day;
  if (typed.endReason === "") errors.endReason ??= words.errors.reason;
  if (!z.uuid().safeParse(typed.normId).success) errors.normId = words.errors.name;
  if (Object.keys(errors).length > 0 || lastDay === null) return show(rq, errors, typed, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      endNorm(tx, actorOf(rq), { normId: typed.normId, lastDay, reason: typed.endReason, at: rq.now }),
    );
  } catch (error) {
    if (!(error instanceof MoneyRefused) || error.code !== "norm-before") throw error;
    return show(rq, { het: words.refusals[error.code] }, typed, 422);
  }
  return seeOther("/can-bo/kinh-phi/dinh-muc?xong=ended");
}
