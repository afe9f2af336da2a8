import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDate, pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds } from "../../../../accounts/index.ts";
import { listUntold } from "../../../../content/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { AREAS, audienceNames, languageNames, topicNames } from "../../../../topics/index.ts";
import { loadHamlets } from "../../../load-coverage.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { askCoverage, isAsked } from "../coverage-query.ts";
import { SilenceMapView } from "./view.tsx";

const PAGE_SIZE = 50;
const MOST_UNTOLD = 30;

/** Communes by audience, language and area: when something was last told there. */
export async function silenceMapPage(rq: Rq): Promise<Reply> {
  const { query, rows, units, unitIds } = await askCoverage(rq);
  const today = vietnamDay(rq.now);
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
  const asked = Number(typeof rq.query.trang === "string" ? rq.query.trang : "1");
  const page = Math.min(Math.max(1, Number.isInteger(asked) ? asked : 1), pages);
  const shown = rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const topics = query.linhvuc ? [query.linhvuc] : AREAS;
  const cells = rows.flatMap((row) => topics.map((topic) => row.cells[topic]));
  const never = rows.filter((row) => topics.every((topic) => row.cells[topic].state === "never"));
  const isOneCommune = query.donvi !== undefined && rows.every((row) => row.unitId === query.donvi);
  const hamlets = query.donvi && isOneCommune ? await loadHamlets(rq.app.db, query.donvi, rq.now) : [];
  const wanted = { unitIds, lang: query.tieng, topic: query.linhvuc, audience: query.doituong };
  const untold = await listUntold(rq.app.db, wanted, MOST_UNTOLD + 1);
  return html(
    SilenceMapView({
      untold: untold.slice(0, MOST_UNTOLD),
      hasMoreUntold: untold.length > MOST_UNTOLD,
      mayTranslate: holds(actorOf(rq), "translations.read"),
      ctx: rq.app.view(rq),
      lang: rq.lang,
      words: pick(rq.lang, vi, en),
      query,
      units,
      topics,
      rows: shown,
      total: rows.length,
      page,
      pages,
      pageSize: PAGE_SIZE,
      today,
      hamlets: hamlets.filter((row) => isAsked(row, query)),
      names: await unitNames(rq.app.db, [...new Set([...shown, ...untold].map((row) => row.unitId))], today),
      sums: {
        cells: cells.length,
        told: cells.filter((cell) => cell.state === "told").length,
        never: cells.filter((cell) => cell.state === "never").length,
        people: never.reduce((sum, row) => sum + (row.need.people ?? 0), 0),
      },
    }),
  );
}

/** All rows by the same conditions, with the days themselves. */
export async function silenceMapExport(rq: Rq): Promise<Reply> {
  const { query, rows } = await askCoverage(rq);
  const words = pick(rq.lang, vi, en);
  const [audiences, languages, topics] = [audienceNames(rq.lang), languageNames(rq.lang), topicNames(rq.lang)];
  const names = await unitNames(rq.app.db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  const shown = query.linhvuc ? [query.linhvuc] : AREAS;
  const head: Cell[] = [
    words.place,
    words.audience,
    words.language,
    words.topic,
    words.state,
    words.cell.near,
    words.cell.wide,
    words.cell.reached,
  ];
  const lines = rows.flatMap((row) =>
    shown.map((topic): Cell[] => {
      const { state, last, lastWide, reached } = row.cells[topic];
      return [
        names.get(row.unitId) ?? "",
        audiences[row.need.audience],
        languages[row.need.language],
        topics[topic],
        words.states[state],
        last ? formatDate(last) : "",
        lastWide ? formatDate(lastWide) : "",
        reached ?? "",
      ];
    }),
  );
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "khoang-lang.csv");
}
