import type { Due, WorkingCalendar } from "../../platform/calendar/index.ts";
import type { FeeSheet } from "../fees/index.ts";
import { duesOfMethod } from "../procedures/index.ts";
import { type Cost, costAt, costOf } from "./cost.ts";
import type { JourneyContent, Result, Stage } from "./journey.ts";
import { bringOnce, type PaperNeed, papersOf } from "./papers.ts";
import { nameOf, type Standing } from "./standing.ts";

/** One procedure of a journey as it was counted: the row behind every figure. */
export interface CountedRow {
  stage: string;
  /** As the journey names it, and what counts for it on the day. */
  code: string;
  standing: Standing;
  name: string;
  condition: string | null;
  /** Named by the journey for everybody, or chosen by the reader's answers. */
  isCertain: boolean;
  /** Money is owed by what holds on this day. */
  on: string;
  cost: Cost;
  /** The last day for the result when the stage begins as soon as it can; null where the record gives no certain time. */
  startsOn: string | null;
  endsOn: string | null;
  /** A way of filing has no certain time. */
  isTimeOpen: boolean;
  /** How the last day came about, step by step. */
  due: Due | null;
}

export interface StageFigures {
  stage: Stage;
  rows: CountedRow[];
  /** Procedures of the stage that its joint procedure takes the place of. */
  contained: { code: string; standing: Standing; condition: string | null }[];
  /** Whether everybody goes through it. */
  isCertain: boolean;
  startsOn: string | null;
  endsOn: string | null;
  /** Stages it can run beside. */
  beside: string[];
}

export interface JourneyFigures {
  stages: StageFigures[];
  rows: CountedRow[];
  papers: PaperNeed[];
  /** Papers asked for in certain cases only, or by a step that is only for some. */
  papersForSome: PaperNeed[];
  cost: {
    /** What is known: at least, when only what everybody does is done; at most, when everything is. */
    from: number;
    to: number;
    unknown: CountedRow[];
    open: CountedRow[];
  };
  time: {
    begin: string;
    /** When everybody's stages are through, and when all are. null where no time at all is known. */
    endsOn: string | null;
    allEndOn: string | null;
    workingDays: number | null;
    allWorkingDays: number | null;
    /** Stages of the longest path, in order. */
    path: string[];
    unknown: CountedRow[];
    isForecast: boolean;
  };
}

/** What is known at the reader's place; without it only what the records say counts. */
export interface Local {
  /** What is known on money for each procedure that counts, by code. */
  sheets: ReadonlyMap<string, FeeSheet>;
  /** Key of the relief the reader chose. */
  relief: string | null;
}

/** What a reader's answers chose; null counts the whole journey, certain steps and possible ones. */
export type Choice = Pick<Result, "picks"> | null;

/**
 * Adds up a journey from the records of a day. Pure: the records come in, the rows that were counted come out with every
 * sum. Stages run beside each other unless one waits for another; the time is that of the longest path.
 */
