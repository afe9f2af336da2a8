import { vietnamDay } from "../../../../platform/clock/index.ts";
import { transaction } from "../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../platform/http/index.ts";
import { pick } from "../../../../platform/i18n/index.ts";
import { readCsv, readXlsx, TableError, tableMessagesEn, tableMessagesVi } from "../../../../platform/tables/index.ts";
import { actorOf, holds, reachOf } from "../../../accounts/index.ts";
import { unitNames } from "../../../organisations/index.ts";
import { listFeeAccounts } from "../../accounts/fee-account.store.ts";
import { draftStatement } from "../../statements/draft-statement.ts";
import { statementEn } from "../../statements/messages.en.ts";
import { statementVi } from "../../statements/messages.vi.ts";
import { STATEMENT_LIMITS } from "../../statements/read-statement.ts";
import { listFiles } from "../../statements/statement.store.ts";
import { STATEMENTS, StatementListView } from "./view.tsx";

const SHOWN_FILES = 50;

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const reach = await reachOf(db, actorOf(rq), "payments.reconcile", rq.now);
  const accounts = await listFeeAccounts(db, reach);
  const files = await listFiles(db, reach, SHOWN_FILES);
  const [kept, matched, doubles] = String(rq.query.xong ?? "")
    .split("-")
    .map(Number);
  return html(
    StatementListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, statementVi, statementEn),
      accounts,
      files,
      unitNames: await unitNames(db, [...new Set([...accounts, ...files].map((one) => one.unitId))], today),
      mayAccounts: holds(actorOf(rq), "payments.accounts"),
      done:
        Number.isInteger(kept) && rq.query.xong
          ? { kept: kept ?? 0, matched: matched ?? 0, doubles: doubles ?? 0 }
          : null,
      typed,
      errors,
    }),
    { status, headers: { "cache-control": "no-store" } },
  );
}

export const statementListPage = (rq: Rq): Promise<Reply> => show(rq, {}, {});

/** Cells of a table as text, bounded. @throws TableError */
async function cellsOf(bytes: Buffer): Promise<string[][]> {
  const limits = { fileBytes: STATEMENT_LIMITS.bytes, rows: 20_000, columns: STATEMENT_LIMITS.columns, cells: 400_000 };
  const isBook = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isBook) return readCsv(bytes, { limits }).rows;
  const { sheets } = await readXlsx(bytes, limits);
  return (sheets.find((sheet) => !sheet.hidden) ?? sheets[0])?.rows ?? [];
}

/** Reads the cells and keeps them for the preview, sealed, for a day. */
export async function uploadStatementPage(rq: Rq): Promise<Reply> {
  const { db, config } = rq.app;
  const words = pick(rq.lang, statementVi, statementEn);
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const reach = await reachOf(db, actorOf(rq), "payments.reconcile", rq.now);
  const account = (await listFeeAccounts(db, reach)).find((one) => one.id === typed.accountId);
  if (!account) errors.accountId = words.errors.account;
  const file = rq.files.find((one) => one.fieldName === "file" && one.bytes.length > 0);
  let rows: string[][] = [];
  if (!file) errors.file = words.errors.file;
  else
    try {
      rows = await cellsOf(file.bytes);
      if (rows.every((row) => row.length === 0)) errors.file = words.errors.empty;
      else if (rows.length > STATEMENT_LIMITS.rows) errors.file = words.errors.rows;
    } catch (error) {
      if (!(error instanceof TableError)) throw error;
      errors.file = pick(rq.lang, tableMessagesVi, tableMessagesEn)[error.code](error.data);
    }
  if (!account || !file || Object.keys(errors).length > 0) return show(rq, typed, errors, 422);
  const id = await transaction(db, (tx) =>
    draftStatement(tx, config.identityKeys, actorOf(rq), {
      accountId: account.id,
      fileName: file.fileName,
      cells: rows,
      at: rq.now,
    }),
  );
  return seeOther(`${STATEMENTS}/${id}`);
}
