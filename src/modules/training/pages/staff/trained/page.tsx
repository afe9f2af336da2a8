import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { listUnitChoices, unitNames } from "../../../../organisations/index.ts";
import { overseen } from "../../../course.policy.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { listTrained, listTrainedPeople, type TrainedRow } from "../../../trained.store.ts";
import { TrainingRefused } from "../../../training.errors.ts";
import { TrainedPeopleView, TrainedView } from "./view.tsx";

const PAGE_SIZE = 60;
const MOST_PEOPLE = 2_000;

const Query = z.object({
  nam: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
  ai: z.enum(["trained", "untrained"]).optional().catch(undefined),
});
export type TrainedQuery = z.infer<typeof Query>;

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();

/** Every unit of the reach whose names the person may see, in the order of lists, that fits the words. */
async function unitsOf(rq: Rq, query: TrainedQuery): Promise<{ id: string; name: string }[]> {
  const { names } = await overseen(rq.app.db, actorOf(rq), rq.now);
  const units = await listUnitChoices(rq.app.db, names, vietnamDay(rq.now));
  const words = plain(query.q ?? "")
    .split(/\s+/)
    .filter(Boolean);
  return units.filter((unit) => words.every((word) => plain(unit.name).includes(word)));
}

const yearOf = (rq: Rq, query: TrainedQuery): number => query.nam ?? Number(vietnamDay(rq.now).slice(0, 4));

/** Who was trained in the year, by unit. */
export async function trainedPage(rq: Rq): Promise<Reply> {
  const query = Query.parse(rq.query);
  const page = z.coerce.number().int().min(1).max(1_000).catch(1).parse(rq.query.trang);
  const units = await unitsOf(rq, query);
  const shown = units.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const year = yearOf(rq, query);
  const all = await listTrained(
    rq.app.db,
    units.map((unit) => unit.id),
    year,
  );
  const sum = (of: keyof Omit<TrainedRow, "unitId">): number => all.reduce((total, row) => total + row[of], 0);
  const ids = new Set(shown.map((unit) => unit.id));
  return html(
    TrainedView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      year,
      thisYear: Number(vietnamDay(rq.now).slice(0, 4)),
      rows: all.filter((row) => ids.has(row.unitId)),
      sums: { people: sum("people"), came: sum("came"), completed: sum("completed") },
      names: new Map(shown.map((unit) => [unit.id, unit.name])),
      page,
      hasMore: units.length > page * PAGE_SIZE,
    }),
  );
}

export async function trainedExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const said = words.trained.columns;
  const query = Query.parse(rq.query);
  const units = await unitsOf(rq, query);
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  const rows = await listTrained(
    rq.app.db,
    units.map((unit) => unit.id),
    yearOf(rq, query),
  );
  const head: Cell[] = [said.unit, said.people, said.came, said.completed];
  const lines = rows.map((row): Cell[] => [names.get(row.unitId) ?? "", row.people, row.came, row.completed]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "tap-huan-theo-don-vi.csv");
}

async function unitOf(rq: Rq): Promise<string> {
  const id = z.uuid().safeParse(rq.params.unitId).data ?? "";
  if (!(await overseen(rq.app.db, actorOf(rq), rq.now)).names.includes(id)) throw new TrainingRefused("no-right-here");
  return id;
}

/** By name, for who may see the names of this unit. */
export async function trainedPeoplePage(rq: Rq): Promise<Reply> {
  const unitId = await unitOf(rq);
  const query = Query.parse(rq.query);
  const year = yearOf(rq, query);
  const ask = { unitId, year, state: query.ai, q: query.q };
  const rows = await listTrainedPeople(rq.app.db, ask, MOST_PEOPLE);
  return html(
    TrainedPeopleView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      year,
      unitId,
      unit: (await unitNames(rq.app.db, [unitId], vietnamDay(rq.now))).get(unitId) ?? "",
      rows,
    }),
  );
}

export async function trainedPeopleExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const unitId = await unitOf(rq);
  const query = Query.parse(rq.query);
  const ask = { unitId, year: yearOf(rq, query), state: query.ai, q: query.q };
  const rows = await listTrainedPeople(rq.app.db, ask, MOST_PEOPLE);
  const said = words.trained.columns;
  const head: Cell[] = [words.people.columns.name, words.nominate.position, said.courses, said.completedCourses];
  const lines = rows.map((row): Cell[] => [row.name, row.title ?? "", row.came, row.completed]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "tap-huan-theo-nguoi.csv");
}
