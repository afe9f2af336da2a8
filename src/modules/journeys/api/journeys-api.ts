import { z } from "zod";
import { tellDue } from "../../../platform/calendar/index.ts";
import { InvalidContent, json, type Reply, type Rq } from "../../../platform/http/index.ts";
import { parseVietnameseDate, pick } from "../../../platform/i18n/index.ts";
import type { CountedRow } from "../count-journey.ts";
import { deadlinesOf, type LoadedJourney, loadJourney, readAsked } from "../load-journey.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import type { PaperNeed } from "../papers.ts";
import { sayRowCost, sayRowTime } from "../say-figures.ts";
import { shelfOf } from "../shelf.ts";

const One = z.preprocess(
  (value) => (Array.isArray(value) ? value[0] : value === "" ? undefined : value),
  z.string().optional(),
);

export const JourneysQuery = z.object({ q: One });
export const JourneyQuery = z.object({ on: One, result: One, eventDay: One, unit: One, relief: One });

export const JourneysAnswer = z.object({
  items: z.array(
    z.object({
      slug: z.string(),
      title: z.string(),
      summary: z.string(),
      forWhom: z.string(),
      lifeEvent: z.string().nullable(),
      version: z.number(),
      procedures: z.array(z.string()),
      url: z.string(),
    }),
  ),
  total: z.number(),
});

const Row = z.string().describe("Id of a row");
const PaperAnswer = z.looseObject({ id: z.string(), name: z.string() });

export const JourneyAnswer = z.object({
  slug: z.string(),
  url: z.string(),
  on: z.iso.date(),
  version: z.object({ number: z.number(), validFrom: z.string() }),
  result: z.object({ key: z.string(), title: z.string() }).nullable(),
  place: z.looseObject({
    unit: z.string().nullable(),
    province: z.string().nullable(),
    relief: z.string().nullable(),
  }),
  content: z.looseObject({ title: z.string(), summary: z.string() }),
  sums: z.object({
    papers: z.object({ count: z.number(), forSome: z.number() }),
    cost: z.object({
      currency: z.literal("VND"),
      from: z.number(),
      to: z.number(),
      rows: z.array(Row),
      unknown: z.array(Row),
      open: z.array(Row),
    }),
    time: z
      .looseObject({ workingDays: z.number().nullable(), endsOn: z.string().nullable(), unknown: z.array(Row) })
      .describe("null where a step has no certain limit"),
  }),
  rows: z.array(
    z.looseObject({
      id: Row,
      stage: z.string(),
      code: z.string(),
      counted: z
        .object({ code: z.string(), version: z.number(), validFrom: z.string(), url: z.string() })
        .nullable()
        .describe("The version whose text was counted"),
      state: z.string(),
      name: z.string(),
      forEverybody: z.boolean(),
    }),
  ),
  stages: z.array(z.looseObject({ key: z.string(), forEverybody: z.boolean() })),
  deadlines: z.array(z.looseObject({ stage: z.string(), lastDay: z.string().nullable() })),
  papers: z.array(PaperAnswer),
  papersForSome: z.array(PaperAnswer),
});

/** GET /api/v1/journeys: all that are published; there are dozens, so one answer holds them. */
export async function listJourneysApi(rq: Rq): Promise<Reply> {
  const { q } = JourneysQuery.parse(rq.query);
  const shelf = shelfOf(rq.app);
  const journeys = q === undefined ? await shelf.all() : await shelf.find(q.slice(0, 200), 100);
  const { publicUrl } = rq.app.config.http;
  const items = journeys.map(({ slug, number, content }) => ({
    slug,
    title: content.title,
    summary: content.summary,
    forWhom: content.forWhom,
    lifeEvent: content.lifeEvent,
    version: number,
    procedures: [...new Set(content.stages.flatMap((stage) => stage.procedures.map((one) => one.code)))],
    url: `${publicUrl}/tinh-huong/${slug}`,
  }));
  return json({ items, total: items.length });
}