export function countJourney(
  content: JourneyContent,
  standings: ReadonlyMap<string, Standing>,
  choice: Choice,
  on: string,
  calendar: WorkingCalendar,
  local: Local | null = null,
): JourneyFigures {
  // On a rest day nobody receives anything; the next working day is the first.
  const begin = calendar.isWorkingDay(on) ? on : calendar.addWorkingDays(on, 1);
  const picked = choice ? new Map(choice.picks.map((pick) => [pick.stage, pick.codes])) : null;
  const stages = content.stages.filter((stage) => picked === null || picked.has(stage.key));
  const chosen = stages.map((stage) =>
    partsOf(stage, picked?.get(stage.key) ?? null, standings, picked !== null, local, begin),
  );
  const whole = schedule(chosen, begin, calendar, () => true);
  const certain = schedule(chosen, begin, calendar, (row) => row.isCertain);
  const figures = chosen.map((part, n): StageFigures => {
    const timed = whole.stages[n] as Timed;
    return {
      stage: part.stage,
      rows: part.rows.map((row) => ({ ...row, startsOn: timed.startsOn, ...timed.rows.get(row.code) })),
      contained: part.contained,
      isCertain: part.rows.some((row) => row.isCertain),
      startsOn: timed.startsOn,
      endsOn: timed.endsOn,
      beside: besideOf(part.stage, stages),
    };
  });
  const rows = figures.flatMap((one) => one.rows);
  const isOneVisit = (key: string): boolean => stages.find((stage) => stage.key === key)?.oneVisit != null;
  const uses = rows.flatMap((row) => {
    const record = row.standing.current?.record;
    if (!record) return [];
    const stage = stages.find((one) => one.key === row.stage);
    const condition = row.isCertain ? null : (row.condition ?? stage?.condition ?? null);
    return papersOf(record, row.stage, condition).map((use) => ({ use, row }));
  });
  const forAll = uses.filter(({ use, row }) => row.isCertain && use.onlyFor === null).map(({ use }) => use);
  const papers = bringOnce(forAll, content.samePapers, isOneVisit);
  const known = new Set(papers.map((paper) => paper.id));
  const forSome = bringOnce(
    uses.filter(({ use }) => !forAll.includes(use)).map(({ use }) => use),
    content.samePapers,
    isOneVisit,
  ).filter((paper) => !known.has(paper.id));
  const sum = (part: readonly CountedRow[], side: "from" | "to"): number =>
    part.reduce((total, row) => total + (row.cost.known?.[side] ?? 0), 0);
  return {
    stages: figures,
    rows,
    papers,
    papersForSome: forSome,
    cost: {
      from: sum(
        rows.filter((row) => row.isCertain),
        "from",
      ),
      to: sum(rows, "to"),
      unknown: rows.filter((row) => row.cost.known === null),
      open: rows.filter((row) => row.cost.known !== null && row.cost.isOpen),
    },
    time: {
      begin,
      endsOn: certain.endsOn,
      allEndOn: whole.endsOn,
      workingDays: certain.endsOn && calendar.workingDaysBetween(begin, certain.endsOn),
      allWorkingDays: whole.endsOn && calendar.workingDaysBetween(begin, whole.endsOn),
      path: whole.path,
      unknown: rows.filter((row) => row.endsOn === null),
      isForecast: whole.endsOn !== null && !calendar.isCertain(whole.endsOn),
    } as JourneyFigures["time"],
  };
}

interface Part {
  stage: Stage;
  rows: CountedRow[];
  contained: StageFigures["contained"];
}

/** The procedures of a stage that count: the joint one in place of the single ones, or those the answers chose. */
function partsOf(
  stage: Stage,
  codes: readonly string[] | null,
  standings: ReadonlyMap<string, Standing>,
  isChosen: boolean,
  local: Local | null,
  on: string,
): Part {
  const joint = stage.oneVisit?.code ?? null;
  const takesJoint = joint !== null && (codes === null || codes.includes(joint));
  const wanted = takesJoint
    ? [{ code: joint, condition: null }, ...stage.procedures.filter((one) => codes?.includes(one.code))]
    : stage.procedures.filter((one) => codes === null || codes.includes(one.code));
  const rows = wanted.map((one): CountedRow => {
    const standing = standingOf(standings, one.code);
    return {
      stage: stage.key,
      code: one.code,
      standing,
      name: standing.current ? nameOf(standing.current.record) : standing.name,
      // Answers that named this very procedure have settled its condition.
      condition: codes?.includes(one.code) ? null : one.condition,
      isCertain: codes?.includes(one.code) || (one.condition === null && (isChosen || stage.condition === null)),
      on,
      cost: costHere(standing, local, on),
      startsOn: null,
      endsOn: null,
      isTimeOpen: false,
      due: null,
    };
  });
  const contained = takesJoint
    ? stage.procedures
        .filter((one) => !wanted.some((row) => row.code === one.code))
        .map((one) => ({ code: one.code, standing: standingOf(standings, one.code), condition: one.condition }))
    : [];
  return { stage, rows, contained };
}

