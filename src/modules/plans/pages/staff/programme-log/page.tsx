import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { en } from "../../../cooperation/messages.en.ts";
import { vi } from "../../../cooperation/messages.vi.ts";
import { type ProgrammeMonth, sumProgrammes } from "../../../evidence/evidence.store.ts";
import { en as evidenceEn } from "../../../evidence/messages.en.ts";
import { vi as evidenceVi } from "../../../evidence/messages.vi.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import { reachOf } from "../../../plan.policy.ts";
import { ProgrammeLogView } from "./view.tsx";

async function load(rq: Rq): Promise<{ year: number; rows: ProgrammeMonth[] }> {
  const asked = typeof rq.query.nam === "string" && /^20\d\d$/.test(rq.query.nam) ? Number(rq.query.nam) : null;
  const year = asked ?? Number(vietnamDay(rq.now).slice(0, 4));
  const unitIds = [...(await reachOf(rq.app.db, actorOf(rq), "plans.read", rq.now))];
  return { year, rows: await sumProgrammes(rq.app.db, { unitIds, from: `${year}-01-01`, upTo: `${year}-12-31` }) };
}

/** What the press brought within the person's reach, by month and programme. */
export async function programmeLogPage(rq: Rq): Promise<Reply> {
  return html(
    ProgrammeLogView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, planVi, planEn),
      thisYear: Number(vietnamDay(rq.now).slice(0, 4)),
      ...(await load(rq)),
    }),
  );
}

export async function programmeLogExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en).log;
  const { year, rows } = await load(rq);
  const { genre, genres } = pick(rq.lang, evidenceVi, evidenceEn);
  const head = [words.outlet, words.programme, genre, words.year, words.month, words.pieces, words.minutes];
  const lines = rows.map((row) => [
    row.outlet,
    row.programme,
    row.genre ? genres[row.genre] : "",
    year,
    row.month,
    row.pieces,
    row.minutes,
  ]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", `chuyen-muc-${year}.csv`);
}
