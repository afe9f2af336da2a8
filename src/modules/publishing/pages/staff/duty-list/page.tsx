import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { getUnit } from "../../../../organisations/index.ts";
import { en } from "../../../boards/messages.en.ts";
import { vi } from "../../../boards/messages.vi.ts";
import { listPostingDuties, type PostingDuty } from "../../../boards/posting-duty.ts";
import { unitOfPage } from "../unit-of-page.ts";
import { DutyListView, DutyOverviewView } from "./view.tsx";

const PAGE_SIZE = 100;

/** One unit in full, or, for who oversees several and chose none, all of them: those with most missing first. */
async function ask(rq: Rq) {
  const { unitId, reach, isChosen } = await unitOfPage(rq);
  const today = vietnamDay(rq.now);
  if (!isChosen && reach.choices.length > 1) {
    const duties = (await listPostingDuties(rq.app, reach.ids, today)).filter((duty) => duty.all > 0);
    if (duties.length === 1) return { reach, duties: [], one: duties[0] as PostingDuty };
    duties.sort((a, b) => b.missing.length - a.missing.length || a.unit.name.localeCompare(b.unit.name, "vi"));
    return { reach, duties, one: null };
  }
  const [duty] = await listPostingDuties(rq.app, [unitId], today);
  const nothing = { all: 0, atOffice: 0, atCounter: 0, missing: [] };
  return { reach, duties: [], one: duty ?? { unit: await getUnit(rq.app.db, unitId, today), ...nothing } };
}

/** Which procedures hang nowhere on permanent boards. */
export async function dutyListPage(rq: Rq): Promise<Reply> {
  const { reach, duties, one } = await ask(rq);
  const rows = one ? one.missing : duties;
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
  const asked = Number(typeof rq.query.trang === "string" ? rq.query.trang : "1");
  const page = Math.min(Math.max(1, Number.isInteger(asked) ? asked : 1), pages);
  const shown = <Row,>(all: readonly Row[]): Row[] => all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const common = { ctx: rq.app.view(rq), lang: rq.lang, words: pick(rq.lang, vi, en), reach, page, pages };
  return html(
    one
      ? DutyListView({ ...common, duty: one, missing: shown(one.missing), total: one.missing.length })
      : DutyOverviewView({
          ...common,
          duties: shown(duties),
          total: duties.length,
          done: duties.filter((duty) => duty.missing.length === 0).length,
        }),
  );
}

/** Exactly what the page lists, all of it. */
export async function dutyListExport(rq: Rq): Promise<Reply> {
  const { duties, one } = await ask(rq);
  const words = pick(rq.lang, vi, en);
  const rows: Cell[][] = one
    ? [[words.code, words.procedure, words.field], ...one.missing.map((item) => [item.code, item.name, item.field])]
    : [
        [words.unit, words.dutyAll, words.dutyOnSite, words.dutyAtOffice, words.dutyAtCounter, words.dutyTitle],
        ...duties.map((duty) => [
          duty.unit.name,
          duty.all,
          duty.all,
          duty.atOffice,
          duty.atCounter,
          duty.missing.length,
        ]),
      ];
  return download(Buffer.from(writeCsv(rows)), "text/csv; charset=utf-8", "chua-niem-yet.csv");
}
