import { randomUUID } from "node:crypto";
import { workingCalendar } from "../../../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, movedPermanently, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { getProcedureOn, getProcedureOnKnowing } from "../../../find-procedures.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { DayInvalid, ProcedureNotFound } from "../../../procedure.errors.ts";
import type { ProcedureOnDay, ProcedureOnDayKnown } from "../../../procedure.store.ts";
import { readDay } from "../../../procedure-query.ts";
import { procedureDataPage, splitFormat } from "../procedure-data/page.ts";
import { type Content, KeptContents } from "./kept-contents.ts";
import { ProcedureDetailView, writeContent } from "./view.tsx";

const calendar = workingCalendar();
/** Per database, because numbers of versions are only unique within one. */
const keptContents = new WeakMap<object, KeptContents>();
/** Stands for the content while the frame is rendered; nobody can put it into an address. */
const PLACE = randomUUID();

/** One procedure on a day (`?on=`, today when left out); `{code}.json`, `.csv` and `.jsonld` give the same as data. */
export async function procedureDetailPage(rq: Rq): Promise<Reply> {
  const asked = splitFormat(rq.params.code ?? "");
  const code = asked.code.toUpperCase();
  const today = vietnamDay(rq.now);
  const on = readOn(rq) ?? today;
  try {
    if (asked.format !== null) return await procedureDataPage(rq, code, on, asked.format);
    const content = await contentFor(rq, code, on, today);
    const words = pick(rq.lang, vi, en);
    const address = `${rq.app.config.http.publicUrl}/thu-tuc/${code}`;
    const frame = html(
      ProcedureDetailView({
        ctx: rq.app.view(rq),
        words,
        content,
        address,
        isToday: on === today,
        place: PLACE,
        paper: readPaper(rq),
        code,
      }),
    );
    return { ...frame, body: (frame.body as string).replace(PLACE, () => content.html) };
  } catch (error) {
    // Provincial lists print the national code with the agency's behind it: 1.001193.000.00.00.H26.
    const national = /^(\d\.\d{6})\./.exec(code)?.[1];
    if (!(error instanceof ProcedureNotFound) || !national) throw error;
    return movedPermanently(`/thu-tuc/${national}${asked.format === null ? "" : `.${asked.format}`}${rq.url.search}`);
  }
}

/** One query when the content is kept; what decides about it is read anew each time. */
async function contentFor(rq: Rq, code: string, on: string, today: string): Promise<Content> {
  const { db } = rq.app;
  let kept = keptContents.get(db);
  if (!kept) {
    kept = new KeptContents();
    keptContents.set(db, kept);
  }
  const found = await getProcedureOnKnowing(db, code, on, kept.versionsOf(code));
  const key = JSON.stringify([
    found.version.id,
    rq.lang,
    on,
    today,
    found.version.validTo,
    found.latestNumber,
    found.nextFrom,
    found.end,
  ]);
  const known = kept.get(key);
  if (known) return known;
  const whole = hasRecord(found) ? found : await getProcedureOn(db, code, on);
  const address = `${rq.app.config.http.publicUrl}/thu-tuc/${whole.version.code}`;
  const content = writeContent({
    ctx: rq.app.view(rq),
    words: pick(rq.lang, vi, en),
    found: whole,
    on,
    today,
    calendar,
    address,
  });
  kept.keep(key, whole.version.id, code, content);
  return content;
}

function hasRecord(found: ProcedureOnDayKnown): found is ProcedureOnDay {
  return found.version.record !== null;
}

/** @throws DayInvalid */
function readOn(rq: Rq): string | null {
  const asked = rq.query.on;
  const text = Array.isArray(asked) ? asked[0] : asked;
  if (text === undefined || text === "") return null;
  const day = readDay(text);
  if (day === null) throw new DayInvalid();
  return day;
}

/** `?ban=3`: the printed paper whose code was scanned was made from version 3. */
function readPaper(rq: Rq): number | null {
  const asked = rq.query.ban;
  return typeof asked === "string" && /^\d{1,6}$/.test(asked) ? Number(asked) : null;
}
