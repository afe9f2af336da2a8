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
import { parseDong, pick } from "../../../../platform/i18n/index.ts";
import { actorOf, reachOf } from "../../../accounts/index.ts";
import { unitNames } from "../../../organisations/index.ts";
import { closeCash } from "../../closing/close-cash.ts";
import { listCashCloses, listOpenCash } from "../../closing/money-totals.store.ts";
import { DEMAND_LIMITS } from "../../demands/demand.ts";
import { moneyEn } from "../../demands/messages.en.ts";
import { moneyVi } from "../../demands/messages.vi.ts";
import { PaymentRefused } from "../../payments.errors.ts";
import { bookEn } from "../../receipts/messages.en.ts";
import { bookVi } from "../../receipts/messages.vi.ts";
import { CASH, CashCloseView } from "./view.tsx";

const SHOWN = 50;

async function show(rq: Rq, posted: { typed: Typed; errors: FormErrors } | null, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const open = await listOpenCash(db, actor.id ?? "");
  const past = await listCashCloses(db, await reachOf(db, actor, "payments.read", rq.now), SHOWN);
  const unitIds = [...new Set([...open, ...past].map((one) => one.unitId))];
  return html(
    CashCloseView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, bookVi, bookEn),
      open,
      past,
      unitNames: await unitNames(db, unitIds, vietnamDay(rq.now)),
      isDone: rq.query.xong === "1",
      posted,
    }),
    { status, headers: { "cache-control": "no-store" } },
  );
}

export const cashClosePage = (rq: Rq): Promise<Reply> => show(rq, null);

export async function closeCashPage(rq: Rq): Promise<Reply> {
  const { close } = pick(rq.lang, bookVi, bookEn);
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const counted = parseDong(typed.counted ?? "");
  if ("fault" in counted) errors.counted = close.countedWrong;
  const words = typed.words ?? "";
  if ([...words].length > DEMAND_LIMITS.words) errors.words = close.wordsNeeded;
  const unitId = typed.unitId ?? "";
  if ("fault" in counted || Object.keys(errors).length > 0 || !/^[0-9a-f-]{36}$/.test(unitId))
    return show(rq, { typed, errors }, 422);
  try {
    const input = { unitId, expected: Number(typed.expected), counted: counted.dong, words, at: rq.now };
    await transaction(rq.app.db, (tx) => closeCash(tx, actorOf(rq), input));
  } catch (error) {
    if (!(error instanceof PaymentRefused)) throw error;
    const isWords = error.code === "difference-unexplained";
    const told = isWords ? close.wordsNeeded : pick(rq.lang, moneyVi, moneyEn).refusals[error.code];
    return show(rq, { typed, errors: { [isWords ? "words" : "counted"]: told } }, 422);
  }
  return seeOther(`${CASH}?xong=1`);
}
