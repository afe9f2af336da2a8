import { z } from "zod";
import { clockTime, type Due, type DueQuestion, explainDue, tellDue } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { InvalidContent, json, type Reply, type Rq } from "../../../platform/http/index.ts";
import { findUnit, findUnitBySlug, searchUnits, type Unit } from "../../organisations/index.ts";
import { workingCalendarFor } from "../working-calendar-for.ts";

const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * A moment as programs write it. Without a zone it is Vietnamese time, without a time the morning of that day. null for
 * what is no real moment.
 */
export function readMoment(text: string): Date | null {
  const found = MOMENT.exec(text.trim());
  if (!found) return null;
  const [, day = "", time, zone] = found;
  const at = new Date(
    time ? (zone ? text.trim().replace(" ", "T") : `${day}T${time}:00+07:00`) : `${day}T08:00:00+07:00`,
  );
  if (Number.isNaN(at.getTime())) return null;
  // 2026-02-31 would become 03/3.
  const isReal = new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day;
  return isReal && day >= "1990-01-01" && day <= "2100-12-31" ? at : null;
}

export const DueBody = z.object({
  receivedAt: z.string().describe("ISO 8601; without zone Vietnamese time"),
  limit: z.number().min(0).max(3_650).describe("0: on the same day"),
  unit: z.enum(["workingDay", "day", "hour", "month"]),
  province: z.string().max(100).nullish().describe("Code, address or id of a province or a unit in it"),
  cutoff: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
    .nullish()
    .describe(
      "After this time it counts as received on the next working day; 15:00 for limit 0 unless told, null for none",
    ),
});

export const DueAnswer = z.object({
  dueAt: z.string(),
  dueOn: z.string(),
  isCertain: z.boolean(),
  explanation: z.string(),
  steps: z.array(z.looseObject({ code: z.string(), text: z.string() })),
  calendarOf: z.string().nullable(),
  warnings: z.array(z.string()),
});

/** POST /api/v1/calendar/due */
export async function dueApi(rq: Rq): Promise<Reply> {
  const body = DueBody.parse(rq.body);
  const receivedAt = readMoment(body.receivedAt);
  if (!receivedAt) throw new InvalidContent([{ pointer: "/receivedAt", code: "moment-invalid" }]);
  const unit = body.province ? await findPlace(rq, body.province) : undefined;
  const isSameDay = body.limit === 0;
  const question: DueQuestion = {
    receivedAt,
    limit: { amount: body.limit, unit: body.unit, ...(isSameDay ? { sameDay: true as const } : {}) },
    cutoff: body.cutoff === undefined ? (isSameDay ? "15:00" : null) : body.cutoff,
  };
  const due = explainDue(question, await workingCalendarFor(rq.app.db, unit?.id ?? null, rq.now));
  return json({
    ...dueJson(due, rq.lang),
    // The country's calendar holds everywhere; a place we do not know only has no changes of its own.
    calendarOf: unit?.name ?? null,
    warnings: body.province && !unit ? ["province-unknown"] : [],
  });
}

export function dueJson(due: Due, lang: Rq["lang"]) {
  const texts = tellDue(due, lang);
  return {
    dueAt: `${vietnamDay(due.dueAt)}T${clockTime(due.dueAt)}:${String(due.dueAt.getUTCSeconds()).padStart(2, "0")}+07:00`,
    dueOn: due.dueOn,
    isCertain: due.isCertain,
    explanation: texts.join(" "),
    steps: due.steps.map((step, at) => ({ ...step, text: texts[at] ?? "" })),
  };
}

async function findPlace(rq: Rq, text: string): Promise<Unit | undefined> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  return (
    (await findUnitBySlug(db, text, today)) ??
    (await findUnit(db, text, today)) ??
    (await searchUnits(db, text, today, 10)).find((one) => one.kind === "province")
  );
}
