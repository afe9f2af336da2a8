import { transaction } from "../../../../platform/db/index.ts";
import { html, type Reply, type Rq, seeOther, typedForm } from "../../../../platform/http/index.ts";
import { pick } from "../../../../platform/i18n/index.ts";
import { actorOf, mayAt } from "../../../accounts/index.ts";
import { findFeeAccount } from "../../accounts/fee-account.store.ts";
import type { FeeAccount } from "../../accounts/fee-account.ts";
import type { ClaimKinds } from "../../demands/demand.ts";
import { moneyEn } from "../../demands/messages.en.ts";
import { moneyVi } from "../../demands/messages.vi.ts";
import { PaymentRefused, PaymentUnknown } from "../../payments.errors.ts";
import { keepStatement, previewStatement } from "../../statements/keep-statement.ts";
import { statementEn } from "../../statements/messages.en.ts";
import { statementVi } from "../../statements/messages.vi.ts";
import {
  COLUMN_KINDS,
  guessMapping,
  isComplete,
  readStatement,
  STATEMENT_LIMITS,
  type StatementMapping,
} from "../../statements/read-statement.ts";
import { openCells } from "../../statements/row-content.ts";
import { type Draft, findDraft, findMapping } from "../../statements/statement.store.ts";
import { STATEMENTS } from "../statement-list/view.tsx";
import { StatementPreviewView } from "./view.tsx";

async function visibleDraft(rq: Rq): Promise<{ draft: Draft; account: FeeAccount }> {
  const id = rq.params.id ?? "";
  const draft = /^[0-9a-f-]{36}$/.test(id) ? await findDraft(rq.app.db, id) : undefined;
  const account = draft && (await findFeeAccount(rq.app.db, draft.accountId));
  if (!draft || !account || !(await mayAt(rq.app.db, actorOf(rq), "payments.reconcile", account.unitId, rq.now)))
    throw new PaymentUnknown();
  return { draft, account };
}

/** A mapping as a form sends it; null where none was sent. */
function mappingIn(sent: Record<string, unknown>): StatementMapping | null {
  if (sent.head === undefined) return null;
  const number = (value: unknown, most: number): number | null => {
    const text = typeof value === "string" ? value : "";
    return /^\d{1,5}$/.test(text) && Number(text) <= most ? Number(text) : null;
  };
  const columns = Object.fromEntries(
    COLUMN_KINDS.map((kind) => [kind, number(sent[kind], STATEMENT_LIMITS.columns)]),
  ) as Pick<StatementMapping, (typeof COLUMN_KINDS)[number]>;
  // People count lines from 1.
  const head = number(sent.head, STATEMENT_LIMITS.rows);
  return { ...columns, head: head === null ? 0 : head - 1 };
}

async function show(rq: Rq, asked: StatementMapping | null, error: string | null, status = 200): Promise<Reply> {
  const { db, config } = rq.app;
  const { draft, account } = await visibleDraft(rq);
  const cells = openCells(config.identityKeys, draft.id, draft.rowsSealed);
  const guess = guessMapping(cells);
  const known = await findMapping(db, account.unitId, account.bin);
  // The bank writes more or fewer lines above its headings from file to file.
  const mapping = asked ?? (known ? { ...known, head: guess.date === null ? known.head : guess.head } : guess);
  const read = isComplete(mapping) ? readStatement(cells, mapping) : null;
  return html(
    StatementPreviewView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, statementVi, statementEn),
      draft,
      cells,
      mapping,
      read,
      preview: read ? await previewStatement(db, account, read.lines) : null,
      error,
    }),
    { status, headers: { "cache-control": "no-store" } },
  );
}

export const statementPreviewPage = (rq: Rq): Promise<Reply> => show(rq, mappingIn(rq.query), null);

export async function keepStatementPage(rq: Rq, kinds: ClaimKinds): Promise<Reply> {
  const { draft } = await visibleDraft(rq);
  const mapping = mappingIn(typedForm(rq).typed);
  const words = pick(rq.lang, moneyVi, moneyEn);
  if (!mapping || !isComplete(mapping)) return show(rq, mapping, words.refusals["statement-faulty"], 422);
  try {
    const till = { keys: rq.app.config.identityKeys, kinds };
    const kept = await transaction(rq.app.db, (tx) =>
      keepStatement(tx, actorOf(rq), till, { draftId: draft.id, mapping, at: rq.now }),
    );
    return seeOther(`${STATEMENTS}?xong=${kept.kept}-${kept.matched}-${kept.doubles}`);
  } catch (error) {
    if (!(error instanceof PaymentRefused)) throw error;
    return show(rq, mapping, words.refusals[error.code], 422);
  }
}
