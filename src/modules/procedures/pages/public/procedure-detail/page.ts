import { workingCalendar } from "../../../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, json, movedPermanently, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { procedureJson } from "../../../api/procedure-json.ts";
import { getProcedureOn } from "../../../find-procedures.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { DayInvalid, ProcedureNotFound } from "../../../procedure.errors.ts";
import { readDay } from "../../../procedure-query.ts";
import { ProcedureDetailView } from "./view.tsx";

const calendar = workingCalendar();

/** One procedure on a day (`?on=`, today when left out); `{code}.json` gives the same for machines. */
export async function procedureDetailPage(rq: Rq): Promise<Reply> {
  const asked = rq.params.code ?? "";
  const isJson = asked.endsWith(".json");
  const code = (isJson ? asked.slice(0, -5) : asked).toUpperCase();
  const today = vietnamDay(rq.now);
  const on = readOn(rq) ?? today;
  const found = await getProcedureOn(rq.app.db, code, on).catch((error: unknown) => {
    // Provincial lists print the national code with the agency's behind it: 1.001193.000.00.00.H26.
    const national = /^(\d\.\d{6})\./.exec(code)?.[1];
    if (error instanceof ProcedureNotFound && national) return national;
    throw error;
  });
  if (typeof found === "string") return movedPermanently(`/thu-tuc/${found}${isJson ? ".json" : ""}${rq.url.search}`);
  if (isJson) return json(procedureJson(found, on, rq.app.config.http.publicUrl));
  const { publicUrl } = rq.app.config.http;
  return html(
    ProcedureDetailView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      found,
      on,
      today,
      calendar,
      address: `${publicUrl}/thu-tuc/${found.version.code}`,
    }),
  );
}

/** @throws DayInvalid */
export function readOn(rq: Rq): string | null {
  const asked = rq.query.on;
  const text = Array.isArray(asked) ? asked[0] : asked;
  if (text === undefined || text === "") return null;
  const day = readDay(text);
  if (day === null) throw new DayInvalid();
  return day;
}
