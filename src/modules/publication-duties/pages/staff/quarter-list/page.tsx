import { Buffer } from "node:buffer";
import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDate, pick } from "../../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, reachOf, unitsWhere } from "../../../../accounts/index.ts";
import { listUnitChoices, offeredUnits } from "../../../../organisations/index.ts";
import { DutyRefused } from "../../../duties.errors.ts";
import { loadObligations } from "../../../load-obligations.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { QuarterListView, type QuarterRow } from "./view.tsx";

async function load(rq: Rq) {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const reach = await reachOf(db, actorOf(rq), "duties.read", rq.now);
  const own = unitsWhere(actorOf(rq), "duties.read");
  const asked = z.uuid().safeParse(rq.query.donvi);
  const unitId = asked.success && reach.includes(asked.data) ? asked.data : own[0];
  if (!unitId) throw new DutyRefused("no-right-here");
  const found = /^(20\d\d)-([1-4])$/.exec(typeof rq.query.quy === "string" ? rq.query.quy : "");
  const year = Number(found?.[1] ?? today.slice(0, 4));
  const quarter = Number(found?.[2] ?? Math.ceil(Number(today.slice(5, 7)) / 3));
  const two = (month: number): string => String(month).padStart(2, "0");
  const from = `${year}-${two(quarter * 3 - 2)}-01`;
  const to = `${year}-${two(quarter * 3)}-${new Date(Date.UTC(year, quarter * 3, 0)).getUTCDate()}`;
  const rows: QuarterRow[] = (await loadObligations(db, { unitIds: [unitId], decidedTo: to }, today))
    .flatMap(({ obligation, proofs }) =>
      proofs
        .filter((proof) => proof.counts && proof.fromDay <= to && (proof.toDay ?? today) >= from)
        .map((proof) => ({ obligation, proof })),
    )
    .sort((a, b) => a.proof.fromDay.localeCompare(b.proof.fromDay) || a.proof.id.localeCompare(b.proof.id));
  return { rows, unitId, reach, own, year, quarter, today };
}

/** What was published in the quarter, in which form and when: the list the law wants each quarter. */
export async function quarterListPage(rq: Rq): Promise<Reply> {
  const { rows, unitId, reach, own, year, quarter, today } = await load(rq);
  const choices = offeredUnits(reach, [...own, unitId]);
  return html(
    QuarterListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      rows,
      unitId,
      units: await listUnitChoices(rq.app.db, choices, today),
      year,
      quarter,
      today,
    }),
  );
}

export async function quarterListCsv(rq: Rq): Promise<Reply> {
  const { rows, year, quarter } = await load(rq);
  const words = pick(rq.lang, vi, en);
  const head = [words.number, words.matter, words.document, words.form, words.place, words.from, words.to, words.law];
  const body = rows.map(({ obligation, proof }, at) => [
    at + 1,
    obligation.title,
    obligation.document ?? "",
    words.forms[proof.form],
    proof.place,
    formatDate(proof.fromDay),
    proof.toDay ? formatDate(proof.toDay) : words.stillOut,
    [obligation.law, obligation.article].filter(Boolean).join(", "),
  ]);
  return download(
    Buffer.from(writeCsv([head, ...body])),
    "text/csv; charset=utf-8",
    `noi-dung-da-cong-khai-quy-${quarter}-${year}.csv`,
  );
}
