import { transaction } from "../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../platform/http/index.ts";
import { formatDate, formatMoney, pick } from "../../../../platform/i18n/index.ts";
import { actorOf, mayAt, reachOf } from "../../../accounts/index.ts";
import { findDemand, listDemands, listPaymentsOfRow } from "../../demands/demand.store.ts";
import { type ClaimKinds, DEMAND_LIMITS, type Demand, OPEN_DEMANDS, outstanding } from "../../demands/demand.ts";
import { moneyEn } from "../../demands/messages.en.ts";
import { moneyVi } from "../../demands/messages.vi.ts";
import { undoPayment } from "../../demands/move-money.ts";
import { findReferences, referenceNumber } from "../../payment-reference.ts";
import { PaymentRefused, PaymentUnknown } from "../../payments.errors.ts";
import { proposeRefund } from "../../refunds/propose-refund.ts";
import { referencesIn } from "../../statements/match-row.ts";
import { statementEn } from "../../statements/messages.en.ts";
import { statementVi } from "../../statements/messages.vi.ts";
import { openContent, type RowContent } from "../../statements/row-content.ts";
import { assignRow, setRowAside, takeRowBack } from "../../statements/settle-row.ts";
import { findRow, listRowActs, restOf, type StatementRow } from "../../statements/statement.store.ts";
import { rowAddress } from "../row-list/view.tsx";
import { type RowForm, RowRecordView } from "./view.tsx";

const SUGGESTED = 10;
const LOOKED_AT = 500;

async function visibleRow(rq: Rq): Promise<StatementRow> {
  const id = /^\d{1,15}$/.test(rq.params.id ?? "") ? Number(rq.params.id) : 0;
  const row = await findRow(rq.app.db, id);
  if (!row || !(await mayAt(rq.app.db, actorOf(rq), "payments.reconcile", row.unitId, rq.now)))
    throw new PaymentUnknown();
  return row;
}

const contentOf = (rq: Rq, row: StatementRow): RowContent | null =>
  row.contentSealed === null ? null : openContent(rq.app.config.identityKeys, row.digest, row.contentSealed);

/** What the money may be for: what it names, then what is owed in exactly this amount. */
async function suggestionsFor(rq: Rq, row: StatementRow, content: RowContent | null): Promise<Demand[]> {
  if (restOf(row) === 0) return [];
  const { db } = rq.app;
  const reach = await reachOf(db, actorOf(rq), "payments.reconcile", rq.now);
  const named: Demand[] = [];
  for (const reference of content ? referencesIn(content) : []) {
    const demand = await findDemand(db, referenceNumber(reference) ?? 0);
    if (demand && OPEN_DEMANDS.includes(demand.state) && reach.includes(demand.unitId)) named.push(demand);
  }
  const open = await listDemands(db, { reach, states: OPEN_DEMANDS, unitId: row.unitId }, LOOKED_AT);
  const alike = open.filter((one) => outstanding(one) === restOf(row) && !named.some((other) => other.id === one.id));
  return [...named, ...alike].slice(0, SUGGESTED);
}

interface Posted {
  form: RowForm;
  typed: Typed;
  errors: FormErrors;
}

async function show(rq: Rq, row: StatementRow, posted: Posted | null, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const content = contentOf(rq, row);
  return html(
    RowRecordView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, statementVi, statementEn),
      row,
      content,
      suggestions: await suggestionsFor(rq, row, content),
      payments: await listPaymentsOfRow(db, row.id),
      acts: (await listRowActs(db, row.id)).toReversed(),
      isDone: rq.query.xong === "1",
      posted,
    }),
    { status, headers: { "cache-control": "no-store" } },
  );
}

export const rowPage = async (rq: Rq): Promise<Reply> => show(rq, await visibleRow(rq), null);

