import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { first, InvalidContent, json, type Reply, type Rq } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { dueJson, readMoment, workingCalendarFor } from "../../calendar/index.ts";
import {
  casesOf,
  computeFee,
  FEE_CHANNELS,
  type FeeBasis,
  findLocalFees,
  MOST_COPIES,
  reliefsFor,
} from "../../fees/index.ts";
import { findHomeUnit, findUnit, findUnitBySlug, provinceOf, type Unit } from "../../organisations/index.ts";
import { getProcedureOn } from "../find-procedures.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { duesOfMethod } from "../procedure-due.ts";
import { feeSheetOf } from "../procedure-fees.ts";
import { Day } from "./queries.ts";

const Common = {
  unit: first(z.string().max(100).optional()).describe("Address or id of the unit where it is handed in"),
  channel: first(z.enum(FEE_CHANNELS).default("inPerson")),
};

export const FeeQuery = z.object({
  ...Common,
  case: first(z.string().max(500).optional()),
  copies: first(z.coerce.number().int().min(1).max(MOST_COPIES).default(1)),
  relief: first(z.string().max(60).optional()),
  on: first(Day.optional()),
});

export const ProcedureDueQuery = z.object({ ...Common, receivedAt: first(z.string().optional()) });

/** GET /api/v1/procedures/{code}/fee: what there is to pay, each line with its basis */
export async function procedureFeeApi(rq: Rq): Promise<Reply> {
  const query = FeeQuery.parse(rq.query);
  const on = query.on ?? vietnamDay(rq.now);
  const unit = await unitOf(rq, query.unit, on);
  const { version } = await getProcedureOn(rq.app.db, rq.params.code ?? "", on);
  const place = unit ?? (await findHomeUnit(rq.app.db, on)) ?? null;
  const province = place ? await provinceOf(rq.app.db, place.id, on) : undefined;
  const local = await findLocalFees(rq.app.db, version.code, province?.id ?? null, on);
  const sheet = feeSheetOf(version.record, local, on);
  const answer = computeFee(sheet, {
    on,
    channel: query.channel,
    caseName: query.case,
    quantity: query.copies,
    reliefId: query.relief,
  });
  return json({
    code: version.code,
    on,
    unit: unit?.slug ?? null,
    province: province?.name ?? null,
    channel: query.channel,
    state: answer.state,
    total: answer.total,
    currency: "VND",
    lines: answer.lines.map((line) => ({
      case: line.rate.caseName,
      kind: line.rate.kind,
      label: line.rate.label,
      amount: line.rate.amount,
      per: line.rate.per,
      quantity: line.quantity,
      sum: line.sum,
      relief: line.relief && {
        who: line.relief.relief.who,
        percent: line.relief.relief.percent,
        off: line.relief.off,
        basis: basisJson(line.relief.relief.basis),
      },
      due: line.due,
      basis: basisJson(line.rate.basis),
    })),
    cases: casesOf(sheet, query.channel),
    reliefs: reliefsFor(sheet, query.channel).map((one) => ({
      id: one.id,
      who: one.who,
      percent: one.percent,
      note: one.note,
      basis: basisJson(one.basis),
    })),
  });
}

/** GET /api/v1/procedures/{code}/due: by when it is settled if handed in at a moment, and why */
export async function procedureDueApi(rq: Rq): Promise<Reply> {
  const query = ProcedureDueQuery.parse(rq.query);
  const receivedAt = query.receivedAt === undefined ? rq.now : readMoment(query.receivedAt);
  if (!receivedAt) throw new InvalidContent([{ pointer: "/receivedAt", code: "moment-invalid" }]);
  const day = vietnamDay(receivedAt);
  const unit = await unitOf(rq, query.unit, vietnamDay(rq.now));
  const { version } = await getProcedureOn(rq.app.db, rq.params.code ?? "", day);
  const calendar = await workingCalendarFor(rq.app.db, unit?.id ?? null, rq.now);
  const items = version.record.methods
    .filter((method) => method.channel === query.channel)
    .flatMap((method): object[] => {
      const { timeText, case: caseName = null } = method;
      const dues = duesOfMethod(method, receivedAt, calendar);
      if (dues.length === 0) return [{ timeText, case: caseName, dueAt: null }];
      return dues.map((one) => ({ timeText, case: one.case, ...dueJson(one.due, rq.lang) }));
    });
  return json({ code: version.code, channel: query.channel, receivedAt: receivedAt.toISOString(), items });
}

function basisJson(basis: FeeBasis) {
  const { issuedOn = null, issuer = null } = basis.cited ?? {};
  return {
    title: basis.title,
    issuedOn,
    issuer,
    validFrom: basis.validFrom,
    validTo: basis.validTo,
    isDemonstration: basis.isDemo,
  };
}

async function unitOf(rq: Rq, text: string | undefined, on: string): Promise<Unit | null> {
  if (text === undefined) return null;
  const found = (await findUnitBySlug(rq.app.db, text, on)) ?? (await findUnit(rq.app.db, text, on));
  if (!found)
    throw new InvalidContent([
      { pointer: "/unit", code: "unit-unknown", detail: pick(rq.lang, vi, en).apiErrors.unit },
    ]);
  return found;
}
