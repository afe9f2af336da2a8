import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatNumber, pick } from "../../../../../platform/i18n/index.ts";
import {
  readCsv,
  readXlsx,
  TableError,
  tableMessagesEn,
  tableMessagesVi,
  writeXlsx,
} from "../../../../../platform/tables/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { nationalToTake, type RowFault, readDocumentList, takeDocuments } from "../../../import-documents.ts";
import { en } from "../../../messages.en.ts";
import { vi, type Words } from "../../../messages.vi.ts";
import { NATIONAL_DOCUMENTS } from "../../../national-documents.ts";
import { LIST_COLUMNS, SAMPLE_ROW } from "../../list-columns.ts";
import { DocumentImportView, type ImportResult } from "./view.tsx";

const FILE_BYTES = 5 * 1024 * 1024;

function show(rq: Rq, shown: { error?: string; result?: ImportResult }, status = 200): Reply {
  return html(
    DocumentImportView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      builtIn: NATIONAL_DOCUMENTS.length,
      error: shown.error ?? null,
      result: shown.result ?? null,
    }),
    { status },
  );
}

export function documentImportPage(rq: Rq): Reply {
  return show(rq, {});
}

/** The head row, and one document as an example. */
export async function documentSample(): Promise<Reply> {
  const bytes = await writeXlsx([{ name: "Van ban", rows: [[...LIST_COLUMNS], [...SAMPLE_ROW]] }]);
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return download(Buffer.from(bytes), type, "van-ban-mau.xlsx");
}

const sayFault = (fault: RowFault, words: Words): string =>
  words.importRow(
    fault.row,
    fault.fault === "date" ? words.importErrors.date(fault.text) : words.importErrors[fault.fault],
  );

export async function takeListPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const file = rq.files.find((one) => one.fieldName === "file");
  if (!file || file.bytes.length === 0) return show(rq, { error: words.importErrors.file }, 422);
  if (file.bytes.length > FILE_BYTES) return show(rq, { error: words.importErrors.size }, 422);
  try {
    const isZip = file.bytes.subarray(0, 2).toString("latin1") === "PK";
    const rows = isZip
      ? ((await readXlsx(file.bytes)).sheets.find((sheet) => !sheet.hidden)?.rows ?? [])
      : readCsv(file.bytes).rows;
    const reading = readDocumentList(rows);
    if (!reading.ok) return show(rq, { error: words.importErrors[reading.fault] }, 422);
    const done = await take(rq, reading.documents, "file");
    return show(rq, {
      result: {
        ...done,
        refused: reading.faults.slice(0, 50).map((fault) => sayFault(fault, words)),
        refusedCount: formatNumber(reading.faults.length, rq.lang),
      },
    });
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    const say = pick(rq.lang, tableMessagesVi, tableMessagesEn)[error.code];
    return show(rq, { error: say(error.data) }, 422);
  }
}

export async function takeNationalPage(rq: Rq): Promise<Reply> {
  const done = await take(rq, NATIONAL_DOCUMENTS.map(nationalToTake), "shipped");
  return show(rq, { result: { ...done, refused: [], refusedCount: "0" } });
}

async function take(rq: Rq, documents: Parameters<typeof takeDocuments>[2]["documents"], source: string) {
  const day = vietnamDay(rq.now);
  const done = await transaction(rq.app.db, (tx) =>
    takeDocuments(tx, actorOf(rq), { documents, source, day, at: rq.now }),
  );
  return { added: formatNumber(done.added, rq.lang), known: formatNumber(done.known, rq.lang) };
}
