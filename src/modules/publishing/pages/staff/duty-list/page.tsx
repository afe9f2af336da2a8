import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import { getUnit } from "../../../../organisations/index.ts";
import { chooseProcedures } from "../../../../procedures/index.ts";
import { listListedCodes, listPostedCodes } from "../../../boards/board.store.ts";
import { en } from "../../../boards/messages.en.ts";
import { vi } from "../../../boards/messages.vi.ts";
import { levelOf } from "../../../print/papers.ts";
import { unitOfPage } from "../unit-of-page.ts";
import { DutyListView } from "./view.tsx";

const PAGE_SIZE = 100;

async function ask(rq: Rq) {
  const { unitId, reach } = await unitOfPage(rq);
  const unit = await getUnit(rq.app.db, unitId, vietnamDay(rq.now));
  const level = levelOf(unit.kind);
  const [set, posted, listed] = await Promise.all([
    level === null ? [] : chooseProcedures(rq.app, { level, field: null, q: "" }),
    listPostedCodes(rq.app.db, unitId),
    listListedCodes(rq.app.db, unitId),
  ]);
  const missing = set.filter((item) => !posted.has(item.code) && !listed.has(item.code));
  return { unit, reach, all: set.length, missing };
}

/** Which procedures of the unit's set hang nowhere on its permanent boards. */
export async function dutyListPage(rq: Rq): Promise<Reply> {
  const { unit, reach, all, missing } = await ask(rq);
  const pages = Math.max(1, Math.ceil(missing.length / PAGE_SIZE));
  const asked = Number(typeof rq.query.trang === "string" ? rq.query.trang : "1");
  const page = Math.min(Math.max(1, Number.isInteger(asked) ? asked : 1), pages);
  return html(
    DutyListView({
      ctx: rq.app.view(rq),
      lang: rq.lang,
      words: pick(rq.lang, vi, en),
      unit,
      reach,
      all,
      missing: missing.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
      total: missing.length,
      page,
      pages,
    }),
  );
}

export async function dutyListExport(rq: Rq): Promise<Reply> {
  const { missing } = await ask(rq);
  const words = pick(rq.lang, vi, en);
  const rows = missing.map((item) => [item.code, item.name, item.field]);
  return download(
    Buffer.from(writeCsv([[words.code, words.procedure, words.field], ...rows])),
    "text/csv; charset=utf-8",
    "chua-niem-yet.csv",
  );
}
