import { z } from "zod";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDateTime, nfc } from "../../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { mayWrite } from "../../../journey.policy.ts";
import { countJourneysByState, type JourneyFilter, type JourneyRow, listJourneys } from "../../../journey.store.ts";
import { type JourneyProblem, problemsOf } from "../../../journey-problems.ts";
import { sharedWords, staffWords, todayOf } from "../load-staff.ts";
import { JourneyStaffListView } from "./view.tsx";

const PAGE_SIZE = 30;
/** More journeys than any province will write; the list of those to be mended looks at all of them. */
const ALL = 2_000;

const Query = z.object({
  xem: z.enum(["draft", "submitted", "returned", "published", "withdrawn", "can-sua"]).optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).slice(0, 200))
    .optional()
    .catch(undefined),
  sau: z.string().max(100).optional().catch(undefined),
});

async function ask(rq: Rq, all: boolean) {
  const query = Query.parse(rq.query);
  const { db } = rq.app;
  const filter: JourneyFilter = { words: query.q };
  const [at, id] = (query.sau ?? "").split("_");
  const after =
    id && z.uuid().safeParse(id).success && at && !Number.isNaN(Date.parse(at))
      ? { changedAt: new Date(at), id }
      : undefined;
  const every = await listJourneys(db, filter, ALL);
  const problems = await problemsOf(
    db,
    every.filter((row) => row.state !== "withdrawn"),
    todayOf(rq),
  );
  let rows: JourneyRow[];
  let next: JourneyRow | undefined;
  if (query.xem === "can-sua") rows = every.filter((row) => problems.has(row.id));
  else {
    const state = query.xem;
    rows = await listJourneys(db, { ...filter, state }, all ? ALL : PAGE_SIZE + 1, all ? undefined : after);
    if (!all && rows.length > PAGE_SIZE) {
      rows = rows.slice(0, PAGE_SIZE);
      next = rows.at(-1);
    }
  }
  return { query, rows, problems, next, counts: await countJourneysByState(db, filter) };
}

export async function journeyStaffListPage(rq: Rq): Promise<Reply> {
  const { query, rows, problems, next, counts } = await ask(rq, false);
  return html(
    JourneyStaffListView({
      ctx: rq.app.view(rq),
      words: staffWords(rq),
      states: sharedWords(rq).states,
      view: query.xem ?? null,
      q: query.q ?? "",
      rows,
      problems,
      next: next ? `${next.changedAt.toISOString()}_${next.id}` : null,
      counts,
      mayWrite: mayWrite(actorOf(rq)),
    }),
  );
}

/** Exactly what the filter finds, not only the page shown. */
export async function journeyListExport(rq: Rq): Promise<Reply> {
  const { rows, problems } = await ask(rq, true);
  const words = staffWords(rq);
  const { states } = sharedWords(rq);
  const said = (list: JourneyProblem[] | undefined): string => (list ?? []).map((one) => words.problem(one)).join(" ");
  return download(
    writeCsv([
      [
        words.head.title,
        words.address,
        words.head.state,
        words.head.codes,
        words.head.problems,
        words.head.writer,
        words.head.changed,
      ],
      ...rows.map((row) => [
        row.title,
        `/tinh-huong/${row.slug}`,
        states[row.state],
        row.codes.join(", "),
        said(problems.get(row.id)),
        row.writtenByName,
        formatDateTime(row.changedAt),
      ]),
    ]),
    "text/csv; charset=utf-8",
    "tinh-huong.csv",
  );
}
