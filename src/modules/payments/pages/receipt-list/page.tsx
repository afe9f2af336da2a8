import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { transaction } from "../../../../platform/db/index.ts";
import { download, html, notFound, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { formatDateTime, pick } from "../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../platform/tables/index.ts";
import { actorOf, mayAt, reachOf, unitChoices } from "../../../accounts/index.ts";
import { recordAct } from "../../../audit/index.ts";
import { unitNames } from "../../../organisations/index.ts";
import { findPayment } from "../../demands/demand.store.ts";
import { PaymentUnknown } from "../../payments.errors.ts";
import { bookEn } from "../../receipts/messages.en.ts";
import { bookVi } from "../../receipts/messages.vi.ts";
import { printReceipt } from "../../receipts/print-receipt.ts";
import { listReceipts, listReceiptsOf, type ReceiptFilter } from "../../receipts/receipt.store.ts";
import { ReceiptListView } from "./view.tsx";

const PAGE_SIZE = 100;
const EXPORT_ROWS = 50_000;

const Query = z.object({
  nam: z.coerce.number().int().min(2000).max(2200).optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
});
export type ReceiptQuery = z.infer<typeof Query>;

const filterOf = (rq: Rq, query: ReceiptQuery, reach: readonly string[]): ReceiptFilter => ({
  reach: query.donvi ? reach.filter((id) => id === query.donvi) : reach,
  year: query.nam ?? Number(vietnamDay(rq.now).slice(0, 4)),
});

export async function receiptListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const query = Query.parse(rq.query);
  const today = vietnamDay(rq.now);
  const reach = await reachOf(db, actor, "payments.read", rq.now);
  const offset = /^\d{1,6}$/.test(String(rq.query.sau ?? "")) ? Number(rq.query.sau) : 0;
  const rows = await listReceipts(db, filterOf(rq, query, reach), PAGE_SIZE + 1, offset);
  const shown = rows.slice(0, PAGE_SIZE);
  return html(
    ReceiptListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, bookVi, bookEn),
      query,
      year: query.nam ?? Number(today.slice(0, 4)),
      rows: shown,
      units: await unitChoices(db, actor, reach, { on: today }),
      isFirst: offset === 0,
      next: rows.length > PAGE_SIZE ? String(offset + PAGE_SIZE) : null,
    }),
    { headers: { "cache-control": "no-store" } },
  );
}

/** The book as it stands, cancelled ones included; no names of payers. */
export async function receiptExport(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const { book } = pick(rq.lang, bookVi, bookEn);
  const reach = await reachOf(db, actorOf(rq), "payments.read", rq.now);
  const rows = await listReceipts(db, filterOf(rq, Query.parse(rq.query), reach), EXPORT_ROWS, 0);
  const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  const table = [
    [book.unit, book.name, book.at, book.content, book.amount, book.collector, book.state, book.reason],
    ...rows.map((row) => [
      names.get(row.unitId) ?? row.agency,
      `${row.symbol} ${String(row.number).padStart(7, "0")}`,
      formatDateTime(row.issuedAt),
      row.content,
      row.amount,
      row.collectorName,
      row.cancelledAt ? book.cancelled : book.valid,
      row.cancelledReason ?? "",
    ]),
  ];
  return download(Buffer.from(writeCsv(table)), "text/csv; charset=utf-8", "so-bien-lai.csv");
}

/** One receipt on A5; it names the payer, so who prints it is noted. */
export async function receiptPdf(rq: Rq): Promise<Reply> {
  const { db, config, printer } = rq.app;
  const id = /^(\d{1,15})\.pdf$/.exec(rq.params.file ?? "")?.[1];
  if (!id) throw notFound();
  const [receipt] = await listReceiptsOf(db, [Number(id)]);
  const payment = await findPayment(db, Number(id));
  if (!receipt || !payment) throw new PaymentUnknown();
  const actor = actorOf(rq);
  const units = [receipt.unitId, payment.unitId];
  let mayRead = false;
  for (const unitId of units) mayRead ||= await mayAt(db, actor, "payments.read", unitId, rq.now);
  if (!mayRead) throw new PaymentUnknown();
  await transaction(db, (tx) =>
    recordAct(tx, actor, {
      act: "payment.printReceipt",
      subjectKind: "feeReceipt",
      subjectId: `${receipt.symbol} ${receipt.number}`,
      unitId: receipt.unitId,
      at: rq.now,
    }),
  );
  const pdf = await printReceipt(printer, config.identityKeys, receipt, payment);
  return download(Buffer.from(pdf), "application/pdf", `bien-lai-${receipt.number}.pdf`);
}
