import { z } from "zod";
import { shift } from "../../../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  type TypedForm,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, reachOf, unitsWhere } from "../../../../accounts/index.ts";
import { findUnit, listUnitChoices, offeredUnits } from "../../../../organisations/index.ts";
import { nextNumber } from "../../../bulletin.store.ts";
import { BULLETIN_LIMITS } from "../../../bulletin.ts";
import { BulletinRefused } from "../../../bulletins.errors.ts";
import { draftIssue } from "../../../draft-issue.ts";
import { createBulletin } from "../../../keep-bulletin.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { monthAfter, type Period, periodOfMonth } from "../../../period/happening.ts";
import { FIELD_OF } from "../../bulletin-fields.ts";
import { BulletinNewView } from "./view.tsx";

const MONTHS_BACK = 14;
/** Until this day of a month the bulletin being written is most likely the one of the month before. */
const STILL_LAST_MONTH = 10;

const monthsOffered = (today: string): string[] =>
  Array.from({ length: MONTHS_BACK }, (_, back) => monthAfter(today.slice(0, 7), -back));

const quartersOffered = (today: string): string[] => [
  ...new Set(monthsOffered(today).map((month) => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`)),
];

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const reach = await reachOf(db, actorOf(rq), "content.edit", rq.now);
  const own = unitsWhere(actorOf(rq), "content.edit");
  return html(
    BulletinNewView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      units: await listUnitChoices(db, offeredUnits(reach, own), today),
      months: monthsOffered(today),
      quarters: quartersOffered(today),
      typed: { unitId: own[0] ?? "", ...typed },
      errors,
    }),
    { status },
  );
}

export async function newBulletinPage(rq: Rq): Promise<Reply> {
  const today = vietnamDay(rq.now);
  const month = Number(today.slice(8)) <= STILL_LAST_MONTH ? monthAfter(today.slice(0, 7), -1) : today.slice(0, 7);
  return show(rq, { period: month }, {});
}

function readPeriod({ typed, dayOf }: TypedForm, today: string, words: typeof vi): Period | FormErrors {
  const said = words.errors;
  const asked = typed.period ?? "";
  if (monthsOffered(today).includes(asked)) return periodOfMonth(asked);
  if (quartersOffered(today).includes(asked)) {
    const last = `${asked.slice(0, 4)}-${String(Number(asked.slice(6)) * 3).padStart(2, "0")}`;
    return { from: periodOfMonth(monthAfter(last, -2)).from, to: periodOfMonth(last).to };
  }
  if (asked !== "free") return { period: said.period };
  const [from, to] = [dayOf("from"), dayOf("to")];
  if (!from || from < "2000-01-01") return { from: said.from };
  return to && to >= from && to <= shift(from, BULLETIN_LIMITS.days) ? { from, to } : { to: said.to };
}

/** Starts the issue with everything its period brought, ticked. */
export async function createBulletinPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const form = typedForm(rq);
  const { typed } = form;
  const today = vietnamDay(rq.now);
  const unitId = z.uuid().safeParse(typed.unitId);
  const unit = unitId.success ? await findUnit(db, unitId.data, today) : undefined;
  const period = readPeriod(form, today, words);
  const isNumber =
    !typed.number || (/^[1-9]\d{0,2}$/.test(typed.number) && Number(typed.number) <= BULLETIN_LIMITS.number);
  const errors: FormErrors = {
    ...(unit ? {} : { unitId: words.errors.unitId }),
    ...("from" in period && "to" in period ? {} : (period as FormErrors)),
    ...(isNumber ? {} : { number: words.errors.number }),
  };
  if (!unit || Object.keys(errors).length > 0) return show(rq, typed, errors, 422);
  const { from, to } = period as Period;
  const year = Number(to.slice(0, 4));
  // Bulletins are written in Vietnamese, whatever language the officer's screen speaks.
  const scope = { unitId: unit.id, kind: unit.kind, base: "", lang: "vi", now: rq.now } as const;
  const text = await draftIssue(db, scope, { from, to });
  try {
    const id = await transaction(db, async (tx) =>
      createBulletin(tx, actorOf(rq), {
        ...text,
        unitId: unit.id,
        year,
        number: typed.number ? Number(typed.number) : await nextNumber(tx, unit.id, year),
        periodFrom: from,
        periodTo: to,
        taskId: null,
        at: rq.now,
      }),
    );
    return seeOther(`/can-bo/ban-tin/${id}/sua?xong=created`);
  } catch (error) {
    if (!(error instanceof BulletinRefused)) throw error;
    return show(rq, typed, { [FIELD_OF[error.code] ?? "unitId"]: words.refusals[error.code] }, 409);
  }
}
