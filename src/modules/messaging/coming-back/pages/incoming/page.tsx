import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { download, first, html, notFound, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { formatDateTime, pick } from "../../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, reachOf } from "../../../../accounts/index.ts";
import { recordAct } from "../../../../audit/index.ts";
import { listUnitChoices, unitNames } from "../../../../organisations/index.ts";
import { maskAddress, openAddress } from "../../../contact.ts";
import { RunUnknown } from "../../../messaging.errors.ts";
import { findIncoming, INCOMING_WISHES, type IncomingRow, listIncoming } from "../../incoming.store.ts";
import { openIncoming } from "../../incoming-text.ts";
import { takeAsQuestion } from "../../take-as-question.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { INCOMING, IncomingListView, IncomingRecordView } from "./view.tsx";

const PAGE_SIZE = 50;
const MOST_ROWS = 5_000;

const Query = z.object({
  hieu: first(z.enum(INCOMING_WISHES).optional().catch(undefined)),
  qua: first(z.enum(["sms", "email"]).optional().catch(undefined)),
  donvi: first(z.uuid().optional().catch(undefined)),
  chi: first(z.enum(["chua"]).optional().catch(undefined)),
  sau: first(z.uuid().optional().catch(undefined)),
});
export type IncomingQuery = Omit<z.infer<typeof Query>, "sau">;

async function filterOf(rq: Rq) {
  const { sau, ...query } = Query.parse(rq.query);
  const reach = await reachOf(rq.app.db, actorOf(rq), "messages.read", rq.now);
  return {
    sau,
    query,
    reach,
    filter: {
      unitIds: query.donvi ? reach.filter((id) => id === query.donvi) : reach,
      ...(query.hieu ? { wish: query.hieu } : {}),
      ...(query.qua ? { medium: query.qua } : {}),
      ...(query.chi ? { withoutQuestion: true } : {}),
    },
  };
}

/** Enough of an address to recognise it; null once it was erased. */
function senderOf(rq: Rq, row: IncomingRow): string | null {
  if (row.sealedAddress === null) return null;
  return maskAddress(row.medium, openAddress(rq.app.config.secretKey, row.contactId, row.sealedAddress));
}

export async function incomingListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const { query, filter, reach, sau } = await filterOf(rq);
  const after = sau ? await findIncoming(db, sau) : undefined;
  const found = await listIncoming(db, filter, PAGE_SIZE + 1, after);
  const rows = found.slice(0, PAGE_SIZE);
  const today = vietnamDay(rq.now);
  return html(
    IncomingListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      rows: rows.map((row) => ({ ...row, sender: senderOf(rq, row) })),
      units: await listUnitChoices(db, reach, today),
      unitNames: await unitNames(db, [...new Set(rows.map((row) => row.unitId))], today),
      isFirst: after === undefined,
      next: found.length > PAGE_SIZE ? (rows.at(-1)?.id ?? null) : null,
    }),
  );
}

/** The rows of the filter, without what was written. */
export async function incomingExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { filter } = await filterOf(rq);
  const rows = await listIncoming(rq.app.db, filter, MOST_ROWS);
  const names = await unitNames(rq.app.db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  const csv = writeCsv([
    [words.received, words.medium, words.from, words.unit, words.wish, words.became],
    ...rows.map((row) => [
      formatDateTime(row.receivedAt),
      words.media[row.medium],
      senderOf(rq, row) ?? words.gone,
      names.get(row.unitId) ?? "",
      words.wishes[row.wish],
      row.questionId ? words.wishes.question : row.isAnswered ? words.answered : words.notAnswered,
    ]),
  ]);
  return download(Buffer.from(csv), "text/csv; charset=utf-8", "tin-nguoi-dan-gui-den.csv");
}

async function load(rq: Rq): Promise<IncomingRow> {
  const id = z.uuid().safeParse(rq.params.incoming);
  const row = id.success ? await findIncoming(rq.app.db, id.data) : undefined;
  const reach = await reachOf(rq.app.db, actorOf(rq), "messages.read", rq.now);
  if (!row || !reach.includes(row.unitId)) throw notFound("run-not-found");
  return row;
}

/** What somebody wrote. It is personal, so who looks at it is in the log. */
export async function incomingRecordPage(rq: Rq): Promise<Reply> {
  const { db, config } = rq.app;
  const row = await load(rq);
  const writable = await reachOf(db, actorOf(rq), "messages.write", rq.now);
  const text = row.sealedText === null ? null : openIncoming(config.secretKey, row.id, row.sealedText);
  if (text !== null)
    await transaction(db, (tx) =>
      recordAct(tx, actorOf(rq), {
        act: "incoming.read",
        subjectKind: "incomingMessage",
        subjectId: row.id,
        unitId: row.unitId,
        details: {},
        at: rq.now,
      }),
    );
  return html(
    IncomingRecordView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      row: { ...row, sender: senderOf(rq, row) },
      unit: (await unitNames(db, [row.unitId], vietnamDay(rq.now))).get(row.unitId) ?? "",
      text,
      mayTake: text !== null && row.questionId === null && writable.includes(row.unitId),
      isTaken: rq.query.xong === "1",
    }),
  );
}

export async function takeIncomingPage(rq: Rq): Promise<Reply> {
  const id = z.uuid().safeParse(rq.params.incoming);
  if (!id.success) throw new RunUnknown();
  await transaction(rq.app.db, (tx) => takeAsQuestion(rq.app, tx, actorOf(rq), { id: id.data, at: rq.now }));
  return seeOther(`${INCOMING}/${id.data}?xong=1`);
}