/** A demand by what a person types: the reference, or the code with something still owed. */
async function demandTyped(rq: Rq, typed: Typed): Promise<Demand | undefined> {
  const { db } = rq.app;
  const reach = await reachOf(db, actorOf(rq), "payments.reconcile", rq.now);
  const text = typed.to ?? "";
  const chosen = /^\d{1,15}$/.test(typed.demandId ?? "") ? Number(typed.demandId) : null;
  const [reference] = findReferences(text);
  const id = chosen ?? (reference ? referenceNumber(reference) : null);
  if (id !== null) {
    const demand = await findDemand(db, id);
    return demand && reach.includes(demand.unitId) ? demand : undefined;
  }
  if (text === "") return undefined;
  const label = text.toUpperCase().replace(/\s/g, "");
  return (await listDemands(db, { reach, states: OPEN_DEMANDS, label }, 1))[0];
}

async function act(
  rq: Rq,
  form: RowForm,
  run: (row: StatementRow, typed: Typed, errors: FormErrors) => Promise<void>,
): Promise<Reply> {
  const row = await visibleRow(rq);
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const words = pick(rq.lang, statementVi, statementEn);
  const reasonField = `reason-${form}`;
  if (!isText(typed.reason, DEMAND_LIMITS.words)) errors[reasonField] = words.errors.reason;
  try {
    await run(row, typed, errors);
  } catch (error) {
    if (!(error instanceof PaymentRefused)) throw error;
    errors[reasonField] = pick(rq.lang, moneyVi, moneyEn).refusals[error.code];
  }
  if (Object.keys(errors).length > 0)
    return show(rq, (await findRow(rq.app.db, row.id)) ?? row, { form, typed, errors }, 422);
  return seeOther(`${rowAddress(row)}?xong=1`);
}

const isFree = (errors: FormErrors): boolean => Object.keys(errors).length === 0;

export const assignRowPage = (rq: Rq, kinds: ClaimKinds): Promise<Reply> =>
  act(rq, "assign", async (row, typed, errors) => {
    const demand = await demandTyped(rq, typed);
    if (!demand) errors.to = pick(rq.lang, statementVi, statementEn).errors.demand;
    if (!demand || !isFree(errors)) return;
    const till = { keys: rq.app.config.identityKeys, kinds };
    const input = { rowId: row.id, basedOn: Number(typed.basedOn), reason: typed.reason ?? "", at: rq.now };
    await transaction(rq.app.db, (tx) => assignRow(tx, actorOf(rq), till, { ...input, demandId: demand.id }));
  });

export const foreignRowPage = (rq: Rq): Promise<Reply> =>
  act(rq, "foreign", async (row, typed, errors) => {
    if (!isFree(errors)) return;
    const input = { rowId: row.id, basedOn: Number(typed.basedOn), reason: typed.reason ?? "", at: rq.now };
    await transaction(rq.app.db, (tx) => setRowAside(tx, actorOf(rq), input));
  });

export const takeRowBackPage = (rq: Rq): Promise<Reply> =>
  act(rq, "takeBack", async (row, typed, errors) => {
    if (!isFree(errors)) return;
    const input = { rowId: row.id, basedOn: Number(typed.basedOn), reason: typed.reason ?? "", at: rq.now };
    await transaction(rq.app.db, (tx) => takeRowBack(tx, actorOf(rq), input));
  });

export const undoMatchPage = (rq: Rq, kinds: ClaimKinds): Promise<Reply> =>
  act(rq, "undo", async (row, typed, errors) => {
    const paymentId = Number(typed.paymentId);
    const known = (await listPaymentsOfRow(rq.app.db, row.id)).some((one) => one.id === paymentId);
    if (!known) throw new PaymentUnknown();
    if (!isFree(errors)) return;
    await transaction(rq.app.db, (tx) =>
      undoPayment(tx, actorOf(rq), kinds, { paymentId, reason: typed.reason ?? "", at: rq.now }),
    );
  });

export async function refundRowPage(rq: Rq, kinds: ClaimKinds): Promise<Reply> {
  const row = await visibleRow(rq);
  const { row: said } = pick(rq.lang, statementVi, statementEn);
  const label = said.title(formatMoney(row.amount), formatDate(row.onDay));
  const sent = await proposeRefund(rq, kinds, { demandId: null, rowId: row.id, unitId: row.unitId, label });
  if ("address" in sent) return seeOther(sent.address);
  return show(rq, row, { form: "refund", ...sent }, 422);
}