/** GET /api/v1/journeys/{slug}?on=&result=&eventDay=&unit=&relief=: content, sums, and the rows every sum was counted from. */
export async function journeyApi(rq: Rq): Promise<Reply> {
  const query = JourneyQuery.parse(rq.query);
  const wrong = (["on", "eventDay"] as const).filter(
    (name) => query[name] !== undefined && parseVietnameseDate(query[name]) === null,
  );
  if (wrong.length > 0)
    throw new InvalidContent(
      wrong.map((name) => ({
        pointer: `/${name}`,
        code: "day-invalid",
        detail: pick(rq.lang, vi, en).dayInvalid,
      })),
    );
  const asked = readAsked({
    on: query.on,
    cho: query.result,
    ngay: query.eventDay,
    noi: query.unit,
    mien: query.relief,
  });
  const loaded = await loadJourney(rq.app.db, rq.params.slug ?? "", asked, rq.now);
  return json(journeyJson(loaded, asked.eventDay, rq));
}

function journeyJson(loaded: LoadedJourney, eventDay: string | null, rq: Rq) {
  const { content, figures, version, slug, on, result, locality } = loaded;
  const { publicUrl } = rq.app.config.http;
  const idOf = (row: CountedRow): string => `${row.stage}/${row.code}`;
  return {
    slug,
    url: `${publicUrl}/tinh-huong/${slug}`,
    on,
    version: { number: version.number, validFrom: version.validFrom },
    result: result && { key: result.key, title: result.title },
    place: {
      unit: locality.place.chosen?.slug ?? null,
      province: locality.place.province?.slug ?? null,
      relief: locality.relief,
      reliefs: locality.reliefs,
    },
    content,
    sums: {
      papers: { count: figures.papers.length, forSome: figures.papersForSome.length },
      cost: {
        currency: "VND",
        from: figures.cost.from,
        to: figures.cost.to,
        rows: figures.rows.filter((row) => row.cost.known).map(idOf),
        unknown: figures.cost.unknown.map(idOf),
        open: figures.cost.open.map(idOf),
      },
      time: {
        begin: figures.time.begin,
        workingDays: figures.time.workingDays,
        endsOn: figures.time.endsOn,
        workingDaysWithAll: figures.time.allWorkingDays,
        endsOnWithAll: figures.time.allEndOn,
        longestPath: figures.time.path,
        unknown: figures.time.unknown.map(idOf),
        isForecast: figures.time.isForecast,
      },
    },
    rows: figures.rows.map((row) => ({
      id: idOf(row),
      stage: row.stage,
      code: row.code,
      counted: row.standing.current && {
        code: row.standing.current.code,
        version: row.standing.current.version,
        validFrom: row.standing.current.validFrom,
        url: `${publicUrl}/api/v1/procedures/${row.standing.current.code}?on=${on}`,
      },
      state: row.standing.state,
      ends: row.standing.ends,
      successors: row.standing.successors,
      name: row.name,
      condition: row.condition,
      forEverybody: row.isCertain,
      cost: { ...row.cost, words: sayRowCost(row, rq.lang) },
      time: {
        startsOn: row.startsOn,
        endsOn: row.endsOn,
        words: sayRowTime(row, rq.lang),
        why: row.due ? tellDue(row.due, rq.lang) : [],
      },
    })),
    stages: figures.stages.map((one) => ({
      key: one.stage.key,
      forEverybody: one.isCertain,
      startsOn: one.startsOn,
      endsOn: one.endsOn,
      after: one.stage.after,
      beside: one.beside,
      contained: one.contained.map((part) => part.code),
    })),
    deadlines: deadlinesOf(loaded, eventDay).map(({ stage, deadline, lastDay, left }) => ({
      stage: stage.key,
      ...deadline,
      lastDay,
      daysLeft: left,
    })),
    papers: figures.papers.map(paperJson),
    papersForSome: figures.papersForSome.map(paperJson),
  };
}

function paperJson(paper: PaperNeed) {
  const { id, name, originals, copies, isShown, form, uses } = paper;
  return { id, name, originals, copies, isShown, form, uses };
}