function standingOf(standings: ReadonlyMap<string, Standing>, code: string): Standing {
  return standings.get(code) ?? { code, state: "unknown", current: null, name: code, ends: [], successors: [] };
}

function costHere({ current }: Standing, local: Local | null, on: string): Cost {
  if (!current) return { known: null, isOpen: false, onlyFor: null };
  const sheet = local?.sheets.get(current.code);
  return sheet ? costAt(current.record, sheet, local?.relief ?? null, on) : costOf(current.record, on);
}

interface Timed {
  startsOn: string | null;
  endsOn: string | null;
  rows: Map<string, Pick<CountedRow, "endsOn" | "isTimeOpen" | "due">>;
}

/** Walks the stages in the order they wait for each other. What is not known takes no time here and is told beside the sum. */
function schedule(
  parts: readonly Part[],
  begin: string,
  calendar: WorkingCalendar,
  counts: (row: CountedRow) => boolean,
): { stages: Timed[]; endsOn: string | null; path: string[] } {
  const done = new Map<string, Timed & { through: string | null }>();
  const at = (part: Part, trail: readonly string[]): Timed & { through: string | null } => {
    const known = done.get(part.stage.key);
    if (known) return known;
    let startsOn = begin;
    let through: string | null = null;
    for (const key of part.stage.after) {
      const before = parts.find((one) => one.stage.key === key);
      if (!before || trail.includes(key)) continue;
      const timed = at(before, [...trail, part.stage.key]);
      const end = timed.endsOn ?? timed.startsOn ?? begin;
      if (end >= startsOn) {
        startsOn = end;
        through = key;
      }
    }
    const rows = new Map(part.rows.map((row) => [row.code, resultDay(row, startsOn, calendar)]));
    const ends = part.rows.filter(counts).flatMap((row) => rows.get(row.code)?.endsOn ?? []);
    const timed = { startsOn, endsOn: ends.sort().at(-1) ?? null, rows, through };
    done.set(part.stage.key, timed);
    return timed;
  };
  const stages = parts.map((part) => at(part, []));
  const endsOn =
    stages
      .flatMap((one) => one.endsOn ?? [])
      .sort()
      .at(-1) ?? null;
  const path: string[] = [];
  let key: string | null = parts.find((_part, n) => endsOn !== null && stages[n]?.endsOn === endsOn)?.stage.key ?? null;
  while (key !== null && !path.includes(key)) {
    path.unshift(key);
    key = done.get(key)?.through ?? null;
  }
  return { stages, endsOn, path };
}

/** When an office takes what somebody brings in the morning. */
const MORNING = "09:00";

/** The latest of the days the ways of filing and their cases lead to: promises less, never more. */
function resultDay(
  row: CountedRow,
  startsOn: string,
  calendar: WorkingCalendar,
): Pick<CountedRow, "endsOn" | "isTimeOpen" | "due"> {
  const methods = row.standing.current?.record.methods ?? [];
  const receivedAt = new Date(`${startsOn}T${MORNING}:00+07:00`);
  const limits = methods.map((method) => duesOfMethod(method, receivedAt, calendar).map((one) => one.due));
  const due =
    limits
      .flat()
      .toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
      .at(-1) ?? null;
  return {
    endsOn: due?.dueOn ?? null,
    isTimeOpen: due !== null && limits.some((one) => one.length === 0),
    due,
  };
}

/** Stages neither waits for: the reader can run them at the same time. */
function besideOf(stage: Stage, stages: readonly Stage[]): string[] {
  const before = (from: Stage, seen = new Set<string>()): Set<string> => {
    for (const key of from.after) {
      const next = stages.find((one) => one.key === key);
      if (!next || seen.has(key)) continue;
      seen.add(key);
      before(next, seen);
    }
    return seen;
  };
  const own = before(stage);
  return stages
    .filter((other) => other.key !== stage.key && !own.has(other.key) && !before(other).has(stage.key))
    .map((other) => other.key);
}
